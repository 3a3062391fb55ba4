"""The words of saying: the section ``[saying]`` of a language, made ready for the modules that find who says what."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from claimtrack.reading.language import filled, words
from claimtrack.reading.text.patterns import any_of, whole_words


class SayingWords(NamedTuple):
    """Words by what they do around a verb of saying; the file of the language explains each set."""

    verbs: frozenset[str]
    verbs_before_that: frozenset[str]
    putting: frozenset[str]
    denying: frozenset[str]
    not_denied: frozenset[str]
    pointing: frozenset[str]
    pointed_at: frozenset[str]
    sources: frozenset[str]
    that: frozenset[str]
    clause_subjects: frozenset[str]
    nouns: frozenset[str]
    indefinite: frozenset[str]
    definite: frozenset[str]
    adding: frozenset[str]
    acts: frozenset[str]
    of_things: frozenset[str]
    act_objects: frozenset[str]
    telling: frozenset[str]
    describing: frozenset[str]
    described_by: frozenset[str]
    before_participle: frozenset[str]
    at: frozenset[str]
    relative: frozenset[str]
    auxiliaries: frozenset[str]
    noun_before: frozenset[str]
    passive_before: frozenset[str]
    infinitive_before: frozenset[str]
    asides: frozenset[str]
    before_that: frozenset[str]
    openers: frozenset[str]
    no_adverbs: frozenset[str]
    before_subjects: frozenset[str]
    subject_after: frozenset[str]
    joining: frozenset[str]
    rejecting: frozenset[str]
    affirming: frozenset[str]
    negating: frozenset[str]
    copulas: frozenset[str]
    calling: frozenset[str]
    told: frozenset[str]
    claiming: frozenset[str]
    pronouns: frozenset[str]
    no_speakers: frozenset[str]


class SayingPatterns(NamedTuple):
    """Patterns around a verb of saying.

    Attributes:
        according: Phrases that the speaker follows.
        starts: The first words of those phrases.
        name: A name behind a verb or phrase.
        name_end: What ends it, with all that follows.
        boundary: Signs that the subject of a verb stands behind.
        beside: The beginning of words set beside a name.
        placed: A place at the end of a subject.
        when: Words of time at the end of a subject.
        adverb: An adverb.
        accompanied: A subject of its own for a participle: "with an official estimating".
        antecedent: What stands before the noun that "who" describes.
        finite: The first verb of a sentence, with the blank before it.
    """

    according: re.Pattern[str]
    starts: frozenset[str]
    name: re.Pattern[str]
    name_end: re.Pattern[str]
    boundary: re.Pattern[str]
    beside: re.Pattern[str]
    placed: re.Pattern[str]
    when: re.Pattern[str]
    adverb: re.Pattern[str]
    accompanied: re.Pattern[str]
    antecedent: re.Pattern[str]
    finite: re.Pattern[str]


class Sayings(NamedTuple):
    """Everything of a language that finds sayings.

    Attributes:
        words: The sets of words.
        patterns: The patterns.
        triggers: The verbs without one of which no sentence needs a second look.
        no_verb_after: Words after which the form of a verb is none.
        participle_endings: The endings of participles that report ("adding").
        no_verb_after_endings: The endings of such words ("the ministry's report").
        finite: Verbs that make a clause.
        past_endings: The endings of others.
        plural_endings: The endings of more than one.
        when_ends: The last words of the day or the time of day on which something was said; a day of a month has digits.
    """

    words: SayingWords
    patterns: SayingPatterns
    triggers: frozenset[str]
    no_verb_after: frozenset[str]
    participle_endings: tuple[str, ...]
    no_verb_after_endings: tuple[str, ...]
    finite: frozenset[str]
    past_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    when_ends: frozenset[str]


@cache
def saying_words(language: str) -> Sayings:
    """Return the words of saying of a *language*."""
    section = words(language)["saying"]
    sets = filled(SayingWords, section)
    return filled(
        Sayings,
        section,
        words=sets,
        patterns=_patterns(language),
        triggers=sets.verbs | sets.verbs_before_that | sets.putting | sets.denying,
        no_verb_after=sets.noun_before | sets.passive_before | sets.infinitive_before,
        when_ends=_when_ends(words(language)["periods"]),
    )


def _patterns(language: str) -> SayingPatterns:
    section = words(language)["saying"]
    shorts = any_of(
        words(language)["sentences"]["goes_on"] + words(language)["sentences"]["goes_on_names"]
    )
    inner_stop = rf"(?:\b(?:[A-Z](?:\.[A-Z])*|{shorts})\.|(?<=\w)\.(?=\w))"
    return SayingPatterns(
        according=re.compile(whole_words(section["according"]), re.IGNORECASE),
        starts=frozenset(phrase.split()[0] for phrase in section["according"]),
        name=re.compile(rf"\s*((?:{inner_stop}|[^,.;:()\"“”\n—–]){{2,140}})"),
        name_end=re.compile(
            rf"\s+(?:{any_of(section['name_ends'])}|{any_of(section['name_ends_before_digits'])}(?=\s\d))\s.*$"
            r"|(?<=\w)\s+(?=\d).*$"
        ),
        boundary=re.compile(
            rf"[;:\"“”—]|\s[–-]\s|,(?:['’]|\s+{any_of(section['subject_after_comma'])})\s"
        ),
        beside=re.compile(rf"{any_of(section['beside_names'])}\s|[a-z]|\d+$"),
        placed=re.compile(rf"\s{any_of(section['before_places'])}\s+(?:[A-Z][\w.'’-]*+\s*+)+$"),
        when=_when(language),
        adverb=re.compile(rf"\w{{3,}}{any_of(section['adverb_endings'])}"),
        accompanied=re.compile(rf",\s+{any_of(section['accompanied'])}\s+([^,]{{2,80}})$"),
        antecedent=re.compile(rf"[,;:\"“”()]|\b{any_of(section['antecedent_after'])}\b"),
        finite=re.compile(
            rf"\s(?:{any_of(section['finite'])}|\w+{any_of(section['finite_endings'])})\b"
        ),
    )


def _when_ends(section: Mapping[str, Any]) -> frozenset[str]:
    lists = (
        "weekdays",
        "yesterday",
        "today",
        "times_of_day",
        "months",
        "months_short",
        "months_other",
    )
    forms = (form.lower() for name in lists for form in section[name])
    return frozenset(form.rpartition(" ")[2] for form in forms)


def _when(language: str) -> re.Pattern[str]:
    section = words(language)["periods"]
    days = any_of(section["weekdays"] + section["yesterday"] + section["today"])
    month = any_of([*section["months"], *section["months_short"], *section["months_other"]])
    return re.compile(
        rf",?\s+(?:{any_of(section['inside'])}\s+)?(?:{any_of(section['early_late'])}\s+)?(?:{any_of(section['last'])}\s+)?"
        rf"(?:{days}|{month}\.?\s\d{{1,2}}|\d{{1,2}}\s{month}\.?)(?:\s+{any_of(section['times_of_day'])})?[,.]?\s*$"
    )
