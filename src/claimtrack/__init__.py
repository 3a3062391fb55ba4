"""claimtrack keeps every factual claim of the news: where it stands, who says so, and what a desk found."""

__version__ = "0.1.0"
