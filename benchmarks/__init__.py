"""Measurements of claimtrack against corpora and peers."""
