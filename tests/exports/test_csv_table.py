import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.exports.csv_table import csv_lines, harmless, restored


@settings(deadline=None)
@given(st.text())
def test_what_was_made_harmless_can_be_restored(cell: str) -> None:
    safe = harmless(cell)

    assert not safe.startswith(("=", "+", "-", "@"))
    assert restored(safe) == cell


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-3", "@name", "'=1", "\t=1", "\n=1", "＝1"])
def test_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "plain", "'plain'", "a=b", "'s Hertogenbosch"])
def test_a_plain_cell_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell
    assert restored(cell) == cell


def test_values_are_written_as_a_table_can_hold_them() -> None:
    row: dict[str, object] = {
        "a": None,
        "b": True,
        "c": ["x", "y"],
        "d": {"k": None},
        "e": "two\nlines",
        "f": 3,
    }
    row |= {"g": [{"k": "v"}, {"k": "w"}]}

    text = "".join(csv_lines([row], columns=tuple(row)))

    (read,) = csv.DictReader(io.StringIO(text, newline=""))
    assert read == {
        "a": "",
        "b": "true",
        "c": "x|y",
        "g": '{"k": "v"}|{"k": "w"}',
        "d": '{"k": null}',
        "e": "two\nlines",
        "f": "3",
    }
