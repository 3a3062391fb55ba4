"""When it holds: time words as days of the calendar, and which quantity they belong to."""
