"""Claims without a figure: dated events and attributed statements."""
