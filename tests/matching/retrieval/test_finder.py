from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching.retrieval.entries import Entry, Sought
from claimtrack.matching.retrieval.finder import Finder
from claimtrack.matching.retrieval.postings import Floats
from claimtrack.matching.retrieval.weights import shipped_weights
from claimtrack.reading import read_numbers


def entry(
    key: str, claim: str, title: str = "", summary: str = "", day: date | None = None
) -> Entry:
    numbers = read_numbers(f"{claim}\n{title}")
    return Entry(key=key, claim=claim, title=title, summary=summary, day=day, numbers=numbers)


def sought(text: str, author: str = "", day: date | None = None) -> Sought:
    return Sought(text=text, author=author, day=day, numbers=read_numbers(text))


SHARK = entry("shark", "A photograph shows a shark swimming on a flooded motorway in Meldra.")
DYKE = entry(
    "dyke", "The dyke at Brennock was blown up to save the capital.", "Was the dyke blown up?"
)
TOLL = entry(
    "toll", "Floods in Lower Ormel province have killed 34 people.", "Floods kill 34 in Ormel"
)
VACCINE = entry(
    "vaccine", "A vaccine against malaria was withdrawn in 2024.", summary="Minister Tesk said so."
)
ENTRIES = [SHARK, DYKE, TOLL, VACCINE]


def first(text: str, *, among: Sequence[Entry] = ENTRIES, author: str = "") -> str:
    return Finder(among).find(sought(text, author), limit=1)[0].key


@pytest.mark.parametrize(
    ("message", "key"),
    [
        ("OMG a SHARK on the motorway!!", "shark"),
        ("they blew up the dyke in brennock to save the rich", "dyke"),
        ("sharks swiming on the flooded motorwy", "shark"),
        ("thirty-four dead in the Ormel floods", "toll"),
        ("vaccinations against malaria withdrawn?", "vaccine"),
        ("what did Tesk say", "vaccine"),
        ("2024", "vaccine"),
    ],
)
def test_a_messy_message_finds_its_check(message: str, key: str) -> None:
    assert first(message) == key


def test_the_author_of_a_post_counts() -> None:
    ours = entry("a", "Ines Marek said the dam is safe.")
    theirs = entry("b", "Olof Brandt said the dam is safe.")

    assert first("The dam is safe.", among=[ours, theirs], author="Olof Brandt (olofb)") == "b"


def test_a_check_soon_after_a_post_comes_before_an_older_and_a_much_later_one() -> None:
    days = {
        "old": date(2020, 3, 3),
        "soon": date(2026, 3, 5),
        "late": date(2029, 3, 3),
        "undated": None,
    }
    finder = Finder(
        entry(key, "The dam at Tolvane is about to break.", day=day) for key, day in days.items()
    )

    found = finder.find(sought("The Tolvane dam will break", day=date(2026, 3, 3)), limit=4)

    assert found[0].key == "soon"
    assert found[-1].key == "old"


@pytest.mark.parametrize(
    ("claim", "reworded", "changed"),
    [
        (
            "460 people died in the Corrin protests.",
            "Four hundred and sixty persons lost their lives in the protests in Corrin.",
            "640 people died in the Corrin protests.",
        ),
        (
            "The bridge cost $4.6 million.",
            "It has been confirmed that the bridge cost 4,600,000 dollars.",
            "The bridge cost $46 million.",
        ),
        (
            "One in five nurses left in 2021.",
            "New figures suggest 20 percent of nurses left in 2021",
            "One in five nurses left in 2022.",
        ),
    ],
)
def test_another_number_is_less_like_than_other_words(
    claim: str, reworded: str, changed: str
) -> None:
    finder = Finder()

    assert finder.likeness(sought(claim), entry("r", reworded)) > finder.likeness(
        sought(claim), entry("c", changed)
    )
    assert first(claim, among=[*ENTRIES, entry("c", changed), entry("r", reworded)]) == "r"


