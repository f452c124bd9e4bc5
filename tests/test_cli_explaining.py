import pytest

from timeline.cli import main


def test_explain_prints_the_way_to_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["explain", "on 17 August", "--published", "2021-09-24"])

    told = capsys.readouterr().out
    assert code == 0
    assert "2021-08-17" in told
    assert "from 2021-09-24" in told


def test_explain_says_how_to_write_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["explain", "today", "--published", "yesterday"])

    assert code == 2
    assert 'write it as "2021-09-24"' in capsys.readouterr().err


def test_rules_are_listed_with_their_examples(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["rules"])

    listed = capsys.readouterr().out
    assert code == 0
    assert "en.day_month" in listed
    assert "[10 November 2020]" in listed


def test_rules_of_a_language_without_any_name_those_that_have(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main(["rules", "xx"])

    assert code == 2
    assert "en, ru" in capsys.readouterr().err


def test_explain_says_that_a_language_has_no_rules(capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "on 17 August", "--lang", "xx"])

    assert "xx: has no rules of its own" in capsys.readouterr().err
