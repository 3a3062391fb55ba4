"""The façade: what scripts can rely on beyond what the features tell."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import attrs
import pytest

from claimtrack import (
    FIVE_POINT,
    AnchorState,
    Claim,
    EvidenceStance,
    InvalidValueError,
    NotFoundError,
    Policy,
    Quote,
    Sameness,
    Source,
    SourceKind,
    Standing,
    Statement,
    Step,
    StepRefusedError,
    Tier,
    Tracker,
    VerificationState,
    compare,
)
from claimtrack.model.claim import ClaimId
from claimtrack.model.series import SeriesId
from claimtrack.storage import Store
from claimtrack.tracker import intake
from claimtrack.tracker.desk import Settings
from tests.builders import FLOODS, NOON, an_article, publish_verdict


@pytest.fixture
def desk() -> Iterator[Tracker]:
    with Tracker.open(clock=lambda: NOON) as desk:
        yield desk


def tracked(desk: Tracker) -> str:
    (finding,) = desk.read(an_article()).findings
    return finding.claim.id


def test_a_report_tells_what_is_new(desk: Tracker) -> None:
    report = desk.read(an_article())

    assert str(report) == "Harbour Post, 2026-03-03: Floods (1 new)"
    assert report.findings[0].relation is None
    assert str(report.findings[0]) == "new: 34 people killed"
    assert str(desk.read(an_article())) == "Harbour Post, 2026-03-03: Floods (read before)"
    assert str(desk.read(an_article(body="Nothing happened."))).endswith("(no claims)")


def test_an_appearance_keeps_its_place(desk: Tracker) -> None:
    body = f"It rained.\n\n{FLOODS}"
    (finding,) = desk.read(an_article(body=body)).findings
    quote = finding.appearance.quote

    assert body[quote.start : quote.end] == quote.exact == FLOODS
    assert finding.appearance.mention is not None
    assert finding.appearance.mention.exact == "34 people"


def test_each_appearance_is_found_in_an_edited_article(desk: Tracker) -> None:
    article = an_article(body=f"A fire has destroyed 12 warehouses. {FLOODS}")
    desk.read(article)
    edited = an_article(body=f"{FLOODS} A fire has destroyed 14 warehouses.")

    changes = desk.changes(edited, of=article)
    assert changes == desk.changes(edited, of=article.id)
    assert [(place.quote.start, anchor.state) for place, anchor in changes] == [
        (0, AnchorState.FUZZY),
        (36, AnchorState.MOVED),
    ]
    with pytest.raises(NotFoundError, match="has read no article"):
        desk.changes(edited, of=edited)


def test_a_claim_without_a_figure_belongs_to_no_series() -> None:
    with Tracker.open(clock=lambda: NOON, events=True) as desk:
        (finding,) = desk.read(an_article(body="The mayor of Corrin resigned on Monday.")).findings

        assert str(finding) == "new: The mayor of Corrin resigned on Monday."
        with pytest.raises(NotFoundError, match="has no figure, so it belongs to no series"):
            desk.series(finding.claim)


def test_a_marked_passage_is_kept_with_its_article(desk: Tracker) -> None:
    words = "The dyke above Tolvane is older than the town."
    article = an_article(body=f"{words} {FLOODS}")
    claim = desk.mark(article, words, by="Ines")

    (sighting,) = desk.dossier(claim).sightings
    assert sighting.appearance.quote == Quote.at(article.body, 0, len(words))
    assert sighting.appearance.statement.context == article.title
    assert desk.case(claim).state is VerificationState.UNREVIEWED
    assert desk.read(article).already_read
    assert len(desk.dossiers()) == 2


def test_marking_again_what_stands_there_adds_nothing_but_the_mark(desk: Tracker) -> None:
    claim = tracked(desk)
    assert desk.mark(an_article(), "killed 34 people.", by="Ines").id == claim
    assert desk.mark(an_article(), FLOODS, by="Omar").id == claim

    assert len(desk.dossier(claim).sightings) == 1
    assert [event.by for event in desk.history(claim)] == ["Ines", "Omar"]


def test_a_mark_changes_nothing_in_a_check_that_has_begun(desk: Tracker) -> None:
    claim = tracked(desk)
    before = desk.take_up(claim, by="Omar")
    desk.mark(an_article(), FLOODS, by="Ines")

    assert attrs.evolve(before, version=2) == desk.case(claim)


def test_a_marked_passage_that_repeats_a_claim_joins_it(desk: Tracker) -> None:
    claim = tracked(desk)
    repeated = an_article(outlet="Inland Gazette", body="Nothing is known yet.")
    words = "The dyke above Tolvane is older than the town."
    first = desk.mark(an_article(body=words), words, by="Ines")
    again = desk.mark(an_article(body=words, outlet="Inland Gazette"), words, by="Omar")

    assert first == again != desk.claim(claim)
    assert desk.dossier(first).outlets == ("Harbour Post", "Inland Gazette")
    assert desk.read(repeated).findings == ()


def test_a_mark_that_fails_leaves_nothing(desk: Tracker) -> None:
    with pytest.raises(StepRefusedError, match="Every step needs the name of who takes it"):
        desk.mark(an_article(), FLOODS, by=" ")

    assert desk.dossiers() == ()
    assert desk.similar(FLOODS) == ()


def test_two_trackers_on_one_file_see_each_others_claims(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with (
        Tracker.open(path, clock=lambda: NOON) as one,
        Tracker.open(path, clock=lambda: NOON) as other,
    ):
        claim = tracked(one)

        (finding,) = other.read(an_article(outlet="Inland Gazette")).findings
        assert finding.claim.id == claim
        assert [match.claim.id for match in one.similar(FLOODS)] == [claim]
        assert one.dossier(claim).outlets == ("Harbour Post", "Inland Gazette")


def test_an_article_that_fails_half_way_leaves_nothing(
    desk: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(intake, "_links", fail)
        with pytest.raises(RuntimeError):
            desk.read(an_article())

    assert desk.dossiers() == ()
    assert desk.similar(FLOODS) == ()
    assert desk.read(an_article()).findings[0].is_new


def test_an_article_may_be_of_tomorrow_but_not_of_the_day_after(desk: Tracker) -> None:
    desk.read(an_article(published="2026-04-02"))

    with pytest.raises(
        InvalidValueError, match="2026-04-03, which lies in the future; it can be of 2026-04-02"
    ):
        desk.read(an_article(published="2026-04-03"))


def test_one_article_can_begin_a_series_and_move_it_on(desk: Tracker) -> None:
    desk.read(an_article())
    later = an_article(body=FLOODS.replace("34", "47"), published="2026-03-05")
    (finding,) = desk.read(later).findings

    values = desk.series(finding.claim).values
    assert [value.standing for value in values] == [Standing.SUPERSEDED, Standing.CURRENT]
    assert desk.series(finding.claim) == desk.series(values[0].claim)


def test_matches_are_seen_from_both_claims(desk: Tracker) -> None:
    older = tracked(desk)
    later = an_article(body=FLOODS.replace("34", "47"), published="2026-03-05")
    younger = desk.read(later).findings[0].claim

    (forth,) = desk.matches(younger)
    (back,) = desk.matches(older)
    assert (forth.claim.id, back.claim.id) == (older, younger.id)
    assert forth.relation is back.relation
    assert forth.comparison.side is not back.comparison.side


def two_tolls(desk: Tracker) -> tuple[Claim, Claim]:
    older = desk.claim(tracked(desk))
    later = an_article(body=FLOODS.replace("34", "47"), published="2026-03-05")
    return older, desk.read(later).findings[0].claim


def test_a_judgement_is_kept_and_wins(desk: Tracker) -> None:
    older, younger = two_tolls(desk)
    given = desk.judge(younger, older.id[:8], "not the same", by="Ines", because="Two floods.")

    assert given.pair == tuple(sorted([older.id, younger.id]))
    assert given.at == NOON
    assert desk.matches(older) == desk.matches(younger) == ()
    assert [value.claim for value in desk.series(younger).values] == [younger.id]

    again = desk.judge(older, younger, Sameness.UNSURE, by="Omar", because="One river.")
    assert desk.judgements(older) == desk.judgements(younger) == (given, again)
    assert len(desk.matches(older)) == 1
    assert len(desk.series(older).values) == 1

    desk.judge(older, younger, Sameness.SAME, by="Ines", because="It is one river.")
    assert len(desk.series(older).values) == 2


def test_claims_that_matching_never_brought_together_can_be_the_same(desk: Tracker) -> None:
    claim = desk.claim(tracked(desk))
    (found,) = desk.read(
        an_article(body="A fire in Brennock has killed 34 people.", title="Fire")
    ).findings
    assert desk.matches(claim) == ()

    desk.judge(claim, found.claim, "same", by="Ines", because="The fire came with the flood.")

    (match,) = desk.matches(claim)
    assert match.claim == found.claim
    assert match.relation.value == "same"
    assert match.reasons[0].words == "same, says Ines: The fire came with the flood."
    assert len(desk.series(claim).values) == 2


def test_a_query_is_not_offered_what_was_ruled_out(desk: Tracker) -> None:
    older, younger = two_tolls(desk)
    assert len(desk.similar(FLOODS)) == 2
    desk.judge(older, younger, "not the same", by="Ines", because="Two floods.")
    assert [match.claim for match in desk.similar(FLOODS)] == [older]


def test_what_cannot_be_judged_changes_nothing(desk: Tracker) -> None:
    older, younger = two_tolls(desk)
    refused: list[tuple[type[Exception], Claim | str, str, str]] = [
        (NotFoundError, younger, "maybe", "Two floods."),
        (NotFoundError, "zzz", "same", "Two floods."),
        (InvalidValueError, older, "same", "Two floods."),
        (StepRefusedError, younger, "same", ""),
    ]
    for error, other, word, because in refused:
        with pytest.raises(error):
            desk.judge(older, other, word, by="Ines", because=because)
    assert desk.judgements(older) == ()


def test_a_stored_match_tells_what_it_rests_on(desk: Tracker) -> None:
    older, younger = two_tolls(desk)
    (match,) = desk.matches(younger)
    comparison = match.comparison
    assert comparison.tier is Tier.JOINED
    assert comparison.version == "rules 3, thresholds house-1"
    assert {feature.name for feature in comparison.features} >= {"words alike", "days apart"}
    assert {reason.slot for reason in comparison.reasons} >= {"quantity", "role", "noun", "story"}
    assert comparison == compare(younger.statement, older.statement)


def test_why_some_words_match_a_claim_can_be_asked(desk: Tracker) -> None:
    claim = tracked(desk)
    explanation = desk.explain("43 dead in Lower Ormel floods", claim)
    assert explanation.comparison.reasons[0].this == "43"
    assert explanation.other == desk.claim(claim).statement


def test_claims_are_found_by_state(desk: Tracker) -> None:
    claim = tracked(desk)
    desk.read(an_article(body="A fire has destroyed 12 warehouses."))
    desk.take_up(claim, by="Ines")

    assert [dossier.claim.id for dossier in desk.dossiers(VerificationState.IN_CHECK)] == [claim]
    assert len(desk.dossiers(VerificationState.UNREVIEWED)) == 1


def test_a_claim_can_be_named_in_any_way(desk: Tracker) -> None:
    claim = desk.claim(tracked(desk))
    case = desk.take_up(claim, by="Ines")

    assert (
        desk.case(case)
        == desk.case(claim)
        == desk.case(claim.id)
        == desk.case(claim.id[:6])
        == case
    )


def test_a_ruling_keeps_its_scope_and_evidence(desk: Tracker) -> None:
    claim = tracked(desk)
    desk.take_up(claim, by="Ines")
    register = Source(name="Register of deaths", kind=SourceKind.OFFICIAL)
    desk.cite(claim, source=register, stance=EvidenceStance.SUPPORTS, by="Ines", quote="34")
    case = desk.rule(
        claim,
        rating="true",
        because="The register says so.",
        exception="Nobody else counts the dead.",
        by="Ines",
    )

    assert case.ruling is not None
    assert case.ruling.verdict.exception == "Nobody else counts the dead."
    assert case.ruling.at == NOON
    assert case.ruling.verdict.evidence == case.evidence
    assert str(case.ruling.verdict.scope.quantity) == "34 people killed"


def test_a_published_verdict_can_be_withdrawn_and_reopened(desk: Tracker) -> None:
    claim = tracked(desk)
    review = publish_verdict(desk, claim)

    assert (review.checked_by, review.signed_off_by, review.published_by) == ("Ines", "Omar", "Ada")
    assert (
        desk.withdraw(claim, because="The register was forged.", by="Ada").state
        is VerificationState.WITHDRAWN
    )
    with pytest.raises(
        NotFoundError, match=r"No verdict on claim .* is published; it is withdrawn"
    ):
        desk.review(claim)
    assert (
        desk.reopen(claim, because="It was not forged.", by="Ada").state
        is VerificationState.REOPENED
    )
    assert len(desk.history(claim)) == 8


def test_a_second_reader_rates_blindly_where_the_desk_asks_for_it() -> None:
    policy = Policy(blind_second_rating=True, right_of_reply=True)
    with Tracker.open(clock=lambda: NOON, policy=policy) as desk:
        claim = tracked(desk)
        case = desk.cite(
            desk.take_up(claim, by="Ines"), source="Register", stance="supports", by="Ines"
        )
        case = desk.rule(case, rating="true", because="34.", exception="One counts.", by="Ines")
        case = desk.note_reply(case, of="the ministry", words="No comment.", by="Ines")
        case = desk.rate(case, rating="true", by="Omar")
        case = desk.sign_off(case, by="Omar")
        desk.publish(case, url="https://desk.example/1", by="Ada")

        assert case.second_rating is not None
        assert case.replies[0].words == "No comment."


def test_a_refused_step_leaves_no_event(desk: Tracker) -> None:
    claim = tracked(desk)

    with pytest.raises(StepRefusedError):
        desk.sign_off(claim, by="Omar")

    assert desk.history(claim) == ()
    assert (
        desk.why_not("sign off", claim, by="Omar")
        == desk.why_not(Step.SIGN_OFF, claim, by="Omar")
        != ()
    )


@pytest.mark.parametrize("word", ["bless", ""])
def test_a_word_that_is_no_step_is_told(word: str, desk: Tracker) -> None:
    with pytest.raises(NotFoundError, match="choose one of take up, assign, release"):
        desk.why_not(word, tracked(desk), by="Omar")


def test_nothing_is_known_of_an_unknown_claim(desk: Tracker) -> None:
    for look in (
        desk.claim,
        desk.dossier,
        desk.case,
        desk.series,
        desk.matches,
        desk.history,
        desk.review,
    ):
        with pytest.raises(NotFoundError):
            look("feedfacefeedface")


def test_a_claim_without_a_figure_has_no_series() -> None:
    store = Store.open(":memory:")
    claim = Claim(
        id=ClaimId("0123456789abcdef"), statement=Statement(text="The minister has resigned.")
    )
    with store.writing() as transaction:
        transaction.add_claims([(claim, SeriesId(claim.id))])

    desk = Tracker(store, Settings(scale=FIVE_POINT, clock=lambda: NOON))
    with pytest.raises(NotFoundError, match="has no figure, so it belongs to no series"):
        desk.series(claim)
    desk.close()


def test_the_clock_of_a_desk_is_that_of_the_machine_unless_given() -> None:
    with Tracker.open() as desk:
        claim = tracked(desk)
        desk.take_up(claim, by="Ines")

        (event,) = desk.history(claim)
    assert event.at <= datetime.now(UTC)
