"""Contrast as WCAG 2 counts it: 4.5 for words, 3 for marks."""

import pytest

from timeline.charts.palette import DARK, LIGHT, Palette

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def channels(colour: str) -> list[float]:
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def mixed(over: list[float], share: float, under: list[float]) -> list[float]:
    return [one * share + other * (1 - share) for one, other in zip(over, under, strict=True)]


def luminance(colour: list[float]) -> float:
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: list[float], other: list[float]) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@BOTH
@pytest.mark.parametrize("words", ["ink", "muted", "accent", "warning"])
@pytest.mark.parametrize("ground", ["paper", "band"])
def test_words_stand_out_from_their_ground(palette: Palette, words: str, ground: str) -> None:
    found = contrast(channels(getattr(palette, words)), channels(getattr(palette, ground)))

    assert found >= 4.5


@BOTH
def test_words_at_the_ends_of_the_overview_stand_out_from_the_brush(palette: Palette) -> None:
    brush = mixed(channels(palette.accent), 0.14, channels(palette.paper))

    assert contrast(channels(palette.muted), brush) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", ["paper", "band"])
def test_marks_of_every_lane_stand_out_from_their_ground(palette: Palette, ground: str) -> None:
    under = channels(getattr(palette, ground))

    found = {lane: contrast(channels(lane), under) for lane in (*palette.lanes, palette.other)}

    assert min(found.values()) >= 3, found


@BOTH
def test_words_on_a_button_of_the_accent_stand_out(palette: Palette) -> None:
    assert contrast(channels(palette.paper), channels(palette.accent)) >= 4.5
