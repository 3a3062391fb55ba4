"""Earlier claims and checks found again for a message: by words, letters, numbers, names, days and, if asked, meaning."""
