"""Figures of other scripts and widths are read as the plain ones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import tag
from timeline.dates.folding import fold
from timeline.languages import LANGUAGES


@settings(deadline=None)
@given(st.text())
def test_folding_moves_no_character(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "signed on ２７ September ２０２０ there", "2020-09-27"),
        ("en", "signed on ２０２０－０９－２７ there", "2020-09-27"),
        ("en", "signed on ２７／０９／２０２０ there", "2020-09-27"),
        ("en", "signed on ٢٠٢٠-٠٩-٢٧ there", "2020-09-27"),
        ("en", "on ۱۲ May 2020 they met", "2020-05-12"),
        ("en", "on १२ May 2020 they met", "2020-05-12"),
        ("ru", "подписан ２７ сентября ２０２０ года", "2020-09-27"),
        ("ru", "подписан ٢٧ сентября ٢٠٢٠ года", "2020-09-27"),
    ],
)
def test_figures_of_any_script_are_figures(code: str, text: str, value: str) -> None:
    (found,) = tag(text, language=LANGUAGES[code], anchor=None)

    assert found.resolution.value == value
    assert found.mention.text == text[found.mention.start : found.mention.end]
