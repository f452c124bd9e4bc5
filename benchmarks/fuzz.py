"""Damages a file of every form, again and again, and looks for what is neither read nor refused.

    python -m benchmarks.fuzz --minutes 10 --seed 1

Each case is a small file of some form with bytes changed, cut out, doubled or taken from a file of
another form. It is read, extracted and identified as a build does it. What raises anything but
`SourceError`, or takes more than five seconds, is a finding: it is written to the folder that
--findings names, and belongs into FOUND of tests/readers/test_reading_forms.py.
"""

import argparse
import io
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tests.readers.test_reading_forms import SAMPLES
from timeline.errors import SourceError
from timeline.extraction import extract
from timeline.model import RawArticle
from timeline.publication import Outlets, identify
from timeline.readers.forms import read_stream

MOST_SECONDS = 5.0
TOKENS = (
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"---\n",
    b"<",
    b">",
    b"<![CDATA[",
    b"<!--",
    b"&#x0;",
    b"&#55296;",
    b"]]>",
    b'"',
    b"\\ud800",
    b"{",
    b"[",
    b"\x1b$B",
    b"/Filter /FlateDecode",
    b"charset=utf-7",
    b"charset=idna",
    b"Content-Transfer-Encoding: base64\r\n",
    b"Content-Length: -1\r\n",
    b"https://[",
    b"9999-99-99",
    b"\xe2\x80\xae",
)


def main() -> int:
    """Print how many cases each form had; exit 1 where something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--findings", type=Path, default=Path("findings"))
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    cases: Counter[str] = Counter()
    found: dict[str, tuple[str, bytes]] = {}
    end = time.monotonic() + 60 * chosen.minutes
    while time.monotonic() < end:
        name = chance.choice(sorted(SAMPLES))
        content = damaged(SAMPLES[name], SAMPLES, chance)
        cases[name] += 1
        what = finding(name, content)
        if what and what not in found:
            found[what] = (name, content)
            chosen.findings.mkdir(parents=True, exist_ok=True)
            (chosen.findings / f"{len(found)}-{name}").write_bytes(content)
            print(f"{name}: {what}", flush=True)
    for name, count in sorted(cases.items()):
        print(f"{name:24} {count:7} cases")
    print(f"{'all':24} {cases.total():7} cases, {len(found)} findings")
    return 1 if found else 0


def damaged(content: bytes, samples: Mapping[str, bytes], chance: random.Random) -> bytes:
    """The file with one to eight things done to it."""
    own = bytearray(content)
    for _ in range(chance.randrange(1, 9)):
        at = chance.randrange(len(own) + 1)
        length = chance.choice((1, 2, 4, 16, 64, 256))
        match chance.randrange(6):
            case 0 if own:
                own[at % len(own)] = chance.randrange(256)
            case 1:
                del own[at : at + length]
            case 2:
                own[at:at] = own[at : at + length] * chance.choice((1, 2, 50))
            case 3:
                own[at:at] = chance.choice(TOKENS)
            case 4:
                other = samples[chance.choice(sorted(samples))]
                start = chance.randrange(len(other))
                own[at : at + length] = other[start : start + length]
            case _:
                own[at : at + length] = chance.randbytes(length)
    return bytes(own)


def finding(name: str, content: bytes) -> str | None:
    """What went wrong, in a line that is the same for the same fault; None where nothing did."""
    start = time.process_time()
    try:
        for item in read_stream(io.BytesIO(content), name, ()):
            if isinstance(item, RawArticle):
                with suppress(SourceError):
                    identify(item, extract(item), outlets=Outlets())
    # Whatever it is, it is what is looked for.
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
    seconds = time.process_time() - start
    return f"{MOST_SECONDS:.0f} seconds and more" if seconds > MOST_SECONDS else None


if __name__ == "__main__":
    sys.exit(main())
