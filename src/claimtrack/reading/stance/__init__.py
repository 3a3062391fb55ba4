"""How it is put forward: asserted, denied, negated, planned or projected."""
