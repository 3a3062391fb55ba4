"""Words: what texts have in common: terms and their weights, spellings, phrases, likeness, and the vocabulary of a language."""
