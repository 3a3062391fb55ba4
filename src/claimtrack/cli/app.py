"""The program: which commands there are, and in which groups."""

from collections.abc import Callable, Mapping
from typing import Annotated

import typer

import claimtrack
from claimtrack.cli import (
    audit,
    bring,
    index,
    keeping,
    lint,
    logs,
    look,
    output,
    queue,
    sameness,
    series,
    show,
    sources,
    steps,
    verdicts,
)
from claimtrack.cli.grouped import grouped
from claimtrack.cli.review import review

Commands = Mapping[str, Callable[..., None]]


app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Read articles, track their claims, know what recurs, moves or is contradicted, and record verdicts.",
)


def _add(commands: Commands, panel: str) -> None:
    for name, function in commands.items():
        app.command(name, rich_help_panel=panel)(grouped(function))


def _add_group(name: str, help_text: str, commands: Commands, panel: str) -> None:
    group = typer.Typer(no_args_is_help=True, help=help_text)
    for command, function in commands.items():
        group.command(command)(grouped(function))
    app.add_typer(group, name=name, rich_help_panel=panel)


def _version(wanted: bool) -> None:  # noqa: FBT001 - the shape that the parser calls
    if wanted:
        output.line(f"claimtrack {claimtrack.__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[  # noqa: ARG001 - its callback has dealt with it
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version and end."
        ),
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option("--verbose", help="Say on standard error what is opened, read and decided."),
    ] = False,
    log_json: Annotated[
        bool, typer.Option("--log-json", help="Say the same in lines of JSON, for programs.")
    ] = False,
) -> None:
    """Read articles, track their claims, know what recurs, moves or is contradicted, and record verdicts.

    Exit status: 0 done; 1 refused, not found, bad input or a record that was tampered with; 2 wrong call; 3 somebody else was
    faster; 4 the database.
    """
    logs.set_up(verbose=verbose, as_json=log_json)


_CHECK: Commands = {
    "show": show.show_check,
    "why-not": steps.why_not,
    "take-up": steps.take_up,
    "assign": steps.assign,
    "release": steps.release,
    "park": steps.park,
    "resume": steps.resume,
    "cite": steps.cite,
    "reply": steps.reply,
    "rule": steps.rule,
    "offers": verdicts.offers,
    "accept": steps.accept,
    "rate": steps.rate,
    "send-back": steps.send_back,
    "sign-off": steps.sign_off,
    "publish": steps.publish,
    "keep": steps.keep,
    "reopen": steps.reopen,
    "withdraw": steps.withdraw,
}
_ARRANGE: Commands = {
    "join": series.join,
    "split": series.split,
    "name": series.name,
    "kind": series.kind,
}
_IMPORT: Commands = {"checks": bring.import_checks}
_AUDIT: Commands = {"head": audit.head, "verify": audit.verify, "export": audit.export}
_INDEX: Commands = {"check": index.check, "rebuild": index.rebuild}
_EXPORT: Commands = {"claimreview": look.export_claimreview}

# Under which titles the help of the program has them.
_TAKE_IN, _LOOK, _CHECKING = "Take in", "Look", "Check"
_ONE, _HAND_ON = "Say which claims are one", "Hand on"
_KEEP = "Look after the database"

_add({"read": bring.read, "mark": bring.mark}, _TAKE_IN)
_add_group("import", "Take in what others have published.", _IMPORT, _TAKE_IN)
_add(
    {
        "claims": look.claims,
        "show": show.show,
        "similar": look.similar,
        "compare": look.compare,
        "sources": sources.sources,
        "series": series.series,
    },
    _LOOK,
)
_add(
    {
        "review": review,
        "queue": queue.queue,
        "boost": steps.boost,
        "stale": verdicts.stale,
        "heirs": verdicts.heirs,
        "corrections": verdicts.corrections,
        "lint": lint.lint,
    },
    _CHECKING,
)
_add_group("check", "Check a claim, step by step.", _CHECK, _CHECKING)
_add(
    {
        "judge": sameness.judge,
        "judgements": sameness.judgements,
        "conflicts": sameness.conflicts,
        "merge": sameness.merge,
        "split": sameness.split,
    },
    _ONE,
)
_add_group("arrange", "Say what belongs to a series, and what it is.", _ARRANGE, _ONE)
_add(
    {
        "backup": keeping.backup,
        "restore": keeping.restore,
        "copy": keeping.copy,
        "doctor": keeping.doctor,
    },
    _KEEP,
)
_add_group("index", "Look after the index by which claims are found.", _INDEX, _KEEP)
_add_group("audit", "Hold the desk to its record.", _AUDIT, _HAND_ON)
_add_group("export", "Hand published verdicts to others.", _EXPORT, _HAND_ON)
