"""From a claim to a verdict: what was decided, what follows from it, and who may do what next."""
