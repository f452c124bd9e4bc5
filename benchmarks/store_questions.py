"""What the app asks of a release, timed in CPU milliseconds on made mentions with realistic skew.

    python -m benchmarks.store_questions --mentions 1000000

Few actors and outlets have most mentions, days crowd around some happenings, one event in five
has several mentions. Each question is asked once to warm up and then several times; the median is
told. CPU time of all threads counts, so that a busy machine does not change the figures much.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.store_release import DAYS, FIRST_DAY, make_store
from timeline.queries import density, events, facets
from timeline.queries.question import LaneKind, Question
from timeline.store import Release, open_release
from timeline.store.text_query import parse

_ASKED = 5


def questions(release: Release) -> dict[str, Callable[[], object]]:
    """The questions by name."""
    connection = release.connection
    months = tuple(range(FIRST_DAY, FIRST_DAY + DAYS, 30))
    since, until = FIRST_DAY + 1000, FIRST_DAY + 1365
    asked = {
        "all": Question(),
        "one actor": Question(actors=("actor3",)),
        "one outlet": Question(outlets=("Outlet 3",)),
        "a year": Question(since=since, until=until),
        "a year of one actor": Question(actors=("actor3",), since=since, until=until),
        "text": Question(text="risban laba"),
        "actor, outlet, year, text": Question(
            actors=("actor3", "actor9"),
            outlets=("Outlet 3",),
            text="laba",
            since=since,
            until=until,
        ),
    }
    found: dict[str, Callable[[], object]] = {
        "facets of actors": partial(facets.actors, connection),
        "facets of outlets": partial(facets.outlets, connection),
        "text index alone, rare word": partial(release.find_text, parse("risban")),
        "text index alone, phrase": partial(release.find_text, parse('"baba laba"')),
        "text index alone, beginning": partial(release.find_text, parse("gisf*")),
    }
    for name, question in asked.items():
        found[f"density by month: {name}"] = partial(density.density, release, question, months)
        found[f"200 events: {name}"] = partial(events.shown_events, release, question, most=200)
    by_outlet = Question(lanes=LaneKind.OUTLET)
    found["lanes by actor"] = partial(events.lanes, release, Question(), most=12)
    found["lanes by outlet"] = partial(events.lanes, release, by_outlet, most=12)
    return found


def cpu_ms(ask: Callable[[], object]) -> float:
    """Median CPU milliseconds of a question that was asked once before."""
    ask()
    times = []
    for _ in range(_ASKED):
        started = time.process_time()
        ask()
        times.append(1000 * (time.process_time() - started))
    return statistics.median(times)


def main() -> None:
    """Make a release, ask, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=1_000_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name, "store")
        started = time.process_time()
        make_store(root, options.mentions)
        print(f"made {options.mentions} mentions in {time.process_time() - started:.0f} CPU-s")
        with open_release(root) as release:
            for question, ask in questions(release).items():
                print(f"{cpu_ms(ask):9.1f} ms  {question}", flush=True)


if __name__ == "__main__":
    main()
