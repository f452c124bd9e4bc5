import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from timeline.build import build
from timeline.store import knowledge

DASHBOARD = str(Path(__file__).parents[1] / "dashboard.py")


@pytest.fixture
def open_app(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    def run(store: Path, **query: str) -> AppTest:
        monkeypatch.setenv("TIMELINE_STORE", str(store))
        monkeypatch.delenv("TIMELINE_SOURCE", raising=False)
        app = AppTest.from_file(DASHBOARD, default_timeout=30)
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return run


@pytest.fixture
def open_articles(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., AppTest]:
    """Opens the app on a folder of articles, given by their file names."""

    def run(texts: dict[str, str]) -> AppTest:
        folder = tmp_path / "articles"
        folder.mkdir()
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
        monkeypatch.setenv("TIMELINE_SOURCE", str(folder))
        monkeypatch.setenv("TIMELINE_STORE", str(tmp_path / "store"))
        return AppTest.from_file(DASHBOARD, default_timeout=120).run()

    return run


def shown(app: AppTest) -> str:
    """All text that the page sets as HTML."""
    return " ".join(element.proto.body for element in app.get("html"))


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


@pytest.fixture
def with_one_old_event(make_store: Any, oddity: Any) -> Path:
    """A store whose events lie within some years, but for one of the year 1700."""
    old = oddity("A treaty", "A treaty was signed.", (("1700-05-03", "1700-05-03"),))
    store: Path = make_store(events=80, odd=(old,))
    return store


def test_the_page_opens_on_the_busiest_years(with_one_old_event: Path, open_app: Any) -> None:
    app = open_app(with_one_old_event)

    assert not app.exception
    assert dict(app.query_params) == {}
    assert app.date_input[0].value is not None
    assert "Marks are dates that sources name." in shown(app)
    assert "happened" not in shown(app)


def test_a_chosen_actor_is_in_the_address(make_store: Any, open_app: Any) -> None:
    app = open_app(make_store(events=80))

    app.multiselect[0].select("arland").run()

    assert app.query_params["actor"] == "arland"
    assert not app.exception


def test_an_address_brings_back_its_view(make_store: Any, open_app: Any) -> None:
    app = open_app(make_store(events=80), actor="belmark", q="river", event="e3", lanes="outlet")

    assert app.multiselect[0].value == ["belmark"]
    assert app.text_input[0].value == "river"
    assert not app.exception


def test_what_is_looked_for_in_all_years_fills_the_chart(
    with_one_old_event: Path, open_app: Any
) -> None:
    app = open_app(with_one_old_event, q="treaty")

    assert "3 to 6 May 1700 · 1 event" in shown(app)


def test_clearing_the_filters_shows_all_years(with_one_old_event: Path, open_app: Any) -> None:
    app = open_app(with_one_old_event, actor="belmark", q="river")

    next(button for button in app.button if button.label == "Clear all filters").click().run()

    assert dict(app.query_params) == {"years": "all"}
    assert app.date_input[0].value is None
    assert app.multiselect[0].value == []


def test_from_all_years_a_button_leads_to_the_busiest(
    with_one_old_event: Path, open_app: Any
) -> None:
    app = open_app(with_one_old_event, years="all")

    next(button for button in app.button if button.label == "Busiest days").click().run()

    assert app.date_input[0].value is not None
    assert not app.exception


def test_an_event_that_is_gone_is_said_to_be_gone(make_store: Any, open_app: Any) -> None:
    app = open_app(make_store(events=20), event="nobody")

    assert "not in the store any more" in app.info[0].value


def test_an_empty_store_says_so(make_store: Any, open_app: Any) -> None:
    app = open_app(make_store(events=0))

    assert "There are no articles here." in shown(app)
    assert not app.exception


def test_too_many_events_become_ridges_with_a_hint(make_store: Any, open_app: Any) -> None:
    app = open_app(make_store(events=1500))

    assert "too many for single marks" in shown(app)
    assert not app.exception


def test_a_table_that_is_cut_says_so_before_its_rows(make_store: Any, open_app: Any) -> None:
    app = open_app(make_store(events=1500), show="table")

    captions = [caption.value for caption in app.caption]
    assert "400 best attested are listed" in captions[0]
    assert "By keyboard" in captions[1]


def test_too_many_events_for_marks_are_all_counted_where_dates_differ(
    make_store: Any, oddity: Any, open_app: Any
) -> None:
    two = (("2020-10-10", "2020-10-10"), ("2020-11-20", "2020-11-20"))
    weak = tuple(oddity(f"Odd {one}", f"Odd {one} came.", two) for one in range(450))

    app = open_app(make_store(events=1500, odd=weak))

    assert "Dates differ: 450" in [button.label for button in app.button]


@pytest.mark.parametrize("damage", ["nothing", "version", "release"])
def test_a_store_that_cannot_be_opened_is_told_and_not_traced(
    make_store: Any, open_app: Any, tmp_path: Path, damage: str
) -> None:
    store: Path = make_store(events=5)
    match damage:
        case "nothing":
            store = tmp_path / "nowhere"
        case "version":
            (store / "format.json").write_text('{"schema": 0}', encoding="utf-8")
        case "release":
            next((store / "releases").glob("*.duckdb")).write_bytes(b"broken")

    app = open_app(store)

    assert not app.exception
    assert str(store) in app.text[0].value
    assert "timeline" in app.text[0].value


def test_a_search_that_makes_no_sense_is_said_to_make_none(make_store: Any, open_app: Any) -> None:
    app = open_app(make_store(events=20), q='"half a quotation')

    assert not app.exception
    assert "not understood" in app.warning[0].value
    assert "quotation mark" in app.text[0].value


def test_a_text_index_that_is_gone_is_told_and_not_traced(make_store: Any, open_app: Any) -> None:
    store: Path = make_store(events=20)
    shutil.rmtree(next((store / "releases").glob("*.text")))

    app = open_app(store, q="river")

    assert not app.exception
    assert f"store repair --store {store}`" in app.text[0].value


def test_what_is_not_there_is_not_offered(make_store: Any, open_app: Any) -> None:
    app = open_app(make_store(events=20), q="nowhere")

    assert "Nothing matches these filters." in shown(app)
    assert "Choose an event" not in shown(app)
    assert not [label for label in labels(app) if label.startswith("All years")]
    assert "Without the search · 20 events" in labels(app)
    assert not app.get("download_button")


def test_what_is_taken_away_is_offered_where_it_is_shown(make_store: Any, open_app: Any) -> None:
    store = make_store(events=20)

    assert open_app(store, show="table").get("download_button")
    assert not open_app(store, show="undated").get("download_button")


def test_articles_without_dates_are_counted_without_marks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("The dam broke.\n", encoding="utf-8")
    monkeypatch.setenv("TIMELINE_SOURCE", str(tmp_path / "a.txt"))
    monkeypatch.setenv("TIMELINE_STORE", str(tmp_path / "store"))

    app = AppTest.from_file(DASHBOARD, default_timeout=120).run()

    assert "No article names a date.<" in shown(app)
    assert "1 article<" in shown(app)
    assert "Marks are" not in shown(app)
    assert "Nothing here is undated." in [caption.value for caption in app.caption]


def test_an_empty_result_offers_what_is_there_without_one_filter(
    make_store: Any, open_app: Any
) -> None:
    store = make_store(events=40)
    app = open_app(store, q="river", since="1700-01-01", until="1700-12-31")

    found = [label for label in labels(app) if label.startswith("All years · ")]
    next(button for button in app.button if button.label == found[0]).click().run()

    assert app.query_params["q"] == "river"
    assert "since" not in app.query_params
    assert "Nothing matches" not in shown(app)


def test_the_page_keeps_its_places_after_the_first_start(
    open_articles: Callable[..., AppTest],
) -> None:
    app = open_articles({"a.txt": "On 5 May 2019 the dam broke.\n"})
    first = [element.type for element in app.main.children.values()]

    app.run()

    assert [element.type for element in app.main.children.values()] == first


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("This is no date of an event: hide it", "is hidden."),
        ("It tells of another event than the other sentences here", "is an event of its own."),
    ],
)
def test_an_event_stays_open_that_a_sentence_is_taken_out_of(
    open_articles: Callable[..., AppTest], wrong: str, told: str
) -> None:
    app = open_articles(
        {
            f"{outlet}.md": f"---\noutlet: {outlet}\npublished: 2021-09-24\n---\n\n"
            f"On 17 August 2021 Peter Novak signed the harbour treaty, the {outlet} said.\n"
            for outlet in ("Coast Herald", "River Post")
        }
    )
    press(app, "**17 August 2021**")

    press(app, "Correct")
    app.radio[0].set_value(wrong).run()
    press(app, "Keep the correction")

    assert f"“17 August 2021” {told}" in shown(app)
    assert ", 1 sentence." in shown(app)
    press(app, "Undo")
    assert ", 2 sentences." in shown(app)


