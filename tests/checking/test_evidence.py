"""Ten pieces of one source are one source."""

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.checking.evidence import independent_sources, sides
from claimtrack.model.source import Evidence, EvidenceStance, Source
from tests import strategies

SUPPORTS = EvidenceStance.SUPPORTS


def piece(name: str, url: str | None = None, stance: EvidenceStance = SUPPORTS) -> Evidence:
    return Evidence(source=Source(name=name, url=url), stance=stance)


def test_one_name_or_one_address_is_one_source() -> None:
    evidence = [
        piece("Register of deaths", "https://register.example/2026/"),
        piece("register of deaths"),
        piece("The registrar", "https://REGISTER.example/2026"),
        piece("The registrar, by phone"),
        piece("A history", stance=EvidenceStance.CONTEXT),
    ]

    assert independent_sources(evidence) == ("Register of deaths", "The registrar, by phone")
    assert sides(evidence) == {SUPPORTS}


@given(st.lists(strategies.evidence, max_size=6))
def test_no_piece_twice_adds_a_source(evidence: list[Evidence]) -> None:
    once = independent_sources(evidence)

    assert independent_sources([*evidence, *evidence]) == once
    assert len(once) <= len(evidence)
