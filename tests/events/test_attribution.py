"""Who a sentence says claims it."""

import pytest

from timeline.events.attribution import attributed_to
from timeline.model import ActorKind, ActorMention, Role


def claimed_by(sentence: str, *names: str) -> str | None:
    named = []
    for name in names:
        start = sentence.index(name)
        mention = ActorMention(start, start + len(name), name, name, ActorKind.PERSON, Role.ACTOR)
        named.append((mention.start, mention.end, mention))
    return attributed_to(sentence, named)


@pytest.mark.parametrize(
    ("sentence", "names", "wanted"),
    [
        ("Ada Lind said the town fell on 4 May.", ["Ada Lind"], "Ada Lind"),
        ("The town fell on 4 May, according to Northern News.", [], "Northern News"),
        ("According to the mayor, the town fell on 4 May.", [], "the mayor"),
        ("The defence ministry said the town fell.", [], "The defence ministry"),
        ("The town fell on 4 May, said Ada Lind.", [], "Ada Lind"),
        ("By Norland's account, the town fell on 4 May.", [], "Norland"),
        ("The town fell on 4 May.", [], None),
        ("Ada Lind left on 4 May.", ["Ada Lind"], None),
    ],
)
def test_the_one_who_speaks_is_named_as_in_the_sentence(
    sentence: str, names: list[str], wanted: str | None
) -> None:
    assert claimed_by(sentence, *names) == wanted
