"""What the registries say that ship: dates of offices, and that each holder is followed by one."""

import re
import subprocess
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

from timeline.actors.names import words_of
from timeline.actors.registry import fold_office
from timeline.model import ActorKind
from timeline.store.registries import load_actors

DATA = Path(__file__).parents[2] / "data"
WORLD = load_actors(DATA / "actors.yaml")
ROLES = [(actor, role) for actor in WORLD.actors for role in actor.roles]
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def test_the_table_of_countries_is_what_its_script_makes(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    script = DATA.parent / "scripts" / "build_countries.py"

    subprocess.run([sys.executable, str(script)], cwd=tmp_path, check=True)

    made = tmp_path / "data" / "countries.yaml"
    assert made.read_text(encoding="utf-8") == (DATA / "countries.yaml").read_text(encoding="utf-8")


def test_dates_of_offices_are_days_months_or_years_in_order() -> None:
    wrong = [
        (actor.id, role.title)
        for actor, role in ROLES
        if not all(DAY.fullmatch(day) for day in (role.since, role.until) if day is not None)
        or (role.since is not None and role.until is not None and role.since > role.until)
    ]

    assert not wrong


def test_each_office_has_one_holder_at_a_time() -> None:
    by_office = defaultdict(list)
    for actor, role in ROLES:
        office, _, place = role.title.partition(" of ")
        by_office[fold_office(office), place.removeprefix("the ")].append(
            (role.since or "", role.until or "9999", actor.id)
        )

    together = [
        (office, one, other)
        for office, held in by_office.items()
        for one, other in pairwise(sorted(held))
        # On the day of a change, and in the month where no more is known, there are two.
        if other[0] < one[1] and not one[1].startswith(other[0])
    ]

    assert not together


def test_who_holds_an_office_is_of_its_country() -> None:
    strangers = [
        (actor.id, role.title)
        for actor, role in ROLES
        if actor.kind is not ActorKind.PERSON
        or (
            actor.country is not None
            and WORLD.by_id[actor.country].name not in role.title
            and not _is_of_many_countries(role.title)
        )
    ]

    assert not strangers


def _is_of_many_countries(title: str) -> bool:
    """Whether an office is that of a body which belongs to no country: of NATO."""
    body = title.partition(" of ")[2].removeprefix("the ")
    found = WORLD.index.longest_at(words_of(body), 0)
    owner = None if found is None else WORLD.by_id[found.ids[0]]
    return owner is not None and owner.kind is not ActorKind.COUNTRY and owner.country is None
