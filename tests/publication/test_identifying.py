"""When, where and by whom an article was published, with the evidence for it."""

from pathlib import Path
from typing import Any

import pytest

from timeline.extraction import extract
from timeline.model import Article, Confidence, Form, PublicationTime, RawArticle, Stated
from timeline.publication import Outlet, Outlets, identify
from timeline.readers import read_sources

OUTLETS = Outlets(
    [
        Outlet(
            "some-press",
            "SOMEPRESS",
            domains=("somepress.org",),
            aliases=("Some Press Agency", "@SomePress"),
            datelines=("SOMEPRESS",),
            country="georgia",
        ),
        Outlet("some-times", "Some Times", domains=("some-times.com",), country="united-states"),
        Outlet("embassy", "Some Embassy", domains=("rome.mfa.gov.ge",)),
        Outlet("ministry", "Some Ministry", domains=("mfa.gov.ge",)),
    ]
)
SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"


def article(text: str = "The bridge was opened.", *, path: str = "a.md", **more: Any) -> Article:
    raw = RawArticle(text.encode(), Form.MARKDOWN, path, **more)
    return identify(raw, extract(raw), outlets=OUTLETS)


def with_front_matter(text: str = "The bridge was opened.", **values: str) -> Article:
    lines = "".join(f"{key}: {value}\n" for key, value in values.items())
    return article(f"---\n{lines}---\n{text}")


def test_front_matter_is_believed_before_the_url_and_the_header() -> None:
    found = with_front_matter(
        "Bridge opens\n\n24 September 2021, 12:10\n\nThe bridge was opened. It is new.",
        published="2021-09-21",
        url="https://some-times.com/2021/09/22/bridge",
    )

    assert found.published == PublicationTime(
        "2021-09-21",
        'front matter "published"',
        Confidence.HIGH,
        (
            Stated("2021-09-22", 'URL "2021/09/22"'),
            Stated("2021-09-24T12:10", 'header line "24 September 2021, 12:10"'),
        ),
    )


@pytest.mark.parametrize("url", ["https://some-times.com/1", "https://somepress.org/1"])
@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("2021-09-28T08:00:00", "2021-09-28T08:00"),
        ("28 September 2021 08:00", "2021-09-28T08:00"),
        ("28 September 2021 08:00 (UTC +04:00)", "2021-09-28T08:00+04:00"),
        ("28 September 2021 08:00 local time", "2021-09-28T08:00"),
        ("28 September 2021 08:00 IST", "2021-09-28T08:00"),
    ],
)
def test_a_time_without_a_zone_is_given_none_though_the_outlet_be_known(
    url: str, stated: str, published: str
) -> None:
    found = with_front_matter(url=url, published=f'"{stated}"')

    assert found.published is not None
    assert found.published.value == published


def test_a_sidecar_overrides_what_the_file_says() -> None:
    found = article(
        "---\npublished: 2021-09-21\noutlet: Some Times\n---\nThe bridge was opened.",
        sidecar=(("outlet", "Other Times"), ("published", "2020-01-01")),
    )

    assert found.published == PublicationTime(
        "2020-01-01",
        'sidecar "published"',
        Confidence.HIGH,
        (Stated("2021-09-21", 'front matter "published"'),),
    )
    assert found.outlet == Stated("Other Times", 'sidecar "outlet"')


@pytest.mark.parametrize(
    "url",
    [
        "https://some-times.com/2021/09/22/bridge",
        "https://some-times.com/2021-09-22-bridge",
        "https://some-times.com/20210922/bridge",
        "https://some-times.com/world/2021/9/22/bridge",
    ],
)
def test_the_day_in_the_path_of_a_url_is_read(url: str) -> None:
    found = with_front_matter(url=url)

    assert found.published is not None
    assert found.published.value == "2021-09-22"
    assert found.published.evidence.startswith('URL "2021')


