"""The nouns of the newsroom: frozen values that cannot be built wrong, and pure functions over them."""
