"""Streamlit only: ask, query, draw."""
