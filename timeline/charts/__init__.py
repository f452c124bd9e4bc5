"""A frame -> a Plotly figure; no input or output."""