@pytest.mark.parametrize(
    "url",
    [
        "https://some-times.com/news/193058.html",
        "https://some-times.com/120210922551/bridge",
        "https://some-times.com/2021/13/22/bridge",
        "https://some-times.com/2021/bridge",
    ],
)
def test_other_numbers_in_a_url_are_no_day(url: str) -> None:
    assert with_front_matter(url=url).published is None


def test_an_article_that_does_not_say_its_day_is_undated() -> None:
    assert article("The bridge was opened on 28 September.").published is None


def test_a_year_less_dateline_gives_no_day() -> None:
    assert article("TBILISI, SEPTEMBER 28, SOMEPRESS. The bridge was opened.").published is None


def test_an_update_is_kept_apart_from_the_publication() -> None:
    found = with_front_matter(published="2021-09-21", updated="2021-09-23T10:00:00Z")

    assert found.published is not None
    assert (found.published.value, found.modified) == ("2021-09-21", "2021-09-23T10:00+00:00")
    assert with_front_matter(updated="2021-09-23").published is None


def test_an_unsure_order_of_day_and_month_is_of_low_confidence() -> None:
    unsure = with_front_matter(published="03/04/2021")
    sure = with_front_matter(published="03/04/2021", url="https://some-times.com/1")

    assert unsure.published == PublicationTime(
        "2021-04-03", 'front matter "published"', Confidence.LOW
    )
    assert sure.published is not None
    assert (sure.published.value, sure.published.confidence) == ("2021-03-04", Confidence.HIGH)


def test_a_known_domain_gives_the_outlet_by_its_nearest_entry() -> None:
    page = with_front_matter(url="https://rome.mfa.gov.ge/en/1")
    other = with_front_matter(url="https://www.mfa.gov.ge/en/1")

    assert page.outlet == Stated("Some Embassy", 'URL "rome.mfa.gov.ge"')
    assert other.outlet == Stated("Some Ministry", 'URL "mfa.gov.ge"')


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://news.unknown-times.co.uk/1", "unknown-times.co.uk"),
        ("https://blog.example.org/1", "example.org"),
        ("https://someone.wordpress.com/1", "someone.wordpress.com"),
        ("https://someone.blogspot.com/1", "someone.blogspot.com"),
        ("http://localhost/1", "localhost"),
    ],
)
def test_an_unknown_domain_gives_its_own_name_and_says_so(url: str, name: str) -> None:
    found = with_front_matter(url=url)

    assert found.outlet is not None
    assert found.outlet.value == name
    assert found.outlet.evidence.endswith("not in the registry of outlets")


def test_a_dateline_names_the_agency_and_without_a_page_the_outlet() -> None:
    text = "TBILISI, SEPTEMBER 28, SOMEPRESS. The bridge was opened."

    alone = article(text)
    reposted = with_front_matter(text, url="https://some-times.com/1")

    stated = Stated("SOMEPRESS", 'dateline "TBILISI, SEPTEMBER 28, SOMEPRESS"')
    assert (alone.outlet, alone.agency) == (stated, stated)
    assert (reposted.outlet, reposted.agency) == (
        Stated("Some Times", 'URL "some-times.com"'),
        stated,
    )


def test_an_agencys_dateline_on_anothers_page_makes_it_a_repost() -> None:
    text = "TBILISI, SEPTEMBER 28, SOMEPRESS. The bridge was opened."

    reposted = with_front_matter(text, url="https://some-times.com/1")
    own = with_front_matter(text, url="https://somepress.org/1")

    assert reposted.reposted_from == reposted.agency
    assert own.reposted_from is None


@pytest.mark.parametrize(
    ("dateline", "published", "reposted"),
    [
        ("SEPTEMBER 28", "2021-09-28", "2021-10-01"),
        ("SEPTEMBER 28, 2021", "2021-09-28", "2021-10-01"),
        ("OCTOBER 1", "2021-10-01", None),
        ("OCTOBER 2", "2021-10-01", None),
        ("SEPTEMBER 28, 2020", "2021-10-01", None),
    ],
)
def test_a_repost_has_the_agencys_day_and_keeps_the_pages_own(
    dateline: str, published: str, reposted: str | None
) -> None:
    text = f"TBILISI, {dateline}, SOMEPRESS. The bridge was opened."

    found = with_front_matter(text, url="https://some-times.com/2021/10/01/bridge/")

    assert found.published is not None
    assert found.published.value == published
    assert found.reposted == (reposted and Stated(reposted, 'URL "2021/10/01"'))


