"""Numbers that are no quantity: ordinals, years, ages, scores, names and the like."""
