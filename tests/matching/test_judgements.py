"""What people said of pairs of claims wins over whatever is found."""

from datetime import date, timedelta

from claimtrack.matching import Judgements, compare, regroup
from claimtrack.model.claim import Claim, ClaimId, Statement
from claimtrack.model.judgement import Judgement, Sameness
from claimtrack.model.quantity import Modifier
from claimtrack.model.relation import Link, Match, Relation, Tier
from tests.builders import NOON
from tests.matching.newsroom import MONDAY, TUESDAY, WEDNESDAY, amount, claim, said

FIRST = claim(said(amount(34), as_of=MONDAY), "a")
SECOND = claim(said(amount(38), as_of=TUESDAY), "b")
THIRD = claim(said(amount(41), as_of=WEDNESDAY), "c")
INJURED = claim(said(amount(34, role="injured"), as_of=MONDAY), "d")


def says(says: Sameness, one: Claim, other: Claim) -> Judgement:
    low, high = sorted([one.id, other.id])
    return Judgement(one=low, other=high, says=says, by="Ines", at=NOON, because="I looked")


def match(statement: Statement, other: Claim) -> Match:
    return Match(claim=other, comparison=compare(statement, other.statement))


def link(this: Claim, other: Claim) -> Link:
    return Link(this=this.id, other=other.id, comparison=compare(this.statement, other.statement))


LINKS = [link(SECOND, FIRST), link(THIRD, FIRST), link(THIRD, SECOND), link(INJURED, FIRST)]


def test_the_last_word_on_a_pair_holds_whichever_is_named_first() -> None:
    given = Judgements(
        [says(Sameness.SAME, FIRST, SECOND), says(Sameness.NOT_THE_SAME, SECOND, FIRST)]
    )
    assert given.are_apart(SECOND.id, FIRST.id)
    assert list(given.same_as(FIRST.id)) == []
    assert given.on(FIRST.id, THIRD.id) is None


def test_each_word_does_what_it_says() -> None:
    found = match(SECOND.statement, FIRST)
    same, apart, unsure, unjudged = (
        Judgements([says(word, FIRST, SECOND)]).heeded(found, SECOND.id).comparison
        for word in Sameness
    )
    assert (same.relation, same.tier, same.side) == (Relation.SAME, Tier.JOINED, None)
    assert same.reasons[0].words == "same, says Ines: I looked"
    assert (apart.relation, apart.tier) == (Relation.RELATED, Tier.HIDDEN)
    assert (unsure.relation, unsure.tier) == (Relation.UPDATE, Tier.SUGGESTED)
    assert apart.capped_by == unsure.capped_by == "judgement"
    assert unjudged == found.comparison


def test_to_be_unsure_lifts_nothing_and_what_is_unrelated_stays_so() -> None:
    found = match(said(amount(7, "houses", ""), "7 houses", context=""), FIRST)
    unsure, apart = (
        Judgements([says(word, FIRST, INJURED)]).heeded(found, INJURED.id).comparison
        for word in (Sameness.UNSURE, Sameness.NOT_THE_SAME)
    )
    assert (unsure.relation, unsure.tier) == (Relation.UNRELATED, Tier.HIDDEN)
    assert apart.relation is Relation.UNRELATED


def test_what_repeats_a_claim_is_not_proposed_for_what_is_not_the_same() -> None:
    told = said(amount(34), as_of=MONDAY)
    about = claim(said(amount(35, modifier=Modifier.ABOUT), as_of=MONDAY), "e")
    found = [match(told, FIRST), match(told, about), match(told, INJURED)]
    given = Judgements([says(Sameness.NOT_THE_SAME, FIRST, about)])
    assert [each.claim.id for each in given.heeded_by(found)] == ["a", "d"]
    merged = Judgements([says(Sameness.SAME, FIRST, INJURED)]).heeded_by(found)
    assert [each.relation for each in merged] == [Relation.SAME, Relation.SAME, Relation.COMPATIBLE]
    assert merged[0].claim == FIRST


def test_what_repeats_none_keeps_all_that_was_found() -> None:
    told = said(amount(50), as_of=WEDNESDAY + timedelta(days=1))
    found = (match(told, THIRD), match(told, SECOND))
    given = Judgements([says(Sameness.NOT_THE_SAME, SECOND, THIRD)])
    assert given.heeded_by(found) == found


def test_a_series_parts_where_a_person_said_so() -> None:
    claims = [FIRST, SECOND, THIRD]
    assert regroup(claims, LINKS, Judgements()) == {"a": "a", "b": "a", "c": "a"}
    apart = Judgements([says(Sameness.NOT_THE_SAME, FIRST, SECOND)])
    assert regroup(claims, LINKS, apart) == {"a": "a", "b": "b", "c": "b"}
    both = Judgements(
        [says(Sameness.NOT_THE_SAME, FIRST, SECOND), says(Sameness.NOT_THE_SAME, SECOND, THIRD)]
    )
    assert regroup(claims, LINKS, both) == {"a": "a", "b": "b", "c": "a"}


def test_a_series_takes_in_what_a_person_called_the_same() -> None:
    claims = [FIRST, INJURED]
    assert regroup(claims, LINKS, Judgements()) == {"a": "a", "d": "d"}
    joined = Judgements([says(Sameness.SAME, FIRST, INJURED)])
    assert regroup(claims, LINKS, joined) == {"a": "a", "d": "a"}
    never_found = Claim(
        id=ClaimId("f"), statement=said(amount(34), "34 dead", as_of=date(2026, 9, 1), context="")
    )
    judged = Judgements([says(Sameness.SAME, FIRST, never_found)])
    assert regroup([FIRST, never_found], [], judged) == {"a": "a", "f": "a"}
    assert regroup([never_found], LINKS, judged) == {"f": "f"}
