"""The door to the project: nothing but Python 3.11 or newer is needed.

python3 dev.py demo           see claimtrack at work
python3 dev.py test [args]    run the tests; without args, also measure their coverage
python3 dev.py check          run every linter and type checker
python3 dev.py soak [args]    try the storage under load and faults (--quick: in a minute)
python3 dev.py lock [args]    renew constraints.txt (args such as --upgrade)

The first run makes a virtual environment in .venv; later runs reuse it and need no network.
"""
# Every Python must be able to read this file, if only to say that it is too old. That is why types
# stand in comments here, and why there are no f-strings.

import sys

OLDEST = (3, 11)
if sys.version_info < OLDEST:  # before the other imports, which an old Python may not have
    sys.exit(
        "claimtrack needs Python %d.%d or newer and this is %d.%d; try a newer one by its name, "
        "as in `python3.12 dev.py`" % (OLDEST + tuple(sys.version_info[:2]))
    )

import hashlib
import json
import os
import subprocess
import tempfile
import tomllib
from pathlib import Path
from typing import Any  # noqa: F401 - the type comments need it

try:
    import fcntl
except ImportError:  # Windows: do not start two at once there
    fcntl = None  # type: ignore[assignment]  # a module's name is no variable to mypy

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
STAMP = VENV / "ready.json"
# What .venv is made from, also when it is the Python inside .venv that runs dev.py.
BASE = getattr(sys, "_base_executable", sys.executable)


def main(args):
    # type: (list[str]) -> int
    """Run the verb that `args` begin with and return its exit status."""
    if not args or args[0] in ("-h", "--help", "help"):
        sys.stdout.write(str(__doc__))
        return 0
    if args[0] not in VERBS:
        sys.exit("dev.py knows no %r, only %s" % (args[0], ", ".join(VERBS)))
    return VERBS[args[0]](args[1:])


def demo(args):
    # type: (list[str]) -> int
    """Run the demonstration."""
    script = HERE / "examples" / "demo.py"
    if not script.exists():
        sys.exit("examples/demo.py is missing; is this a complete checkout?")
    return run([set_up(""), str(script)] + args)


def test(args):
    # type: (list[str]) -> int
    """Run the tests; a part of them says nothing about coverage, so only a full run measures it."""
    return run([set_up("test"), "-m", "pytest"] + (args or ["--cov", "-n", "auto"]))


def check(args):
    # type: (list[str]) -> int
    """Run all checkers, also after one has failed, and end with a summary."""
    if args:
        sys.exit("dev.py check takes no arguments")
    python = set_up("check")
    os.environ["PYRIGHT_PYTHON_IGNORE_WARNINGS"] = "1"  # it would look for a newer one online
    checkers = {
        "ruff format": [python, "-m", "ruff", "format", "--check"],
        "ruff check": [python, "-m", "ruff", "check"],
        "mypy": [python, "-m", "mypy"],
        "pyright": [python, "-m", "pyright", "--pythonpath", python],
        "lint-imports": [str(Path(python).with_name("lint-imports")), "--no-logo"],
    }
    failed = []
    for name, command in checkers.items():
        say("\n== " + name)
        if run(command) != 0:
            failed.append(name)
    say("\nfailed: " + ", ".join(failed) if failed else "\nall %d checks passed" % len(checkers))
    return 1 if failed else 0


def soak(args):
    # type: (list[str]) -> int
    """Kill, fill and crowd the storage, and print one table; docs/reliability.md tells what it shows."""
    return run([set_up("test"), "-m", "tests.soak"] + args)


def lock(args):
    # type: (list[str]) -> int
    """Pin what the extras need on every system and Python; uv alone can, so borrow it for that."""
    with tempfile.TemporaryDirectory() as folder:
        python = make_venv(folder)
        failed, output = quietly(pip_for(python) + ["install", "uv"])
        if failed:
            sys.exit(advise(output))
        resolve = [python, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet"]
        resolve += ["--universal", "--python-version", "%d.%d" % OLDEST]
        project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        for extra in project["optional-dependencies"]:
            resolve += ["--extra", extra] if extra not in UNPINNED else []
        resolve += ["--no-header", "--no-annotate", "--output-file", "constraints.txt"]
        return run(resolve + args)


# The library behind models comes in builds for many kinds of machine; a pin would be wrong for most.
UNPINNED = ("semantic",)

VERBS = {"demo": demo, "test": test, "check": check, "soak": soak, "lock": lock}


def set_up(extra):
    # type: (str) -> str
    """Return the Python of a `.venv` that holds the project with `extra`, which may be "".

    It is used under a shared lock and changed under an exclusive one. Children inherit the lock, so
    a pip that outlives a killed dev.py still keeps the next one waiting.
    """
    door = os.open(__file__, os.O_RDONLY)
    os.set_inheritable(door, True)  # noqa: FBT003 - it takes no keyword
    while True:  # another dev.py may slip in whenever the kind of lock changes, so look again
        wait_for(door, "LOCK_SH")
        if is_ready(extra):
            return python_of(VENV)
        wait_for(door, "LOCK_EX")
        if not is_ready(extra):
            install(extra)


def wait_for(door, kind):
    # type: (int, str) -> None
    """Take the lock; say so if another dev.py holds it."""
    if fcntl is None:
        return
    try:
        fcntl.flock(door, getattr(fcntl, kind) | fcntl.LOCK_NB)
    except BlockingIOError:
        say("waiting for another dev.py to finish ...")
        fcntl.flock(door, getattr(fcntl, kind))
    except OSError:
        say("this file system knows no locks: do not start two dev.py at once")


def is_ready(extra):
    # type: (str) -> bool
    """Tell whether `.venv` can be used as it is."""
    stamp = read_stamp()
    return is_ours(stamp) and stamp["inputs"] == inputs() and extra in stamp["extras"]


def is_ours(stamp):
    # type: (dict[str, Any]) -> bool
    """Tell whether `.venv` was completed in this folder by this Python, which is still there."""
    origin = (stamp.get("folder"), stamp.get("python"))
    return origin == (str(HERE), sys.version) and Path(python_of(VENV)).exists()


def inputs():
    # type: () -> str
    """Return a hash of all that pip reads; a changed linter setting needs no installation."""
    config = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))
    build = [config["build-system"], config["project"], config.get("tool", {}).get("hatch")]
    text = json.dumps(build) + (HERE / "constraints.txt").read_text(encoding="utf-8")
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def read_stamp():
    # type: () -> dict[str, Any]
    """Return what the last complete installation wrote, or nothing."""
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def write_stamp(stamp):
    # type: (dict[str, Any]) -> None
    """Write the stamp whole or not at all."""
    new = STAMP.with_suffix(".new")
    new.write_text(json.dumps(stamp), encoding="utf-8")
    new.replace(STAMP)


