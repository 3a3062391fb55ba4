"""Who says it: verbs of saying, speakers as written, quotations that run on, denials."""
