"""Names of Moldovans in Russian letters."""

import pytest

from timeline.actors.moldovan_names import moldovan_in_english


@pytest.mark.parametrize(
    ("russian", "romanian"),
    [
        ("кристиан громеску", "Cristian Gromescu"),
        ("ана громчук", "Ana Gromciuc"),
        ("влад цурканяну", "Vlad Turcaneanu"),
        ("михай кыржеу", "Mihai Cirjeu"),
        ("олег громов", "Oleg Gromov"),
    ],
)
def test_names_of_moldovans_are_romanian(russian: str, romanian: str) -> None:
    assert moldovan_in_english(russian.split()) == romanian
