"""What the app asks of a release, timed in CPU milliseconds on made mentions with real skew.

    python -m benchmarks.store_questions --mentions 10000000
    python -m benchmarks.store_questions --mentions 1000000 --pandas
    python -m benchmarks.store_questions --store STORE      # as benchmarks.store_release made it

Each question is asked once to warm up and then several times; the median is told. CPU time of all
threads counts, so that a busy machine does not change the figures much. A text is searched anew
each time. With `--pandas` the same is asked of frames in memory, in the same run.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count as count_from
from pathlib import Path

from benchmarks.store_pandas import Frames
from benchmarks.store_release import DAYS, FIRST_DAY, make_store
from timeline.queries import density, events, facets
from timeline.queries.question import LaneKind, Named, Question
from timeline.queries.reporting import Step, reporting
from timeline.store import Release, open_release

_ASKED = 5
_MOST = 200
TEN_YEARS = Question(since=FIRST_DAY, until=FIRST_DAY + DAYS - 1)
YEAR = Question(since=FIRST_DAY + 1000, until=FIRST_DAY + 1365)
MONTHS = tuple(range(FIRST_DAY, FIRST_DAY + DAYS + 30, 30))
RARE, COMMON, PHRASE, BEGINNING = "risban", "trindrar baba", '"laba baba"', "gisf*"


def _of(base: Question, **more: object) -> Question:
    asked = {name: getattr(base, name) for name in Question.__dataclass_fields__} | more
    return Question(**asked)


ACTOR = _of(TEN_YEARS, actors=("actor3",))
OUTLET = _of(TEN_YEARS, outlets=("Outlet 5",))
ANY = _of(TEN_YEARS, actors=("actor3", "actor9", "actor40"))
ALL = _of(TEN_YEARS, actors=("actor0", "actor3"), named=Named.ALL)
MIXED = _of(YEAR, actors=("actor0", "actor9"), outlets=("Outlet 0", "Outlet 5"))
WORDS = _of(TEN_YEARS, text=COMMON)
EVERYTHING = _of(MIXED, text="laba", named=Named.ALL)
COMBINED = {
    "any of three actors": ANY,
    "all of two actors": ALL,
    "two actors, two outlets, a year": MIXED,
    "one actor, disagreeing": _of(ACTOR, disagreeing=True),
    "words and one actor": _of(WORDS, actors=("actor3",)),
    "a word, all of two actors, two outlets, a year": EVERYTHING,
}


def questions(release: Release) -> Iterator[tuple[str, Callable[[], object]]]:
    """The questions by name, those with a figure of their own first."""
    best = partial(events.shown_events, release, most=_MOST)
    count = partial(density.density, release, edges=MONTHS)
    lanes = partial(events.lanes, release, most=8)
    for name, asked in {"all": TEN_YEARS, "one actor": ACTOR, "one outlet": OUTLET}.items():
        yield f"events per month, ten years: {name}", partial(count, question=asked)
    yield "200 events and sentences: ten years", partial(best, question=TEN_YEARS)
    yield "200 events and sentences: one year", partial(best, question=YEAR)
    yield "facets: all actors", partial(facets.actors, release.connection)
    yield "facets: all outlets", partial(facets.outlets, release.connection)
    yield "facets: actors of one year", partial(lanes, question=YEAR)
    by_outlet = _of(YEAR, lanes=LaneKind.OUTLET)
    yield "facets: outlets of one year", partial(lanes, question=by_outlet)
    yield "month x month: all", partial(reporting, release, TEN_YEARS, Step.MONTH)
    yield "first and last: one actor", partial(events.first_and_last, release, ACTOR)
    yield from _text_questions(release)
    for name, asked in COMBINED.items():
        yield f"events per month: {name}", _anew(count, asked)
        yield f"200 events: {name}", _anew(best, asked)
        yield f"facets: {name}", _anew(lanes, asked)
    yield "200 events: one actor", partial(best, question=ACTOR)
    yield "facets: one actor", partial(lanes, question=ACTOR)
    yield "month x month: one actor", partial(reporting, release, ACTOR, Step.MONTH)


def _text_questions(release: Release) -> Iterator[tuple[str, Callable[[], object]]]:
    texts = {"a word": RARE, "two words": COMMON, "a phrase": PHRASE, "a beginning": BEGINNING}
    for name, text in texts.items():
        for span, base in (("ten years", TEN_YEARS), ("a year", YEAR)):
            asked = _of(base, text=text)
            yield (
                f"text: {name}, {span}, events counted",
                _anew(partial(events.count_events, release), asked),
            )
    count = partial(density.density, release, edges=MONTHS)
    best = partial(events.shown_events, release, most=_MOST)
    yield "text: two words, per month", _anew(count, WORDS)
    yield "text: two words, 200 events and sentences", _anew(best, WORDS)
    often = _of(TEN_YEARS, text="laba")
    yield "text: a word of one sentence in ten, per month", _anew(count, often)


def _anew(ask: Callable[..., object], asked: Question) -> Callable[[], object]:
    """Ask with as many blanks after a text as never before: what was found is kept by text."""
    blanks = count_from(1)

    def anew() -> object:
        text = asked.text and asked.text + " " * next(blanks)
        return ask(question=_of(asked, text=text))

    return anew


def cpu_ms(ask: Callable[[], object]) -> float:
    """Median CPU milliseconds of a question that was asked once before."""
    ask()
    times = []
    for _ in range(_ASKED):
        started = time.process_time()
        ask()
        times.append(1000 * (time.process_time() - started))
    return statistics.median(times)


def measure(store: Path, *, beside: Callable[[Release], Frames] | None) -> None:
    """Ask all questions of a store and print a table."""
    with open_release(store) as release:
        for name, ask in questions(release):
            print(f"{cpu_ms(ask):9.1f} ms  {name}", flush=True)
        if beside is not None:
            for name, ask in beside(release).questions():
                print(f"{cpu_ms(ask):9.1f} ms  pandas: {name}", flush=True)


def main() -> None:
    """Make a release if none is named, ask, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=1_000_000)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--pandas", action="store_const", const=Frames.of, default=None)
    options = parser.parse_args()
    if options.store is not None:
        measure(options.store, beside=options.pandas)
        return
    with tempfile.TemporaryDirectory() as name:
        root = Path(name, "store")
        started = time.process_time()
        make_store(root, options.mentions)
        print(f"made {options.mentions:,} mentions in {time.process_time() - started:.0f} CPU-s")
        measure(root, beside=options.pandas)


if __name__ == "__main__":
    main()
