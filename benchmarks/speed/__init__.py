"""How fast a claim is found among many, and how surely, beside peers in one run."""
