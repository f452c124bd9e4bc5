from timeline.views.lists import shown_columns


def test_a_narrow_page_tells_the_days_of_an_event_once() -> None:
    assert shown_columns(1366)[:3] == ("First day", "Date", "Event")
    assert shown_columns(390)[:2] == ("Date", "Event")
