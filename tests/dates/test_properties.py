"""What holds for any text, in every language."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import date_phrases, tag
from timeline.dates.rule import Language
from timeline.languages import LANGUAGES
from timeline.languages.by_locale import locale_language
from timeline.model import Confidence, PublicationTime

WORDS = {
    "en": (
        "January Feb. may May March 1 3 12 29 31 32 0 99 '99 1994 2020 9999 0000 10000 18:16 9 "
        "a.m. GMT of the in on at by since before after from to between and early mid- late end "
        "first last next this that same following Monday Friday, week weekend month quarter half "
        "year decade century ago later hence two thousand a spring winter Christmas Easter today "
        "yesterday tonight BC AD 1st 1990s '90s 2009-10 03/04/2021 2020-09-27 Q3 every days "
        "Moscow time now will was ２０２０"
    ),
    "ru": (
        "января фев. май мая Март 1 3 12 29 31 32 0 41-м 1994 2020 9999 0000 10000 18:16 9 утра "
        "мск в на с по до после от около между и начале конце первой второй половине прошлой "
        "следующей этой том тот же понедельник пятницу неделе выходные месяц квартале года году "
        "лет г. десятилетие XX век назад спустя через ранее два тысяч весной зимой Рождество "
        "Пасху сегодня вчера завтра ночь утром до н. э. 1-го 1990-х 2009-10 03.04.2021 2020/21 "
        "каждый день по времени сейчас был с. ٢٧"
    ),
    "de": "1. 27. Mai März Sept. September 2020 1994 am im 27.09.2020 9/27/20 Januar 5 de Mann",
    "fr": "1er 27 mai février sept. septembre 2020 1994 le en 27.09.2020 9/27/20 janv. 5 de",
    "tr": "1 27 Mayıs Eylül 2020 1994 27.09.2020 9/27/20 Ağustos kişi",
    "ar": "27 ٢٧ سبتمبر 2020 ٢٠٢٠ مايو 9/27/20 في",
    "zh": "2020年9月27日 27 9 2020 二〇二〇年 9/27/20 月",
}
MARKS = ["", " ", ", ", ". ", "\n", "\n\n", "-", " – ", "(", ")", "/", ":", "\u00a0", "İ", "\u0000"]
PUBLISHED = [None, date(1, 1, 1), date(2020, 2, 29), date(2021, 9, 28), date(9999, 12, 31)]


def language(code: str) -> Language:
    return LANGUAGES[code] if code in LANGUAGES else locale_language(code)


@st.composite
def texts(draw: st.DrawFn) -> tuple[Language, str]:
    """A language, and words of it that speak of time among any other characters."""
    code = draw(st.sampled_from(sorted(WORDS)))
    words = st.one_of(
        st.sampled_from(WORDS[code].split()),
        st.sampled_from(MARKS),
        st.text(max_size=6),
    )
    parts = draw(st.lists(words, max_size=30))
    return language(code), draw(st.sampled_from([" ", " ", ""])).join(parts)


@settings(deadline=None)
@given(texts(), st.sampled_from(PUBLISHED))
def test_spans_quote_the_text_and_never_overlap(
    text: tuple[Language, str], published: date | None
) -> None:
    chosen, words = text

    found = tag(words, language=chosen, anchor=published)

    end = 0
    for one in found:
        mention = one.mention
        assert end <= mention.start < mention.end
        assert words[mention.start : mention.end] == mention.text
        end = mention.end


@settings(deadline=None)
@given(texts(), st.sampled_from(PUBLISHED))
def test_a_mention_has_days_or_a_reason(text: tuple[Language, str], published: date | None) -> None:
    chosen, words = text

    found = tag(words, language=chosen, anchor=published)

    for resolution in (one.resolution for one in found):
        assert (resolution.interval is None) == (resolution.reason is not None)
        if resolution.interval is not None:
            assert (resolution.interval.start or 0) < (resolution.interval.end or 0)


@settings(deadline=None)
@given(texts(), st.sampled_from(["2021", "2021-09", "0001-01-01", "2020-02-29", "9999-12-31"]))
def test_phrases_quote_the_text_and_have_days_or_a_reason(
    text: tuple[Language, str], published: str
) -> None:
    chosen, words = text
    when = PublicationTime(published, "test", Confidence.HIGH)

    found = date_phrases(words, language=chosen, published=when)

    end = 0
    for phrase in found:
        assert end <= phrase.start < phrase.end
        assert words[phrase.start : phrase.end] == phrase.text
        assert (phrase.interval is None) == (phrase.reason is not None)
        end = phrase.end


@settings(deadline=None)
@given(texts(), st.integers(1, 50), st.sampled_from(PUBLISHED))
def test_moving_a_text_moves_its_spans(
    text: tuple[Language, str], characters: int, published: date | None
) -> None:
    chosen, words = text

    still = tag(words, language=chosen, anchor=published)
    moved = tag("\n" * characters + words, language=chosen, anchor=published)

    assert [
        (one.mention.start + characters, one.mention.end + characters, one.mention.expression)
        for one in still
    ] == [(one.mention.start, one.mention.end, one.mention.expression) for one in moved]


@settings(deadline=None)
@given(texts(), texts(), st.sampled_from(PUBLISHED))
def test_no_document_changes_the_answer_to_another(
    text: tuple[Language, str], other: tuple[Language, str], published: date | None
) -> None:
    chosen, words = text

    before = tag(words, language=chosen, anchor=published)
    tag(other[1], language=other[0], anchor=published)

    assert tag(words, language=chosen, anchor=published) == before


@pytest.mark.parametrize("code", sorted(WORDS))
@settings(deadline=None)
@given(text=st.text())
def test_any_string_is_read_without_an_error(code: str, text: str) -> None:
    tag(text, language=language(code), anchor=date(2021, 9, 28))
