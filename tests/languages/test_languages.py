import subprocess
import sys
from pathlib import Path

import pytest

from timeline.languages import LANGUAGES, detect

ROOT = Path(__file__).parents[2]


def test_each_language_is_found_under_its_code() -> None:
    codes = {code: language.code for code, language in LANGUAGES.items()}

    assert codes == {"en": "en", "ru": "ru"}


def test_a_language_without_rules_is_none() -> None:
    found = LANGUAGES.get("xx")

    assert found is None
    assert "xx" not in LANGUAGES


def test_a_language_is_loaded_when_it_is_asked_for() -> None:
    script = (
        "import sys; from timeline.languages import LANGUAGES; LANGUAGES['en'];"
        "print('timeline.languages.ru' in sys.modules)"
    )

    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT
    )

    assert loaded.stdout.strip() == "False", loaded.stderr


@pytest.mark.parametrize(
    ("text", "stated", "code"),
    [
        ("Talks began on Friday.", None, "en"),
        ("Переговоры начались в пятницу.", None, "ru"),
        ("Компания Norvik Paper сообщила об итогах квартала.", None, "ru"),
        ("Talks began.", "ru-RU", "ru"),
        ("1234", None, "en"),
    ],
)
def test_script_tells_the_language_unless_it_is_stated(
    text: str, stated: str | None, code: str
) -> None:
    found = detect(text, stated)

    assert found == code
