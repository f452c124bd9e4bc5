import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.views.reader import article_pieces


def mention(start: int, end: int, *, first: int | None = 0) -> dict[str, object]:
    return {
        "mention_id": f"m{start}",
        "event_id": "e",
        "date_start": start,
        "date_end": end,
        "first_day": first,
        "last_day": first,
        "reason": None if first is not None else "too vague",
    }


def test_each_date_phrase_is_a_piece_that_leads_to_its_event() -> None:
    pieces = article_pieces("On Monday it began.", pd.DataFrame([mention(3, 9)]))

    assert [piece["text"] for piece in pieces] == ["On ", "Monday", " it began."]
    assert pieces[1]["event"] == "e"
    assert pieces[1]["title"] == "1 January 1970"


def test_an_undated_phrase_leads_nowhere_and_says_why() -> None:
    pieces = article_pieces("Recently it began.", pd.DataFrame([mention(0, 8, first=None)]))

    assert pieces[1]["event"] == ""
    assert pieces[1]["title"] == "No date: too vague"


@given(
    st.text(max_size=80),
    st.lists(st.tuples(st.integers(0, 90), st.integers(0, 20)), max_size=8),
)
@settings(deadline=None)
def test_the_pieces_are_the_whole_text(text: str, spans: list[tuple[int, int]]) -> None:
    rows = [mention(start, start + length) for start, length in sorted(spans)]
    frame = pd.DataFrame(rows, columns=list(mention(0, 1)))

    assert "".join(piece["text"] for piece in article_pieces(text, frame)) == text
