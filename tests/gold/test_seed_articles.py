"""Five real articles with five kinds of header: what the whole pipeline makes of them.

The articles are not part of the project; they are read from beside the checkout.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from timeline.languages import LANGUAGES
from timeline.model import RawArticle
from timeline.pipeline import Knowledge, ReadArticle, process
from timeline.readers import read_sources
from timeline.store.registries import load_actors, load_outlets

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the articles are not beside the checkout"
)


@pytest.fixture(scope="module")
def articles() -> Mapping[str, ReadArticle]:
    """What was read, by the first three letters of the file's name."""
    knowledge = Knowledge(
        LANGUAGES,
        load_outlets(ROOT / "data" / "outlets.yaml"),
        load_actors(ROOT / "data" / "actors.yaml"),
    )
    found = [raw for raw in read_sources([str(SEEDS)]) if isinstance(raw, RawArticle)]
    return {raw.source_path[:3]: process(raw, knowledge) for raw in found}


@pytest.mark.parametrize(
    ("seed", "published", "outlet", "agency"),
    [
        ("000", "2022-04-28", None, None),
        ("001", "2021-09-28T08:00+04:00", "Trend", None),
        ("002", "2021-06-21", "AzerNews", None),
        ("003", "2021-11-26T18:16", "ARMENPRESS", "ARMENPRESS"),
        ("004", "2021-09-24T12:10", None, None),
    ],
)
def test_header_and_text_tell_when_and_where_it_was_published(
    articles: Mapping[str, ReadArticle],
    seed: str,
    published: str,
    outlet: str | None,
    agency: str | None,
) -> None:
    article = articles[seed].article

    assert article.published is not None
    assert article.published.value == published
    assert (article.outlet and article.outlet.value) == outlet
    assert (article.agency and article.agency.value) == agency


@pytest.mark.parametrize(
    ("seed", "words", "edtf"),
    [
        ("000", "April 28-29", "2022-04-28/2022-04-29"),
        ("000", "May 8, 1992", "1992-05-08"),
        ("000", "November 8, 2020", "2020-11-08"),
        ("002", "June 22 to 24", "2021-06-22/2021-06-24"),
        ("002", "11 January 2021", "2021-01-11"),
        ("004", "27 September 2020", "2020-09-27"),
        ("004", "it on 27 September", "2020-09-27"),
        ("004", "start of clashes – July", "2020-07"),
        ("004", "August, when", "2020-08"),
        ("004", "September, which", "2020-09"),
        ("004", "early October", "2020-10~"),
        ("004", "Fuzuli on 17 October", "2020-10-17"),
        ("004", "on 7 October", "2020-10-07"),
        ("004", "evening on 8 November", "2020-11-08"),
        ("004", "morning of 9 November", "2020-11-09"),
        ("004", "already 10 November Baku time", "2020-11-10"),
        ("004", "still 9 November", "2020-11-09"),
        ("004", "only on 17 August", "2021-08-17"),
    ],
)
def test_dates_without_a_year_follow_the_story(
    articles: Mapping[str, ReadArticle], seed: str, words: str, edtf: str
) -> None:
    text = articles[seed].article.text
    at = text.index(words)

    phrases = [
        mention.date
        for mention in articles[seed].mentions
        if mention.date.start < at + len(words) and mention.date.end > at
    ]

    assert [phrase.edtf and phrase.edtf.rstrip("~") for phrase in phrases] == [edtf.rstrip("~")]


@pytest.mark.parametrize(
    "words", ["Day.az", "You may also like", "44-day war", "Section No. 907", "60 minutes"]
)
def test_what_only_looks_like_a_date_is_none(
    articles: Mapping[str, ReadArticle], words: str
) -> None:
    texts = {seed: read for seed, read in articles.items() if words in read.article.text}

    for read in texts.values():
        at = read.article.text.index(words)
        assert not [
            mention
            for mention in read.mentions
            if mention.date.interval is not None
            and mention.date.start < at + len(words)
            and mention.date.end > at
        ]
    assert texts
