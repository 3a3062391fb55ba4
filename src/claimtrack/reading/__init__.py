"""From an article to its appearances: which statements stand where, and what their slots hold."""
