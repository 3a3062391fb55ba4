"""The file in which a desk says by which rules it works."""

from pathlib import Path

import pytest

from claimtrack.checking.policy import Policy, Role, Step
from claimtrack.checking.priority import Weights
from claimtrack.errors import FormatError, StepRefusedError
from claimtrack.exchange import rules
from claimtrack.exchange.rules import Rules
from claimtrack.model.rating import THREE_POINT, Truth
from claimtrack.model.series import SeriesPolicy
from claimtrack.tracker import Tracker
from tests.builders import an_article, write

EXAMPLE = Path(__file__).parents[2] / "examples" / "desk-rules.toml"

FILE = """
[people]
Ines = "checker"
Ada = "editor"

[policy]
others = "reporter"
sources = 3
blind_second_rating = true
roles = { reopen = "admin", "send back" = "editor" }

[scale]
name = "three-point"

[series]
sources = 2
jump = 5

[priority]
contradiction = 30
"""

OWN_SCALE = """
[scale]
name = "Corrin"

[[scale.ratings]]
key = "no"
label = "No"
truth = "false"
labels = { de = "Nein" }

[[scale.ratings]]
key = "yes"
label = "Yes"
truth = "true"
"""


def load(tmp_path: Path, text: str) -> Rules:
    return rules.load(write(tmp_path / "rules.toml", text))


def test_every_table_is_read(tmp_path: Path) -> None:
    assert load(tmp_path, FILE) == Rules(
        policy=Policy(
            people={"Ines": Role.CHECKER, "Ada": Role.EDITOR},
            others=Role.REPORTER,
            roles={Step.REOPEN: Role.ADMIN, Step.SEND_BACK: Role.EDITOR},
            sources=3,
            blind_second_rating=True,
        ),
        scale=THREE_POINT,
        series=SeriesPolicy(sources=2, jump=5),
        priority=Weights(contradiction=30),
    )


def test_what_a_file_leaves_out_is_as_the_house_has_it(tmp_path: Path) -> None:
    assert load(tmp_path, "") == Rules()


def test_a_scale_of_its_own_is_read_with_its_translations(tmp_path: Path) -> None:
    scale = load(tmp_path, OWN_SCALE).scale

    assert scale.name == "Corrin"
    assert [rating.truth for rating in scale.ratings] == [Truth.FALSE, Truth.TRUE]
    assert scale.rating("no").label_in("de-AT") == "Nein"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[people\n", "not TOML: "),
        ("[polcy]\n", r"unknown field 'polcy', expected only .*policy.* @ \$$"),
        (
            "[policy]\nsuorces = 2\n",
            r"unknown field 'suorces', expected only .*sources.* @ \$\.policy$",
        ),
        ("[policy]\nsources = '2'\n", r"expected int, not str '2' @ \$\.policy\.sources"),
        ("[policy]\nsources = true\n", r"expected int, not bool 'True' @ \$\.policy\.sources"),
        ("[policy]\nsources = 0\n", r"it must be 1 or more\. @ \$\.policy"),
        ("policy = 3\n", r"expected an object \(Policy\), not int @ \$\.policy"),
        ("people = 3\n", r"expected a table of names and values, not int @ \$\.people"),
        ("[people]\nAda = 'king'\n", r"'king' is no Role; choose one of .*editor.* @ \$\.people"),
        ("[policy.people]\nAda = 'admin'\n", r"stand in \[people\], not in \[policy\]"),
        ("[policy.roles]\nreopn = 'admin'\n", r"'reopn' is no Step; choose one of take up"),
        ("[scale]\nname = 'ten-point'\n", r"no scale 'ten-point'; choose one of .* @ \$\.scale"),
        ("[scale]\ncolour = 'red'\n", r"unknown field 'colour', expected only .* @ \$\.scale"),
        (OWN_SCALE.replace('"yes"', '"no"'), r"two or more ratings with different keys"),
        (OWN_SCALE.replace('"true"', '"maybe"'), r"'maybe' is no Truth; .*ratings\[1\]\.truth"),
        ("[series]\njump = 1\n", r"a jump above 1, not 1\.0\. @ \$\.series"),
        ("[priority]\nday = -1\n", r"priority\.day is -1; .* @ \$\.priority"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=problem):
        load(tmp_path, text)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"nothing\.toml: cannot be read: "):
        rules.load(tmp_path / "nothing.toml")


def test_a_desk_works_by_the_rules_of_the_example() -> None:
    found = rules.load(EXAMPLE)

    with Tracker.open(**found.settings) as desk:
        claim = desk.read(an_article()).findings[0].claim
        with pytest.raises(StepRefusedError, match="Tom is a reporter"):
            desk.take_up(claim, by="Tom")
        desk.take_up(claim, by="Ines")
        for source in ("Register of deaths", "Hospital lists"):
            desk.cite(claim, source=source, stance="refutes", by="Tom")
        case = desk.rule(
            claim, rating="misleading", because="It leaves half of the story out.", by="Ines"
        )

    assert case.ruling is not None
    assert case.ruling.verdict.rating.label_in("de") == "Irreführend"
    assert found.priority.stale == 50
