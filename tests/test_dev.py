"""dev.py, tried on a small checkout of its own; processes are the only thing that is faked."""

import ast
import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PYPROJECT = """
[build-system]
requires = ["some-builder"]
[project]
name = "claimtrack"
[tool.ruff]
line-length = 100
"""


class Version(NamedTuple):
    major: int
    minor: int
    micro: int = 0


def load(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev_on_trial", folder / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Processes:
    """Stand for venv, pip and whatever dev.py starts, and remember the commands."""

    def __init__(self, dev: ModuleType) -> None:
        self.dev = dev
        self.quiet: list[list[str]] = []
        self.shown: list[list[str]] = []
        self.status = 0
        self.broken = ""
        self.answer = ""
        self.own_pip = True
        self.locks: list[str] = []

    def wait_for(self, _door: int, kind: str) -> None:
        """Take no lock: these tests run several commands in one process, which would wait."""
        self.locks.append(kind)

    def quietly(self, command: list[str]) -> tuple[int, str]:
        if command[1:] == ["-c", "import pip"]:
            return (0 if self.own_pip else 1), ""
        self.quiet.append(command)
        if self.broken and self.broken in command:
            return 1, self.answer
        if "venv" in command:
            python = Path(self.dev.python_of(command[-1]))
            shutil.rmtree(command[-1], ignore_errors=True)
            python.parent.mkdir(parents=True)
            python.touch()
        return 0, ""

    def run(self, command: list[str]) -> int:
        self.shown.append(command)
        return self.status

    def started(self, word: str) -> list[list[str]]:
        return [command for command in self.quiet if word in command]


@pytest.fixture
def dev(tmp_path: Path) -> ModuleType:
    shutil.copy(ROOT / "dev.py", tmp_path)
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "constraints.txt").write_text("attrs==26.1.0\n")
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "demo.py").touch()
    return load(tmp_path)


@pytest.fixture
def processes(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Processes:
    fake = Processes(dev)
    monkeypatch.setattr(dev, "quietly", fake.quietly)
    monkeypatch.setattr(dev, "run", fake.run)
    monkeypatch.setattr(dev, "wait_for", fake.wait_for)
    return fake


def test_without_a_verb_it_explains_itself(
    dev: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main([]) == 0

    explained = capsys.readouterr().out
    assert all("dev.py " + verb in explained for verb in dev.VERBS)


def test_an_unknown_verb_is_refused_with_the_known_ones(dev: ModuleType) -> None:
    with pytest.raises(SystemExit, match="'tset', only demo, test, check, soak, lock"):
        dev.main(["tset"])


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 10)], ids=lambda v: f"{v[0]}.{v[1]}")
def test_an_old_python_is_told_which_one_is_needed(
    version: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", Version(*version))

    with pytest.raises(SystemExit, match=r"needs Python 3.11 or newer and this is \d.\d+; try"):
        load(ROOT)


def test_an_old_python_can_read_the_file() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))

    too_new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Starred, ast.Nonlocal, ast.Match)
    assert [node for node in ast.walk(tree) if isinstance(node, too_new)] == []
    assert [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (node.returns or any(arg.annotation for arg in node.args.args))
    ] == []


def test_a_demo_that_is_missing_is_named_before_anything_is_set_up(
    dev: ModuleType, processes: Processes
) -> None:
    (dev.HERE / "examples" / "demo.py").unlink()

    with pytest.raises(SystemExit, match=r"demo\.py is missing"):
        dev.main(["demo"])

    assert processes.quiet == []


@pytest.mark.parametrize(
    ("verb", "project"),
    [("demo", "."), ("test", ".[test]"), ("check", ".[check]"), ("soak", ".[test]")],
)
def test_each_verb_installs_its_own_extra_within_the_constraints(
    dev: ModuleType, processes: Processes, verb: str, project: str
) -> None:
    dev.main([verb])

    (command,) = processes.started("install")
    assert command[-5:] == ["install", "-c", "constraints.txt", "-e", project]


def test_a_second_run_starts_neither_venv_nor_pip(dev: ModuleType, processes: Processes) -> None:
    dev.main(["demo"])
    processes.quiet.clear()

    dev.main(["demo"])

    assert processes.quiet == []
    assert len(processes.shown) == 2


