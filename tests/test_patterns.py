"""Every pattern is safe: nothing that repeats without end holds anything that does, so no text takes more than linear time.

What repeats possessively gives nothing back, and may stand inside.
"""

import json
import subprocess
import sys

# Runs by itself, since patterns are compiled once, when their module or their language is first used.
SCRIPT = r"""
import json, re, sys
from datetime import date
import re._constants as kinds
import re._parser as parser

patterns = set()
compile_pattern = re.compile

def noted(pattern, flags=0):
    if "claimtrack" in sys._getframe(1).f_code.co_filename and isinstance(pattern, str):
        patterns.add(pattern)
    return compile_pattern(pattern, flags)

re.compile = noted
import claimtrack.matching, claimtrack.reading.credits, claimtrack.reading.page.engine
from claimtrack import Article, compare, read, read_events, read_statement
from claimtrack.reading.language import words
from claimtrack.reading.stance import markers

text = "The mayor said on Monday that 12 of 40 people had been killed since May 3, according to the army. " * 2
article = Article(title="News", body=text, published=date(2026, 3, 3), outlet="Post")
read(article), read_events(article)
compare(read_statement(text), read_statement("40 died."))
for kind in markers._KINDS:
    for form in words("en")["stance"][kind]:
        markers._scanner(markers._head(form), "en")

def is_nested(part, inside=False):
    for kind, of in part:
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            endless = of[1] == kinds.MAXREPEAT
            if (endless and inside) or is_nested(of[2], inside or endless):
                return True
        elif kind is kinds.SUBPATTERN and is_nested(of[3], inside):
            return True
        elif kind is kinds.BRANCH and any(is_nested(each, inside) for each in of[1]):
            return True
        elif kind in (kinds.ASSERT, kinds.ASSERT_NOT) and is_nested(of[1], inside):
            return True
    return False

print(json.dumps([len(patterns), sorted(p[:200] for p in patterns if is_nested(parser.parse(p)))]))
"""


def test_no_pattern_repeats_what_repeats_without_end() -> None:
    ended = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, check=True)

    count, nested = json.loads(ended.stdout)
    assert count > 100
    assert nested == []
