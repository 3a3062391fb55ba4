"""What is logged of a desk: who decided what, what was refused, what was read and opened; never a text, never a secret.

Every line has an event in few words and, as `record.ct`, a mapping with its fields; docs/logging.md lists them.
"""

import json
import logging
import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from claimtrack.errors import ConflictError, StepRefusedError, StorageError
from claimtrack.tracker.report import Report

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Store, Transaction

_STORAGE = logging.getLogger("claimtrack.storage")
_ARTICLES = logging.getLogger("claimtrack.articles")
_DECISIONS = logging.getLogger("claimtrack.decisions")

# Who logs in to a database stands before the "@" of its address, or behind its "?".
_LOGIN = re.compile(r"//[^/]*@")


def opened(path: str | Path) -> None:
    """Log that the desk at *path* was opened; of the address of a server without user, password and options."""
    where = _LOGIN.sub("//", str(path).partition("?")[0]) if "://" in str(path) else str(path)
    _log(_STORAGE, logging.INFO, "desk opened", {"where": where})


def article_read(report: Report) -> None:
    """Log what was found in an article."""
    article = report.article
    fields = {"article": article.id, "outlet": article.outlet}
    if report.already_read:
        _log(_ARTICLES, logging.INFO, "article known", fields)
        return
    new = sum(finding.is_new for finding in report.findings)
    found = {"claims": len(report.findings), "new": new}
    _log(_ARTICLES, logging.INFO, "article read", {**fields, **found})


@contextmanager
def watched(store: "Store") -> "Generator[Transaction]":
    """Open a transaction for writing; log each decision once it is kept, or what stood against it."""
    made: list[Mapping[str, Any]] = []
    try:
        with store.writing() as transaction:
            if not _DECISIONS.isEnabledFor(logging.INFO):
                yield transaction
                return
            before = transaction.head().count
            yield transaction
            made = [json.loads(entry.text) for entry in transaction.entries(after=before)]
    except StepRefusedError as error:
        fields = {"step": error.step, "reasons": len(error.reasons)}
        _log(_DECISIONS, logging.WARNING, "step refused", fields)
        raise
    except ConflictError as error:
        fields = {"expected": error.expected, "found": error.found}
        _log(_DECISIONS, logging.WARNING, "conflict", fields)
        raise
    except StorageError:
        _log(_STORAGE, logging.ERROR, "storage failed", {})
        raise
    for entry in made:
        event = cast("Mapping[str, str]", entry["event"])
        fields = {
            "entry": entry["number"],
            "step": event["event"],
            "claims": entry["claims"],
            "by": event["by"],
        }
        _log(_DECISIONS, logging.INFO, "decision recorded", fields)


def _log(logger: logging.Logger, level: int, event: str, fields: Mapping[str, object]) -> None:
    logger.log(level, event, extra={"ct": fields})
