"""The names by which articles of one story are known."""

from timeline.events.stories import story_names


def test_names_within_sentences_tell_the_story() -> None:
    text = (
        "Early on Monday Norland's army shelled Fizel. In Fizel the mayor of Fizel fled to Zenda."
    )

    assert story_names(text) == {"norland", "fizel", "zenda"}


def test_the_most_frequent_names_are_kept() -> None:
    text = " ".join(f"in Town{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(60))

    assert len(story_names(f"{text} and in Zenda and Zenda")) == 24
    assert "zenda" in story_names(f"{text} and in Zenda and Zenda")


def test_russian_names_are_told_in_latin_without_their_case() -> None:
    one = story_names("Вчера в Лутове министр Орлов принял посла.")
    other = story_names("The minister Orlov came to Lutov.")

    assert one & other


def test_a_text_without_names_is_of_no_story() -> None:
    assert story_names("it rained.") == frozenset()
