"""Peoples, armies and governments, as reports and histories of wars have them."""

from collections.abc import Callable

import pytest

Acting = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("In March the French sent a fleet to the strait.", ["france"]),
        ("The Danish then closed the canal.", ["denmark"]),
        ("The Finns soon withdrew.", ["finland"]),
        ("Rain stopped the Danish left wing.", []),
        ("He praised the Danish planned economy.", []),
        ("Norwegian units crossed the river.", ["norway-armed-forces"]),
        ("Syrian government forces entered the village.", ["syria-armed-forces"]),
        ("Two Syrian government warplanes were lost.", []),
        ("Drones struck Syrian army positions.", []),
        ("It opened the siege of Malta.", ["malta"]),
    ],
)
def test_peoples_and_armies_act(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Fighting went on in northwest Syria.", []),
        ("Aid reached rebel-held Libya.", []),
        ("Riots gripped Denmark in May.", []),
        ("After the battle in Poland, Japan launched an attack.", ["japan"]),
        ("Ships were lost in Norway, Denmark and Iceland.", []),
    ],
)
def test_where_a_war_is_fought_does_not_act(acting: Acting, text: str, ids: list[str]) -> None:
    assert acting(text) == ids
