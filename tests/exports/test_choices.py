from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.cli import main


@pytest.fixture(scope="module")
def store(make_store: Callable[..., Path]) -> str:
    return str(make_store(events=40))


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        (["--outlet", "Herald"], "Herald: no such outlet in this store; did you mean Daily Herald"),
        (["--actor", "Arlend"], "Arlend: no such actor in this store; did you mean Arland"),
        (["--actor", "Orlof"], "Orlof: no such actor in this store; did you mean President Orlov?"),
        (["--actor", "Orlof", "--actor", "Arland"], "Orlof: no such actor"),
        (["--actor", "qqqq"], "qqqq: no such actor in this store\n"),
    ],
)
def test_a_name_that_the_store_does_not_know_is_told(
    filters: list[str], told: str, store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["export", "--store", store, *filters])

    assert code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    "filters", [["--actor", "president orlov"], ["--actor", "union"], ["--outlet", "DAILY HERALD"]]
)
def test_names_and_ids_are_known_in_any_case(
    filters: list[str], store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--store", store, *filters]) == 0
    assert capsys.readouterr().out
