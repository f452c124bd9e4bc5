"""A page with nothing but the ways in which the app listens to its reader."""

import plotly.graph_objects as go
import streamlit as st

from timeline.views.plot import Gesture, load_plotly, packed, plot_width, show_plot, watch_address

DAY_MS = 86_400_000


def follow(search: str) -> None:
    st.session_state["followed"] = search


def apply(gesture: Gesture) -> None:
    if gesture.clicked is not None:
        st.query_params["event"] = gesture.clicked
    if gesture.brushed:
        st.query_params["span"] = gesture.brushed[0][:10]


load_plotly()
watch_address(follow)
chosen = st.query_params.get("event", "none")
days = [DAY_MS * day for day in (18_000, 18_100, 18_200)]
overview = go.Figure(go.Scatter(x=days, y=[1, 2, 1], mode="lines+markers"))
overview.update_layout(
    dragmode="select", selectdirection="h", xaxis={"type": "date"}, height=160, margin_t=10
)
marks = go.Figure(
    go.Scatter(x=days, y=[1, 1, 1], customdata=["a", "b", "c"], mode="markers", marker_size=20)
)
runs = st.session_state["runs"] = st.session_state.get("runs", 0) + 1
marks.update_layout(
    xaxis={"type": "date"}, height=200, title=f"{chosen}, run {runs}", dragmode=False
)
show_plot(packed(overview, alt="How many"), key="overview", on_gesture=apply)
show_plot(packed(marks, alt="Three marks"), key="marks", on_gesture=apply)
st.button("Run again")
st.text(f"event {chosen}")
st.text(f"span {st.query_params.get('span', 'all')}")
st.text(f"followed {st.session_state.get('followed', 'nothing')}")
st.text(f"width {plot_width('marks') is not None}")
