"""Fingerprints: the few numbers by which texts that share a passage are found among many."""

from zlib import crc32

from claimtrack.matching.syndication.passages import wording

# A fingerprint is the checksum of this many words in a row, and one in so many is kept, chosen by its own value, so that
# every text keeps the same ones. Five words are seldom a mere formula; with one in six kept, a copied passage of 40 words
# has fewer than two in common with its source once in 85, and a copied text of 200 words never in practice. Measured
# beside MinHash with locality-sensitive hashing in benchmarks/syndication.py.
SHINGLE = 5
ONE_IN = 6

# So many shared fingerprints make two texts worth comparing; one alone is mostly a formula of the trade.
ENOUGH = 2


def fingerprints(text: str) -> frozenset[int]:
    """Return the fingerprints of a *text*, each from 0 to 2**32 - 1; of quotations there are none.

    A text of fewer than five words has none. About one for every six words; the same text has the same ones on every
    machine.
    """
    found = wording(text)
    marks: set[int] = set()
    run = 0
    for i, is_quoted in enumerate(found.quoted):
        run = 0 if is_quoted else run + 1
        if run >= SHINGLE:
            mark = crc32(" ".join(found.words[i - SHINGLE + 1 : i + 1]).encode())
            if mark % ONE_IN == 0:
                marks.add(mark)
    return frozenset(marks)