def test_a_further_extra_joins_those_that_are_there(dev: ModuleType, processes: Processes) -> None:
    dev.main(["test"])
    dev.main(["check"])
    dev.main(["demo"])

    assert len(processes.started("venv")) == 1
    assert [command[-1] for command in processes.started("install")] == [".[test]", ".[check,test]"]


def test_only_a_whole_run_of_the_tests_measures_coverage(
    dev: ModuleType, processes: Processes
) -> None:
    dev.main(["test"])
    dev.main(["test", "-k", "stamp"])

    assert [command[2:] for command in processes.shown] == [
        ["pytest", "--cov", "-n", "auto"],
        ["pytest", "-k", "stamp"],
    ]


def test_soak_runs_the_long_suite_as_it_is_told(dev: ModuleType, processes: Processes) -> None:
    dev.main(["soak", "--quick", "--seed", "7"])

    (command,) = processes.shown
    assert command[1:] == ["-m", "tests.soak", "--quick", "--seed", "7"]


def test_the_status_of_the_child_is_passed_on(dev: ModuleType, processes: Processes) -> None:
    processes.status = 5

    assert dev.main(["test"]) == 5


def test_all_checkers_run_and_those_that_failed_are_named(
    dev: ModuleType, processes: Processes, capsys: pytest.CaptureFixture[str]
) -> None:
    processes.status = 1

    assert dev.main(["check"]) == 1
    assert len(processes.shown) == 5
    assert "failed: ruff format, ruff check, mypy, pyright, lint-imports" in capsys.readouterr().err


def test_check_passes_if_all_checkers_do(dev: ModuleType, processes: Processes) -> None:
    assert dev.main(["check"]) == 0
    assert len(processes.shown) == 5


@pytest.mark.parametrize(
    ("file", "addition", "ready"),
    [
        ("constraints.txt", "cattrs==26.2.1\n", False),
        ("pyproject.toml", '[tool.hatch.version]\npath = "x.py"\n', False),
        ("pyproject.toml", "[tool.mypy]\nstrict = true\n", True),
    ],
    ids=["constraints", "build", "linter"],
)
def test_only_a_change_of_what_pip_reads_asks_for_pip(
    dev: ModuleType, processes: Processes, *, file: str, addition: str, ready: bool
) -> None:
    dev.main(["demo"])
    with (dev.HERE / file).open("a") as out:
        out.write(addition)

    assert dev.is_ready("") is ready

    dev.main(["demo"])
    assert len(processes.started("install")) == (1 if ready else 2)
    assert len(processes.started("venv")) == 1


@pytest.mark.parametrize("key", ["folder", "python"])
def test_an_environment_from_elsewhere_is_made_anew(
    dev: ModuleType, processes: Processes, key: str
) -> None:
    dev.main(["demo"])
    dev.write_stamp(dev.read_stamp() | {key: "another"})

    dev.main(["demo"])

    assert len(processes.started("venv")) == 2


def test_an_environment_whose_python_has_vanished_is_made_anew(
    dev: ModuleType, processes: Processes
) -> None:
    dev.main(["demo"])
    Path(dev.python_of(dev.VENV)).unlink()

    dev.main(["demo"])

    assert len(processes.started("venv")) == 2