def test_two_events_are_joined_by_hand_and_taken_apart_again(
    open_articles: Callable[..., AppTest],
) -> None:
    app = open_articles(
        {
            "a.txt": "The dam of Orvik broke on 5 May 2019.\n",
            "b.txt": "On 6 May 2019 water flooded Orvik.\n",
            "c.txt": "On 4 May 2019 a poet died.\n",
            "d.txt": "On 5 June 2019 Orvik mourned its dead.\n",
        }
    )
    press(app, "**5 May 2019**")

    press(app, "Join with another event")
    press(app, "Join them")
    assert app.info[0].value == "Choose an event first."
    (other,) = [box for box in app.selectbox if box.label == "Which one tells of the same?"]
    assert other.options == [
        "6 May 2019 · Water flooded Orvik",
        "4 May 2019 · A poet died",
        "5 June 2019 · Orvik mourned its dead",
    ]
    other.select_index(0)
    press(app, "Join them")

    assert not app.exception
    assert "Sources give different dates" in shown(app)
    assert ", 2 sentences." in shown(app)
    press(app, "Undo the joining")
    assert ", 1 sentence." in shown(app)


def press(app: AppTest, label: str) -> None:
    """Press the first button whose label begins so."""
    next(button for button in app.button if button.label.startswith(label)).click().run()


def test_a_registry_that_is_not_in_order_leaves_the_last_good_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registries, articles = tmp_path / "registries", tmp_path / "articles"
    registries.mkdir()
    articles.mkdir()
    (articles / "a.txt").write_text("It rained on 3 May 2019.")
    (registries / "outlets.yaml").write_text("")
    (registries / "actors.yaml").write_text("- id: arland\n  kind: country\n  name: Arland\n")
    monkeypatch.setattr(knowledge, "_REGISTRIES", registries)
    build([str(articles)], store=tmp_path / "store")
    (registries / "actors.yaml").write_text("- id: arland\n  kind: land\n  name: Arland\n")
    monkeypatch.setenv("TIMELINE_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("TIMELINE_SOURCE", str(articles))

    app = AppTest.from_file(DASHBOARD, default_timeout=30).run()

    assert not app.exception
    assert not app.error
    assert "Your change in actors.yaml line 2 was not taken" in app.warning[0].value
    assert "Marks are dates that sources name." in shown(app)
