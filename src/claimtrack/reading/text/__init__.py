"""What a passage of prose is made of: sentences, clauses, words, quotations."""