@pytest.mark.parametrize("stated", [{}, {"published": "2021-09-28", "reposted": "2021-10-01"}])
def test_the_day_of_a_repost_is_no_other_day_of_publication(stated: dict[str, str]) -> None:
    text = "TBILISI, SEPTEMBER 28, SOMEPRESS. The bridge was opened."

    found = with_front_matter(text, url="https://some-times.com/2021/10/01/bridge/", **stated)

    assert found.reposted is not None
    assert found.published is not None
    assert found.published.alternatives == ()


def test_a_text_in_the_place_of_a_title_or_a_name_is_cut() -> None:
    found = with_front_matter(title="word " * 5000, outlet="x" * 5000, agency="Some Press Agency")

    assert found.title is not None
    assert len(found.title) == 500
    assert found.outlet is not None
    assert found.outlet.value == "x" * 199 + "…"
    assert found.agency is not None
    assert found.agency.value == "SOMEPRESS"


def test_the_day_of_a_repost_may_be_stated() -> None:
    found = with_front_matter("It opened.", published="2021-09-28", reposted="1 October 2021")
    vague = with_front_matter("It opened.", published="2021-09-28", reposted="a week later")

    assert found.published is not None
    assert found.published.value == "2021-09-28"
    assert found.reposted == Stated("2021-10-01", 'front matter "reposted"')
    assert vague.reposted is None


def test_the_time_line_of_a_reposted_text_is_the_agencys_where_the_days_agree() -> None:
    text = (
        "Bridge opens\n\n18:16, 28 September, 2021\n\n"
        "TBILISI, SEPTEMBER 28, SOMEPRESS. The bridge was opened."
    )

    found = with_front_matter(text, url="https://some-times.com/2021/10/01/bridge/")

    assert found.published is not None
    assert found.published.value == "2021-09-28T18:16"
    assert found.reposted == Stated("2021-10-01", 'URL "2021/10/01"')


def test_an_agencys_own_page_and_a_stated_day_make_no_repost_day() -> None:
    text = "TBILISI, SEPTEMBER 28, SOMEPRESS. The bridge was opened."

    own = with_front_matter(text, url="https://somepress.org/2021/10/01/bridge/")
    stated = with_front_matter(text, url="https://some-times.com/1", published="2021-10-01")

    assert (own.reposted, stated.reposted) == (None, None)
    assert stated.published is not None
    assert stated.published.value == "2021-10-01"


def test_a_known_host_counts_before_what_its_page_calls_itself() -> None:
    html = (
        "<html><head><meta property='og:site_name' content='Home'></head><body><article>"
        f"{'<p>The bridge over the river was opened to traffic on Tuesday.</p>' * 3}"
        "</article></body></html>"
    )

    def outlet(url: str) -> Stated | None:
        raw = RawArticle(html.encode(), Form.HTML, "a.html", sidecar=(("url", url),))
        return identify(raw, extract(raw), outlets=OUTLETS).outlet

    assert outlet("https://some-times.com/1") == Stated("Some Times", 'URL "some-times.com"')
    assert outlet("https://other.org/1") == Stated("Home", 'page metadata "og:site_name"')


def test_an_unknown_word_in_a_dateline_is_no_agency() -> None:
    assert article("TBILISI, SEPTEMBER 28, TUESDAY. The bridge was opened.").agency is None