def install(extra):
    # type: (str) -> None
    """Bring the project with `extra` into `.venv`, made anew unless it is complete and ours.

    The stamp goes first and comes back last: whoever is killed in between leaves none, and the next
    run starts afresh.
    """
    before = read_stamp()
    keep = is_ours(before)
    extras = sorted({"", extra}.union(before["extras"] if keep else ()))
    after = {"folder": str(HERE), "python": sys.version, "inputs": inputs(), "extras": extras}
    say("updating .venv ..." if keep else "setting up (first time: about half a minute) ...")
    STAMP.unlink(missing_ok=True)
    python = python_of(VENV) if keep else make_venv(str(VENV))
    project = "." + "[%s]" % ",".join(extras).strip(",") if any(extras) else "."
    failed, output = quietly(pip_for(python) + ["install", "-c", "constraints.txt", "-e", project])
    if not failed:
        write_stamp(after)
        return
    if keep and "Installing collected packages" not in output:
        write_stamp(before)  # pip gave up before it changed anything
    sys.exit(advise(output))


def make_venv(folder):
    # type: (str) -> str
    """Make an empty environment and return its Python.

    It gets a pip only if this Python has none to lend: that saves seconds, and works where Debian's
    python3-venv is not installed.
    """
    bare = ["--without-pip"] if has_pip() else []
    failed, output = quietly([BASE, "-m", "venv", "--clear"] + bare + [folder])
    if failed:
        hint = "could not make %s; on Debian and Ubuntu, `apt install python3-venv` may help"
        sys.exit(last_lines(output) + "\n" + hint % folder)
    return python_of(folder)


def python_of(folder):
    # type: (str | Path) -> str
    """Return where a virtual environment keeps its Python."""
    return str(Path(folder, "Scripts/python.exe" if os.name == "nt" else "bin/python"))


def has_pip():
    # type: () -> bool
    """Tell whether this Python brings a pip."""
    return quietly([BASE, "-c", "import pip"])[0] == 0


def pip_for(python):
    # type: (str) -> list[str]
    """Return the command of a pip that installs for `python`."""
    return [BASE, "-m", "pip", "--python", python] if has_pip() else [python, "-m", "pip"]


def advise(output):
    # type: (str) -> str
    """Return what pip complained about, and what to do."""
    if any(sign in output.lower() for sign in ("connection", "name resolution", "timed out")):
        return last_lines(output) + "\nthis step needs the network: connect, then run it again"
    return last_lines(output) + "\npip could not install the project: mend this, then run it again"


def last_lines(output):
    # type: (str) -> str
    """Return the last lines that name an error, or else the last ones."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return "\n".join(([line for line in lines if line.startswith("ERROR:")] or lines)[-3:])


def quietly(command):
    # type: (list[str]) -> tuple[int, str]
    """Run a command and return its exit status and all it wrote."""
    done = subprocess.run(
        command,
        cwd=str(HERE),
        check=False,
        close_fds=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")


def run(command):
    # type: (list[str]) -> int
    """Run a command on this terminal and return its exit status as a shell would."""
    child = subprocess.Popen(command, cwd=str(HERE), close_fds=False)
    while True:
        try:
            status = child.wait()
        except KeyboardInterrupt:
            continue  # the child got it too: let it tidy up and end by itself
        return status if status >= 0 else 128 - status


def say(text):
    # type: (str) -> None
    """Write to stderr at once; stdout belongs to the children."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except OSError as problem:  # a full disk, a folder one may not write to, a missing file
        sys.exit("dev.py cannot go on: %s" % problem)
    except KeyboardInterrupt:
        sys.exit(130)
