"""What went wrong, where, and what to do, in one place of the page."""

import streamlit as st


def show_error(what: str, why: str) -> None:
    """Say what could not be done, and why in the words of the error."""
    with st.container(key=f"trouble-{what}", gap="xsmall"):
        st.error(what, icon=":material/error:")
        st.text(why)


def show_warning(what: str, why: str) -> None:
    """Say what was done otherwise than asked, and why."""
    with st.container(key=f"trouble-{what}", gap="xsmall"):
        st.warning(what, icon=":material/warning:")
        st.text(why)