def test_one_who_is_killed_half_way_starts_afresh(
    dev: ModuleType, processes: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.main(["demo"])

    def killed(_stamp: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(dev, "write_stamp", killed)
        with pytest.raises(KeyboardInterrupt):
            dev.main(["test"])
    assert not dev.is_ready("")

    dev.main(["demo"])
    assert len(processes.started("venv")) == 2


@pytest.mark.parametrize("text", ["", "{", "[]", "{}"])
def test_a_damaged_stamp_counts_as_none(dev: ModuleType, text: str) -> None:
    dev.VENV.mkdir()
    dev.STAMP.write_text(text)

    assert not dev.is_ready("")


def test_a_pip_that_gave_up_early_leaves_the_environment_usable(
    dev: ModuleType, processes: Processes
) -> None:
    dev.main(["demo"])
    processes.broken = "install"
    processes.answer = "Retrying after connection broken by ...\nERROR: No matching distribution"

    with pytest.raises(SystemExit, match=r"ERROR: No matching distribution\n.*needs the network"):
        dev.main(["test"])

    assert dev.is_ready("")
    assert not dev.is_ready("test")


def test_a_pip_that_broke_off_in_the_middle_does_not(dev: ModuleType, processes: Processes) -> None:
    dev.main(["demo"])
    processes.broken = "install"
    processes.answer = "Installing collected packages: attrs\nERROR: No space left on device"

    with pytest.raises(SystemExit, match=r"No space left on device\npip could not install"):
        dev.main(["test"])

    assert not dev.is_ready("")


def test_if_no_environment_can_be_made_it_says_what_may_help(
    dev: ModuleType, processes: Processes
) -> None:
    processes.broken = "venv"
    processes.answer = "No module named venv"

    with pytest.raises(SystemExit, match=r"No module named venv\n.*apt install python3-venv"):
        dev.main(["demo"])


def test_a_python_without_pip_gets_one_inside_the_environment(
    dev: ModuleType, processes: Processes
) -> None:
    processes.own_pip = False

    dev.main(["demo"])

    venv, install = processes.quiet
    assert "--without-pip" not in venv
    assert install[:3] == [dev.python_of(dev.VENV), "-m", "pip"]


def test_a_python_with_pip_lends_it(dev: ModuleType, processes: Processes) -> None:
    dev.main(["demo"])

    venv, install = processes.quiet
    assert "--without-pip" in venv
    assert install[:5] == [dev.BASE, "-m", "pip", "--python", dev.python_of(dev.VENV)]


def test_the_environment_is_used_under_a_shared_lock_and_changed_under_an_exclusive_one(
    dev: ModuleType, processes: Processes
) -> None:
    dev.main(["demo"])
    dev.main(["demo"])

    assert processes.locks == ["LOCK_SH", "LOCK_EX", "LOCK_SH", "LOCK_SH"]


def test_one_who_has_to_wait_for_another_is_told(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    taken: list[int] = []

    def flock(_door: int, kind: int) -> None:
        if kind & dev.fcntl.LOCK_NB:
            raise BlockingIOError
        taken.append(kind)

    monkeypatch.setattr(dev.fcntl, "flock", flock)

    dev.wait_for(0, "LOCK_EX")

    assert taken == [dev.fcntl.LOCK_EX]
    assert capsys.readouterr().err == "waiting for another dev.py to finish ...\n"


def test_lock_pins_the_extras_for_every_python_but_no_models(
    dev: ModuleType, processes: Processes
) -> None:
    extras = '[project.optional-dependencies]\nhtml = ["lxml"]\nsemantic = ["models"]\n'
    (dev.HERE / "pyproject.toml").write_text(PYPROJECT + extras)

    dev.main(["lock", "--upgrade"])

    (command,) = processes.shown
    assert {"--universal", "html", "constraints.txt", "--upgrade"} < set(command)
    assert "semantic" not in command
    assert not dev.VENV.exists()


def test_real_children_report_what_they_wrote_and_how_they_ended(dev: ModuleType) -> None:
    script = "import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)"
    killed = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"

    status, output = dev.quietly([sys.executable, "-c", script])

    assert (status, sorted(output.split())) == (3, ["err", "out"])
    assert dev.run([sys.executable, "-c", "raise SystemExit(4)"]) == 4
    assert dev.run([sys.executable, "-c", killed]) == 137


def test_from_the_shell_a_failure_is_one_line_and_no_traceback(dev: ModuleType) -> None:
    dev.VENV.touch()  # a file where the folder should be

    done = subprocess.run(
        [sys.executable, str(dev.HERE / "dev.py"), "demo"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1].startswith("dev.py cannot go on: ")
    assert "Traceback" not in done.stderr


def test_the_stamp_is_replaced_as_a_whole(dev: ModuleType) -> None:
    dev.VENV.mkdir()

    dev.write_stamp({"extras": [""]})

    assert json.loads(dev.STAMP.read_text()) == {"extras": [""]}
    assert list(dev.VENV.iterdir()) == [dev.STAMP]
