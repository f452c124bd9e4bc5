"""The outlets that come with the product are in order."""

import re
from collections import Counter
from pathlib import Path

import yaml

from timeline.publication import Outlets
from timeline.store.registries import load_outlets

DATA = Path(__file__).parents[2] / "data"


def outlets() -> Outlets:
    return load_outlets(DATA / "outlets.yaml")


def test_there_are_outlets_and_agencies_of_many_countries() -> None:
    entries = outlets().entries

    assert len(entries) >= 150
    assert sum(one.is_agency for one in entries) >= 50
    assert len({one.country for one in entries}) >= 50


def test_no_name_and_no_domain_belongs_to_two_outlets() -> None:
    entries = outlets().entries
    names = Counter(
        name for one in entries for name in {one.name.casefold(), *map(str.casefold, one.aliases)}
    )
    domains = Counter(domain for one in entries for domain in one.domains)

    assert [name for name, count in names.items() if count > 1] == []
    assert [domain for domain, count in domains.items() if count > 1] == []


def test_every_outlet_has_hosts_languages_and_a_country_that_is_registered() -> None:
    countries = {one["id"] for one in yaml.safe_load((DATA / "countries.yaml").read_text("utf-8"))}

    for one in outlets().entries:
        assert one.domains, one.id
        assert all(re.fullmatch(r"(?!www\.)[a-z\d.-]+\.[a-z]{2,}", host) for host in one.domains)
        assert one.languages, one.id
        assert all(re.fullmatch("[a-z]{2}", language) for language in one.languages)
        assert one.country is None or one.country in countries, one.id
