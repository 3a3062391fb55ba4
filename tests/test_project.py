"""The repository as a whole: what its files may and must say."""

import re
import shutil
import subprocess
import tokenize
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LONGEST_MODULE = 400
PYTHONS = ("3.11", "3.12", "3.13")

# A letter in brackets keeps a pattern from finding itself.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|home|Users)/\w")
DOWNLOAD = re.compile(
    r"py[p]i\.|python[h]osted|np[m]js|index[-_]url|find[-_]links|https?://\S+\.(?:whl|tgz|tar\.gz)"
)
LOCK_FILES = re.compile(r"\.lock$|pylock.*\.toml$|package-lock\.json$|npm-shrinkwrap\.json$")

SILENCER = re.compile(r"noqa|nosec|type:\s*ignore|pyright:|mypy:|ruff:|pragma:|fmt:\s*(?:off|skip)")
WITH_CODE_AND_REASON = re.compile(
    r"""noqa:\ [A-Z]+\d+(?:,\ [A-Z]+\d+)*\ -\ \w
    |   type:\ ignore\[[\w, -]+\]\ \ \#\ \w
    |   pyright:\ ignore\[\w+(?:,\ \w+)*\]\ \ \#\ \w
    |   pragma:\ no\ (?:cover|branch)\ -\ \w""",
    re.VERBOSE,
)
IGNORED_RULE = re.compile(r'^\s*"[A-Z]+\d*",(?P<rest>.*)$', re.MULTILINE)


def tracked() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout, so nobody knows which files belong to the project")
    command = [git, "-c", f"safe.directory={ROOT}", "ls-files", "-z"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    files = [ROOT / name for name in listing.stdout.decode().split("\0") if name]
    return [file for file in files if file.is_file()]


def found(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    """Return the places where `pattern` occurs, as file, line and what was found."""
    return [
        f"{file.relative_to(ROOT)}:{number}: {match[0]}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), start=1)
        for match in pattern.finditer(line)
    ]


def python_files() -> list[Path]:
    folders = ("src", "tests", "features", "examples", "benchmarks")
    return [ROOT / "dev.py", *(f for folder in folders for f in ROOT.glob(f"{folder}/**/*.py"))]


def comments(file: Path) -> list[tokenize.TokenInfo]:
    with file.open("rb") as source:
        tokens = tokenize.tokenize(source.readline)
        return [token for token in tokens if token.type == tokenize.COMMENT]


def declared() -> list[Requirement]:
    """Return what is needed, but for models: the library behind them has a build for each kind of machine."""
    project = CONFIG["project"]
    extras = project["optional-dependencies"]
    groups = [project["dependencies"], *(extras[name] for name in extras if name != "semantic")]
    requirements = [Requirement(line) for group in groups for line in group]
    return [r for r in requirements if canonicalize_name(r.name) != project["name"]]


def pins() -> list[Requirement]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines]


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    assert found(MACHINE_PATH, tracked()) == []


def test_no_file_says_where_packages_are_downloaded() -> None:
    assert found(DOWNLOAD, tracked()) == []


def test_no_lock_file_of_a_tool_is_tracked() -> None:
    assert [file.name for file in tracked() if LOCK_FILES.search(file.name)] == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (MACHINE_PATH, "see /" + "home/ada/notes"),
        (MACHINE_PATH, '"/' + 'root/x"'),
        (DOWNLOAD, "https://" + "files.example/claimtrack-1.tar.gz"),
        (DOWNLOAD, "--index" + "-url x"),
        (DOWNLOAD, "https://" + "pyp" + "i.example"),
    ],
)
def test_the_patterns_find_what_they_are_for(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize("text", ["https://news.example/home/politics", "work/home/x"])
def test_an_address_is_no_machine_path(text: str) -> None:
    assert not MACHINE_PATH.search(text)


def test_whoever_silences_a_tool_names_the_rule_and_the_reason() -> None:
    assert [
        f"{file.relative_to(ROOT)}:{comment.start[0]}: {comment.string}"
        for file in python_files()
        for comment in comments(file)
        for silencer in SILENCER.finditer(comment.string)
        if not WITH_CODE_AND_REASON.match(comment.string, silencer.start())
    ] == []


def test_every_rule_that_is_switched_off_has_its_reason_on_the_line() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    section = text[text.index("[tool.ruff.lint]") : text.index("[tool.mypy]")]
    rules = list(IGNORED_RULE.finditer(section))
    lint = CONFIG["tool"]["ruff"]["lint"]

    assert len(rules) == len(lint["ignore"]) + sum(map(len, lint["per-file-ignores"].values()))
    assert [rule[0] for rule in rules if not re.search(r"# \w", rule["rest"])] == []


def test_no_pattern_holds_a_group_possessively() -> None:
    # CPython before 3.11.5, Debian's among them, matches such groups wrongly (its issues 101955 and 106052); a single
    # character or class may be possessive.
    possessive = re.compile(r"\)(?:[*+?]|\{{1,2}[\d,]*\}{1,2})\+|\(\?>")
    files = [
        file
        for file in tracked()
        if file.is_relative_to(ROOT / "src") and file.suffix in {".py", ".toml"}
    ]

    assert [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if possessive.search(line)
    ] == []


def test_no_module_grows_beyond_one_idea() -> None:
    lengths = {
        str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines())
        for file in ROOT.glob("src/**/*.py")
    }

    assert {file: length for file, length in lengths.items() if length >= LONGEST_MODULE} == {}


def test_constraints_are_plain_pins() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()

    plain = re.compile(r"[a-z0-9-]+==[0-9][\w.!+]*(?: ; [^#]+)?")
    assert [line for line in lines if not plain.fullmatch(line)] == []


@pytest.mark.parametrize("python", PYTHONS)
def test_each_declared_dependency_is_pinned_once_to_a_version_it_allows(python: str) -> None:
    here = {"python_version": python, "python_full_version": f"{python}.0"}
    pinned: dict[str, list[str]] = {}
    for pin in pins():
        if pin.marker is None or pin.marker.evaluate(here):
            (version,) = pin.specifier
            pinned.setdefault(canonicalize_name(pin.name), []).append(version.version)

    for requirement in declared():
        if requirement.marker is None or requirement.marker.evaluate(here):
            versions = pinned.get(canonicalize_name(requirement.name), [])
            assert len(versions) == 1, f"{requirement}: pinned {versions}; run dev.py lock"
            assert requirement.specifier.contains(versions[0], prereleases=True), requirement
