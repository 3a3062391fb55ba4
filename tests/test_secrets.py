"""No text that comes in is ever run: what could run it does not occur in the program, and SQL is never put together from text."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src"

# Whatever turns text or bytes into running code, or hands them to a shell.
MODULES = {
    "pickle",
    "marshal",
    "shelve",
    "dill",
    "jsonpickle",
    "subprocess",
    "pty",
    "code",
    "codeop",
    "ctypes",
}
CALLS = {"eval", "exec", "compile", "__import__", "breakpoint"}
ATTRIBUTES = {
    "os": {
        "system",
        "popen",
        "execv",
        "execl",
        "execvp",
        "spawnl",
        "spawnv",
        "posix_spawn",
        "fork",
    },
    "yaml": {"load", "load_all", "unsafe_load", "full_load"},
    "tempfile": {"mktemp"},
}
# What takes SQL as text.
STATEMENTS = {
    "exec_driver_sql",
    "execute",
    "executemany",
    "executescript",
    "text",
    "literal_column",
}


def trees() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(SRC.glob("**/*.py")):
        yield str(file.relative_to(SRC)), ast.parse(file.read_text(encoding="utf-8"))


def runs(node: ast.AST) -> str:
    """Return what *node* has that could run text, or nothing."""
    match node:
        case ast.Import(names=names):
            return ", ".join(each.name for each in names if each.name.split(".")[0] in MODULES)
        case ast.ImportFrom(module=str(module), names=names):
            forbidden = ATTRIBUTES.get(module, set())
            told = ", ".join(f"{module}.{each.name}" for each in names if each.name in forbidden)
            return module if module.split(".")[0] in MODULES else told
        case ast.Call(func=ast.Name(id=name)) if name in CALLS:
            return name
        case ast.Attribute(value=ast.Name(id=module), attr=name) if name in ATTRIBUTES.get(
            module, ()
        ):
            return f"{module}.{name}"
        case ast.keyword(arg="shell"):
            return "shell="
        case _:
            return ""


def is_put_together(node: ast.AST) -> bool:
    """Return whether *node* hands SQL on that holds more than constants of the program, written in capitals."""
    if not isinstance(node, ast.Call) or not node.args:
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name not in STATEMENTS:
        return False
    match node.args[0]:
        case ast.JoinedStr(values=values):
            return not all(_is_constant(value) for value in values)
        case ast.BinOp() | ast.Call(func=ast.Attribute(value=ast.Constant())):
            return True
        case _:
            return False


def _is_constant(value: ast.expr) -> bool:
    match value:
        case ast.Constant():
            return True
        case ast.FormattedValue(value=ast.Name(id=name)):
            # A pragma cannot be bound; it comes from a loop over constants beside it.
            return name.isupper() or name == "pragma"
        case ast.FormattedValue(value=ast.Attribute(attr=name)):
            return name.isupper()
        case _:
            return False


def test_nothing_in_the_program_runs_text_as_code_or_in_a_shell() -> None:
    assert [
        f"{name}:{getattr(node, 'lineno', 0)} could run what comes in: {found}"
        for name, tree in trees()
        for node in ast.walk(tree)
        if (found := runs(node))
    ] == []


def test_sql_is_never_put_together_from_text() -> None:
    assert [
        f"{name}:{getattr(node, 'lineno', 0)} puts SQL together; bind what varies as a parameter"
        for name, tree in trees()
        for node in ast.walk(tree)
        if is_put_together(node)
    ] == []


@pytest.mark.parametrize(
    "code",
    [
        "import pickle",
        "import subprocess as s",
        "from marshal import loads",
        "from os import system",
        "from yaml import load",
        "eval('1')",
        "os.system('ls')",
        "yaml.load(text)",
        "call('ls', shell=True)",
    ],
)
def test_what_could_run_text_is_found(code: str) -> None:
    assert [node for node in ast.walk(ast.parse(code)) if runs(node)]


@pytest.mark.parametrize(
    "code",
    [
        "c.execute(f'SELECT {name}')",
        "c.execute('SELECT ' + name)",
        "c.exec_driver_sql('SELECT %s' % name)",
        "text('SELECT {}'.format(name))",
    ],
)
def test_sql_that_is_put_together_is_found(code: str) -> None:
    assert [node for node in ast.walk(ast.parse(code)) if is_put_together(node)]
