"""How many of what: figures, what they count, what happened to it, and the numbers that count nothing."""
