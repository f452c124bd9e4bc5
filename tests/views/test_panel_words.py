from timeline.views.panel import by_sentence, whole_label


def test_a_sentence_with_two_date_phrases_is_one_sentence() -> None:
    first, second = {"article_id": "a", "start": 0}, {"article_id": "a", "start": 40}
    other = {"article_id": "b", "start": 0}

    assert by_sentence([first, second, first, other]) == [[first, first], [second], [other]]


def test_a_label_that_was_cut_is_told_whole() -> None:
    mentions = [
        {"label": "Another", "sentence": "Another one."},
        {"label": "The first half…", "sentence": "The first half and the second."},
    ]

    assert whole_label("The first half…", mentions) == "The first half and the second."
    assert whole_label("Whole", mentions) == "Whole"
    assert whole_label("Of nowhere…", mentions) == "Of nowhere…"
