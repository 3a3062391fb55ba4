"""How articles come in from files, and how published verdicts go out."""
