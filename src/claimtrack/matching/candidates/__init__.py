"""Candidates: which of many tracked claims are worth a closer look."""
