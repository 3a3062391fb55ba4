"""Every example runs, and shows what it says it shows."""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"


def run(*command: str | Path, folder: Path) -> str:
    bin_folder = str(Path(sys.executable).parent)
    done = subprocess.run(
        [*map(str, command)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PATH": f"{bin_folder}:/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_demo_shows_the_main_job(tmp_path: Path) -> None:
    out = run(sys.executable, EXAMPLES / "demo.py", tmp_path / "demo.db", folder=tmp_path)

    assert "What recurs" in out
    assert "superseded" in out
    assert "because: 41, not 34" in out
    assert re.search(r"2026-03-06 +46 +current", out)
    assert max(map(len, out.splitlines()[:60])) <= 100
    assert "a second reader must sign it off" in " ".join(out.split())
    assert "we now rate it “Mostly false” (new evidence)" in " ".join(out.split())
    assert "each whole and in its place" in out
    document = json.loads(re.findall(r"^\{.*^\}", out, re.MULTILINE | re.DOTALL)[0])
    assert document["@type"] == "ClaimReview"
    assert document["reviewRating"]["alternateName"] == "Mostly false"


def test_the_library_example_tracks_a_toll(tmp_path: Path) -> None:
    out = run(sys.executable, EXAMPLES / "track_a_toll.py", folder=tmp_path)

    assert "update" in out


def test_the_command_line_example_ends_with_a_claimreview(tmp_path: Path) -> None:
    out = run("sh", EXAMPLES / "command_line.sh", folder=tmp_path)

    assert "a second reader must sign it off" in out
    assert "We rated this “True”; we now rate it “Mostly true” (new evidence)" in out
    assert re.search(r"^[0-9]+:[0-9a-f]{64}$", out, re.MULTILINE)
    assert '"@type": "ClaimReview"' in out
    assert '"correction"' in out
