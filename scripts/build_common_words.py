"""Build `timeline/events/common_words.py`: how common words are in news, as fixed classes.

Counted in the sentences of the demo corpus and of the gold texts, which are our own. Names are
left out, as they differ from one story to the next. Run it in the root of the repository:

    python -m scripts.build_common_words
"""

import json
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from timeline import sentences
from timeline.events.similarity import stems_of

OUT = Path("timeline/events/common_words.py")
ARTICLES = Path("data/articles")
GOLD = ("actors/documents.jsonl", "dates/english.jsonl", "dates/russian.jsonl")
LEAST_SENTENCES = 3
HEAD = '''\
"""How common words are in news: stems by the share of sentences that hold them.

Made by scripts/build_common_words.py of the demo corpus and the gold texts; do not edit. The words
under n stand in about one sentence of 2 to the power of n. Words that are not listed are rarer.
"""

'''


def texts() -> Iterator[str]:
    """Yield the texts that are counted."""
    for path in sorted(ARTICLES.glob("*.md")):
        yield path.read_text(encoding="utf-8").split("---", 2)[2]
    for name in GOLD:
        for line in Path("tests/gold", name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def main() -> None:
    """Count and write the module."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts():
        for start, end in sentences.split(text):
            total += 1
            counts.update(stems_of(text[start:end]))
    classes: dict[int, list[str]] = {}
    for word, count in sorted(counts.items()):
        if count >= LEAST_SENTENCES and not word[0].isupper():
            classes.setdefault(round(math.log2(total / count)), []).append(word)
    with OUT.open("w", encoding="utf-8") as module:
        module.write(f"{HEAD}COMMON_WORDS = {{\n")
        for rarity, words in sorted(classes.items()):
            lines = wrap(" ".join(words), 88, break_on_hyphens=False)
            module.write(f"    {rarity}: (\n")
            for number, line in enumerate(lines):
                space = " " if number + 1 < len(lines) else ""
                module.write(f'        "{line}{space}"\n')
            module.write("    ),\n")
        module.write("}\n")


if __name__ == "__main__":
    main()
