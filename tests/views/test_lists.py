from timeline.views.lists import shown_columns
from timeline.views.page import part_px


def test_a_narrow_page_tells_the_days_of_an_event_once() -> None:
    assert shown_columns(1366)[:3] == ("First day", "Date", "Event")
    assert shown_columns(390)[:2] == ("Date", "Event")


def test_a_table_has_the_whole_width_of_a_page_on_which_the_panel_is_below() -> None:
    assert part_px(656) == 656
    assert 656 < part_px(1366) < 1000
