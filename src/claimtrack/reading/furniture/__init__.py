"""What stands on a page of plain text besides the article."""
