"""Words of time that name no days: "сейчас", "недавно", "в будущем"."""

import re

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.lexicon import DEICTIC_TRIGGER, RELATIVE_TRIGGER, pattern
from timeline.model import VagueTime

_VALUES = {
    "сейчас": "PRESENT_REF", "ныне": "PRESENT_REF", "нынче": "PRESENT_REF",
    "теперь": "PRESENT_REF", "настоящее время": "PRESENT_REF", "настоящий момент": "PRESENT_REF",
    "данный момент": "PRESENT_REF", "сегодняшний день": "PRESENT_REF",
    "недавно": "PAST_REF", "на днях": "PAST_REF", "последнее время": "PAST_REF",
    "недавнее время": "PAST_REF", "прошлом": "PAST_REF", "недавнем прошлом": "PAST_REF",
    "когда-то": "PAST_REF", "однажды": "PAST_REF",
    "когда-нибудь": "FUTURE_REF", "ближайшее время": "FUTURE_REF", "будущем": "FUTURE_REF",
    "ближайшем будущем": "FUTURE_REF", "обозримом будущем": "FUTURE_REF",
    "скором времени": "FUTURE_REF", "скором будущем": "FUTURE_REF", "недалеком будущем":
    "FUTURE_REF",
}  # fmt: skip
VAGUE_TRIGGER = (
    r"(?:сейчас|ныне|нынче|теперь|настоящее|настоящий|данный|недавно|на днях|недавнем?"
    r"|недавнее|когда-то|однажды|когда-нибудь|обозримом|скором|недалеком)"
)
_NOUN_FOLLOWS = re.compile(
    r" (?:год|месяц|квартал|сезон|век|столети|десятилети|август|сентябр|октябр|ноябр|декабр|январ"
    r"|феврал|март|апрел|ма[ей]|июн|июл|чемпионат|матч|турнир|розыгрыш|созыв|интервью|выпуск)|, \d"
)
VAGUE = Rule(
    name="ru.vague",
    triggers=(VAGUE_TRIGGER, RELATIVE_TRIGGER, DEICTIC_TRIGGER),
    pattern=pattern("|".join(sorted(_VALUES, key=len, reverse=True))),
    interpret=lambda match: (Piece(VagueTime(_VALUES[match[0]])),),
    examples=(
        Example("он [сейчас] здесь", "PRESENT_REF"),
        Example("в [будущем] мы", "FUTURE_REF"),
        Example("на [сегодняшний день] известно", "PRESENT_REF"),
    ),
    rejects=("в будущем году", "в прошлом месяце", "в прошлом, 2020-м, году"),
    fits=lambda text, match: not _NOUN_FOLLOWS.match(text, match.end()),
)
FAMILY = Family("Vague times", (VAGUE,))
