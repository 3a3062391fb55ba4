"""What ``compare`` and ``similar --explain`` print: why two texts have with each other what they have."""

from claimtrack.cli import forms, output
from claimtrack.matching import Explanation


def print_pair(explanation: Explanation, *, as_json: bool) -> None:
    """Print an explanation: a sentence, both texts with »marks« around what differs, and a table."""
    if as_json:
        output.json_line(forms.explanation(explanation))
        return
    output.line(explanation.comparison.sentence)
    for text in explanation.texts:
        output.line(text, indent=2)
    output.table(["what", "this", "other", "comes out"], explanation.rows)
