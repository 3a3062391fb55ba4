"""The long suite: the storage under load and faults, with one table of figures at the end.

`python3 dev.py soak` runs it at release size, `--quick` at the size of every commit; `docs/reliability.md` says what it shows.
"""
