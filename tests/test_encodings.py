"""Bytes become the text that was meant, or are refused with the likeliest name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.encodings import Decoded, decode, likely, told
from timeline.errors import SourceError
from timeline.model import Stated

STORIES = {
    "English": "The bridge over the river was opened on Tuesday, the ministry said. “It is not the "
    "last one,” the minister said at the café on the new bank – and has said it before.",
    "German": "Die Brücke über den Fluss ist am Dienstag für den Verkehr geöffnet worden, teilte "
    "das Ministerium mit. Zwei Minister kamen zur Eröffnung. Die alte Fähre bleibt.",
    "French": "Le pont sur la rivière a été ouvert mardi après cinq ans de travaux, a annoncé le "
    "ministère. Deux ministres sont venus à l’ouverture. Le vieux bac reste.",
    "Spanish": "El puente sobre el río se abrió el martes después de cinco años de obras, según el "
    "ministerio. Dos ministros vinieron a la inauguración. El próximo será pequeño.",
    "Portuguese": "A ponte sobre o rio foi aberta na terça-feira após cinco anos de obras, disse o "
    "ministério. Dois ministros foram à inauguração. A próxima não é para já.",
    "Swedish": "Bron över floden öppnades på tisdagen efter fem års arbete, meddelade ministeriet. "
    "Två ministrar kom till invigningen. De sade att den gamla färjan blir kvar.",
    "Turkish": "Nehrin üzerindeki köprü beş yıl süren çalışmaların ardından salı günü trafiğe "
    "açıldı. Açılışa iki bakan katıldı. Bu köprü için çok beklendi ve eski feribot kalıyor.",
    "Polish": "Most na rzece otwarto we wtorek po pięciu latach prac i dwóch zmianach planu. Na "
    "otwarcie przyjechało dwóch ministrów. Następny most powstanie do końca roku.",
    "Czech": "Most přes řeku byl otevřen v úterý po pěti letech prací a dvou změnách plánu. Na "
    "otevření přijeli dva ministři. Řekli, že další most bude postaven do konce roku.",
    "Hungarian": "A folyó feletti hidat kedden nyitották meg öt évi munka után, közölte a "
    "minisztérium. A megnyitóra két miniszter érkezett. Azt mondták, hogy a régi komp marad.",
    "Lithuanian": "Tiltas per upę buvo atidarytas antradienį po penkerių metų darbų ir dviejų "
    "plano pakeitimų. Į atidarymą atvyko du ministrai. Jie sakė, kad senasis keltas lieka.",
    "Russian": "Мост через реку открыли во вторник после пяти лет работ, сообщило министерство. На "
    "открытие приехали два министра. Они сказали, что старый паром останется.",
    "Ukrainian": "Міст через річку відкрили у вівторок після п'яти років робіт, повідомило "
    "міністерство. На відкриття приїхали два міністри. Старий пором залишиться.",
    "Bulgarian": "Мостът над реката беше открит във вторник след пет години работа, съобщи "
    "министерството. На откриването дойдоха двама министри. Старият ферибот остава.",
    "Serbian": "Мост преко реке отворен је у уторак после пет година радова и две промене плана. "
    "На отварање су дошла два министра. Рекли су да ће стара скела остати.",
    "Greek": "Η γέφυρα πάνω από το ποτάμι άνοιξε την Τρίτη μετά από πέντε χρόνια εργασιών, "
    "ανακοίνωσε το υπουργείο. Στα εγκαίνια ήρθαν δύο υπουργοί και είπαν ότι θα χτιστεί και άλλη.",
    "Hebrew": "הגשר מעל הנהר נפתח ביום שלישי אחרי חמש שנות עבודה ושני שינויים בתוכנית, מסר המשרד. "
    "לפתיחה הגיעו שני שרים. הם אמרו שהגשר הבא ייבנה עד סוף השנה והמעבורת הישנה תישאר.",
    "Arabic": "افتتح الجسر فوق النهر يوم الثلاثاء بعد خمس سنوات من العمل وتغييرين في الخطة. وحضر "
    "الافتتاح وزيران. وقالا إن الجسر التالي سيبنى قبل نهاية العام على النهر.",
    "Japanese": "川にかかる橋は火曜日に開通した。五年の工事のあとであると省は発表した。"
    "二人の大臣が式に出席し、次の橋は年末までにできると述べた。古い渡し船はのこる。" * 2,
    "Korean": "강을 건너는 다리가 오 년의 공사 끝에 화요일에 개통되었다고 부처가 밝혔다. 두 장관이 "
    "개통식에 참석했다. 다음 다리는 연말까지 지을 것이라고 말했다. " * 2,
    "Chinese": "河上的大桥星期二通车，部里说这是五年工作的成果。两位部长参加了通车的仪式。"
    "他们说下一座大桥在年底以前建成，旧的渡船不会取消。" * 2,
}


@pytest.mark.parametrize(
    ("language", "codec"),
    [
        *((language, "cp1252") for language in list(STORIES)[:6]),
        ("French", "latin_1"),
        ("Turkish", "cp1254"),
        *((language, "cp1250") for language in ("Polish", "Czech", "Hungarian")),
        ("Czech", "iso8859_2"),
        ("Lithuanian", "cp1257"),
        *(("Russian", codec) for codec in "cp1251 koi8_r cp866 iso8859_5 mac_cyrillic".split()),
        *((language, "cp1251") for language in ("Ukrainian", "Bulgarian", "Serbian")),
        ("Ukrainian", "koi8_u"),
        ("Greek", "cp1253"),
        ("Greek", "iso8859_7"),
        ("Hebrew", "cp1255"),
        ("Arabic", "cp1256"),
        *(("Japanese", codec) for codec in "cp932 euc_jp iso2022_jp".split()),
        ("Korean", "cp949"),
        ("Chinese", "gb18030"),
    ],
)
def test_a_story_in_an_older_encoding_is_read_as_it_was_meant(language: str, codec: str) -> None:
    content = STORIES[language].encode(codec, "ignore")

    found = decode(content, where="a")

    assert found.text == content.decode(codec)
    assert found.encoding is not None
    assert found.encoding.evidence.startswith("guessed: it reads as")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("language", ["English", "Russian", "Greek", "Arabic"])
def test_utf_16_is_read_with_its_mark_and_without(language: str, codec: str) -> None:
    story = STORIES[language]

    marked = decode(f"\ufeff{story}".encode(codec), where="a")
    bare = decode(story.encode(codec), where="a")

    assert marked == Decoded(story, Stated("UTF-16", "byte order mark"))
    assert bare.text == story
    assert bare.encoding is not None
    assert bare.encoding.evidence.startswith("guessed")


@pytest.mark.parametrize("codec", ["mac_roman", "cp850", "hp_roman8"])
def test_an_encoding_that_is_not_known_is_refused(codec: str) -> None:
    with pytest.raises(SourceError, match="save it as UTF-8"):
        decode(STORIES["French"].encode(codec, "ignore"), where="a")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"caf\xe9", "a: not valid UTF-8 at byte 3; save it as UTF-8"),
        (
            STORIES["Russian"][:60].encode("koi8_r"),
            "a: not valid UTF-8 at byte 0 (it may be KOI8-R); save it as UTF-8",
        ),
        (f"{STORIES['French']} ".encode() + b"\xff", "a: not valid UTF-8 at byte"),
        (b"\xff\xfea", "a: not valid UTF-16 at byte 2; save it as UTF-8"),
        (b"one\0two", "a: a NUL character at 3; this is no text file"),
    ],
)
def test_what_cannot_be_told_is_refused_with_the_likely_name(content: bytes, what: str) -> None:
    with pytest.raises(SourceError) as refusal:
        decode(content, where="a")

    assert str(refusal.value).startswith(what)


def test_shifts_that_never_end_are_told_to_be_nothing() -> None:
    # What a fuzzer found: decoders of shifted encodings keep what they wait for, and overflow.
    content = bytes.fromhex(
        "2d2d746c653a20410a2d2d2d2d2d6f6d6520776f7264736f726473ed9f5f2573d8fb4630e7e05602"
        "7e5206d1770eb53ab1001f94c881304846efc3029c9ce0fea0e2f01a00bda8cfab1b2ec2ac760f27"
        "e72fc0a433"
    )

    assert not told(content * 2)
    assert not likely(content)


@given(st.binary(max_size=3000))
@settings(deadline=None)
def test_any_bytes_are_told_or_not(content: bytes) -> None:
    guess = told(content)

    assert guess is None or content.decode(guess.codec, "replace")


@given(st.text(max_size=300))
@settings(deadline=None)
def test_a_text_in_utf_8_is_that_text(text: str) -> None:
    if "\0" in text:
        return

    assert decode(text.encode("utf-8", "replace"), where="a").text == text.encode(
        "utf-8", "replace"
    ).decode().removeprefix("\ufeff")