def test_each_hit_says_what_made_it_likely() -> None:
    (found,) = Finder(ENTRIES).find(sought("34 dead in Ormel floods"), limit=1)

    weights = shipped_weights(by_meaning=False)
    log_odds = weights.bias + sum(found.shares.values())
    assert found.shares.keys() == weights.features.keys()
    assert found.likeness == pytest.approx(1 / (1 + np.exp(-log_odds)))
    assert found.shares["words"] > 0
    assert found.shares["numbers"] > 0


def test_an_entry_takes_the_place_of_its_former_wording() -> None:
    finder = Finder(ENTRIES)
    assert finder.find(sought("malaria"), limit=1)
    finder.add([entry("vaccine", "Rice is dear.")])

    assert len(finder) == len(ENTRIES)
    assert finder.find(sought("malaria"), limit=1) == ()
    assert finder.find(sought("rice"), limit=1)[0].key == "vaccine"


@pytest.mark.parametrize("text", ["", "…", "the of", "zzzzqqqq"])
def test_nothing_is_found_for_words_that_say_nothing(text: str) -> None:
    assert Finder(ENTRIES).find(sought(text), limit=3) == ()


def test_nothing_is_found_where_nothing_is() -> None:
    assert Finder().find(sought("34 dead"), limit=3) == ()
    assert Finder([entry("empty", "…")]).find(sought("34 dead"), limit=3) == ()


def test_ties_go_by_key() -> None:
    twins = [entry(key, TOLL.claim) for key in "cab"]

    assert [found.key for found in Finder(twins).find(sought(TOLL.claim), limit=2)] == ["a", "b"]


words = st.lists(st.sampled_from(["dyke", "flood", "Ormel", "34", "malaria", "Tesk", "the"])).map(
    " ".join
)


@given(st.lists(words, max_size=6), words, st.randoms())
def test_the_order_of_adding_does_not_matter(claims: list[str], text: str, chance: object) -> None:
    known = [entry(f"{number}", claim) for number, claim in enumerate(claims)]
    forwards, backwards = Finder(known), Finder(reversed(known))

    there, back = (finder.find(sought(text), limit=3) for finder in (forwards, backwards))
    assert [found.key for found in there] == [found.key for found in back]
    assert all(0.0 <= found.likeness <= 1.0 for found in there)


class Topics:
    """An encoder that knows three topics and the words for them; it counts how often it is asked."""

    name = "topics"
    _topics = ({"shark", "fish"}, {"dyke", "wall", "levee"}, {"toll", "dead", "killed"})

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Floats:
        self.asked += texts
        told = [set(text.lower().replace(".", "").split()) for text in texts]
        return np.array(
            [[len(topic & words) for topic in self._topics] for words in told], dtype=np.float32
        )


def test_meaning_finds_what_shares_no_word() -> None:
    assert Finder(ENTRIES).find(sought("a levee"), limit=1) == ()

    (found,) = Finder(ENTRIES, encoder=Topics()).find(sought("a levee"), limit=1)

    assert found.key == "dyke"
    assert found.shares["claim meaning"] > 0
    assert found.shares.keys() == shipped_weights(by_meaning=True).features.keys()


def test_meaning_counts_for_pairs_as_well() -> None:
    finder = Finder(encoder=Topics())

    assert finder.find(sought("a levee"), limit=1) == ()
    assert finder.likeness(sought("a levee"), DYKE) > finder.likeness(sought("a levee"), SHARK)


def test_a_shelf_gives_the_vectors_of_entries_and_the_encoder_those_of_messages() -> None:
    encoder, shelf = Topics(), Topics()
    finder = Finder([DYKE], encoder=encoder, shelf=shelf)
    finder.find(sought("a levee"), limit=1)

    assert encoder.asked == ["a levee"]
    assert shelf.asked == [DYKE.claim, DYKE.title]