def test_told_an_agency_in_the_lead_is_a_clue_only_where_nothing_else_is() -> None:
    text = "The bridge is open, the minister told Some Press Agency."

    assert article(text).outlet == Stated("SOMEPRESS", 'text "told SOMEPRESS"')
    assert article(text).agency is None
    assert with_front_matter(text, url="https://some-times.com/1").agency is None


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is open, SOMEPRESS reported.",
        "The bridge is open, the minister told Some Times.",
        "The bridge is open, the minister told Unheard Of News.",
        "Follow us on Twitter @NobodyKnown",
        "You may also like: Some Times",
    ],
)
def test_who_is_quoted_is_no_publisher(text: str) -> None:
    assert article(text).outlet is None


def test_the_handle_to_follow_is_the_outlets_own() -> None:
    found = article("The bridge is open.\n\n--\n\nFollow us on Twitter @SomePress\n")

    assert found.outlet == Stated("SOMEPRESS", 'text "Follow us on Twitter @SomePress"')


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "no url",
        "http://[",
        "https://some-times.com\\\\@other.com/1",
        "https://\u202esome-times.com/1",
        "https://some-times.com/\u202e1",
        "https://some<b>times.com/1",
        "https://some-times.com:99999999/1",
        f"https://{'a' * 300}.com/1",
    ],
)
def test_only_an_address_of_the_web_is_a_url(url: str) -> None:
    found = with_front_matter(url=f'"{url}"')

    assert (found.url, found.outlet) == (None, None)


def test_an_article_is_the_same_under_any_spelling_of_its_url() -> None:
    ids = {
        with_front_matter(url=url).article_id
        for url in (
            "https://some-times.com/1",
            "http://www.some-times.com/1/",
            "https://some-times.com/1?utm_source=x#top",
        )
    }

    assert len(ids) == 1
    assert with_front_matter(url="https://some-times.com/1?page=2").article_id not in ids


def test_an_edit_keeps_the_id_of_an_article() -> None:
    assert article("One.").article_id == article("Two.").article_id
    assert article("One.").article_id != article("One.", path="b.md").article_id
    assert article("One.", record=1).article_id != article("One.", record=2).article_id


def test_the_sources_own_id_counts_before_its_url() -> None:
    first = with_front_matter(id="7", url="https://some-times.com/1")
    second = with_front_matter(id="7", url="https://some-times.com/2")

    assert first.article_id == second.article_id
    assert first.doc_id == "7"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge over the river was opened and it is new.", "en"),
        ("Die Brücke über den Fluss wurde eröffnet und ist neu für die Stadt.", "de"),
        ("Le pont sur la rivière est ouvert et il est neuf pour la ville.", "fr"),
        ("El puente sobre el río fue abierto y es nuevo para la ciudad.", "es"),
        ("Мост через реку открыт, и он был построен за два года.", "ru"),
        ("Міст через річку відкрито, і він був побудований за два роки.", "uk"),
        ("Körpü açılıb və bu, şəhər üçün yenidir.", "az"),
        ("Köprü açıldı ve bu şehir için yeni bir yol olarak.", "tr"),
        ("Կամուրջը բացվեց երկու տարի անց։", "hy"),
        ("ხიდი გაიხსნა ორი წლის შემდეგ.", "ka"),
        ("Xyzzy.", "en"),
    ],
)
def test_the_language_is_told_by_script_and_common_words(text: str, language: str) -> None:
    assert article(text).language == language


def test_a_stated_language_is_believed_unless_a_long_text_shows_another() -> None:
    english = "The bridge over the river was opened and it is new. " * 20
    danish = "Broen over floden er åben, og den er ny for byen og de andre i landet. " * 20

    assert with_front_matter("Words.", lang="de-AT").language == "de"
    assert with_front_matter(english, lang="no").language == "en"
    assert with_front_matter(danish, lang="da").language == "da"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds lie beside the project")
def test_the_seeds_have_the_days_of_their_five_headers() -> None:
    found = [
        identify(raw, extract(raw), outlets=OUTLETS).published
        for raw in read_sources([str(SEEDS)])
        if isinstance(raw, RawArticle)
    ]

    assert [published and published.value for published in found] == [
        "2022-04-28",
        "2021-09-28T08:00+04:00",
        "2021-06-21",
        "2021-11-26T18:16",
        "2021-09-24T12:10",
    ]
