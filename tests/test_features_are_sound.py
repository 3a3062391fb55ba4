"""Feature files are specifications; hold them to what pytest-bdd would let slip.

Two scenarios of one name, a step with two definitions or none, a scenario without a Then, an outline without rows, a
definition that no step uses, a file that nobody runs: all of these pass silently otherwise.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gherkin.parser import Parser
from pytest_bdd import parsers
from pytest_bdd.feature import get_features
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

FEATURES = Path(__file__).parents[1] / "features"
FILES = sorted(FEATURES.rglob("*.feature"))

# What each kind of keyword may be followed by; And and But are of the kind before them.
ORDER = {"Context": 0, "Action": 1, "Outcome": 2}


def scenarios(path: Path) -> Iterator[dict[str, Any]]:
    document: Any = Parser().parse(path.read_text(encoding="utf-8"))
    for child in document["feature"]["children"]:
        for inner in child.get("rule", {"children": [child]})["children"]:
            if "scenario" in inner:
                yield inner["scenario"]


def rendered_steps() -> Iterator[tuple[str, str]]:
    """Every step of every scenario, with the values of each row of an outline."""
    for feature in get_features([str(path) for path in FILES]):
        for template in feature.scenarios.values():
            rows = [row for examples in template.examples for row in examples.as_contexts()]
            for row in rows or [{}]:
                for step in template.render(row).steps:
                    yield step.type, step.name


def our_definitions() -> list[StepFunctionContext]:
    return [
        found
        for found in step_function_context_registry.values()
        if found.step_func.__module__.startswith("features.steps.")
    ]


def definitions_of(kind: str, text: str) -> list[StepFunctionContext]:
    return [
        found
        for found in our_definitions()
        if found.type in {None, kind} and found.parser.is_matching(text)
    ]


def test_there_are_features_and_definitions() -> None:
    assert FILES
    assert our_definitions()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_two_scenarios_have_one_name(path: Path) -> None:
    names = Counter(scenario["name"] for scenario in scenarios(path))

    assert [name for name, times in names.items() if times > 1] == [], (
        "only the last of them would run"
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_scenarios_go_from_given_to_one_when_to_then(path: Path) -> None:
    for scenario in scenarios(path):
        kinds = [
            ORDER[step["keywordType"]] for step in scenario["steps"] if step["keywordType"] in ORDER
        ]
        assert kinds == sorted(kinds), f"{scenario['name']}: a step stands out of order"
        assert kinds.count(ORDER["Action"]) == 1, f"{scenario['name']}: one behaviour, one When"
        assert kinds[-1] == ORDER["Outcome"], f"{scenario['name']}: nothing is observed"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_outlines_have_rows_under_a_caption(path: Path) -> None:
    for scenario in scenarios(path):
        for examples in scenario["examples"]:
            assert examples["tableBody"], (
                f"{scenario['name']}: an outline without rows runs once with its blanks"
            )
            assert examples["name"], (
                f"{scenario['name']}: a block of examples needs a caption that names the class"
            )


def test_every_step_has_exactly_one_definition() -> None:
    counts = {step: len(definitions_of(*step)) for step in set(rendered_steps())}

    assert {step: count for step, count in counts.items() if count != 1} == {}


def test_every_definition_is_used() -> None:
    used = {id(found) for step in set(rendered_steps()) for found in definitions_of(*step)}

    assert [found.parser.name for found in our_definitions() if id(found) not in used] == []


def test_text_arguments_stop_at_the_quotation_mark() -> None:
    greedy = [
        found.parser.name
        for found in our_definitions()
        if isinstance(found.parser, parsers.parse)
        and '"{' in found.parser.name
        and ":Q}" not in found.parser.name
    ]

    assert greedy == []


def test_every_feature_file_runs(request: pytest.FixtureRequest) -> None:
    # The one line that binds them takes the whole folder; a file elsewhere would never be run.
    runner = (FEATURES / "test_features.py").read_text(encoding="utf-8")
    stray = [
        path for path in request.config.rootpath.rglob("*.feature") if FEATURES not in path.parents
    ]

    assert 'scenarios(".")' in runner
    assert [path for path in stray if ".venv" not in path.parts] == []
