"""The registry files that users edit."""

from pathlib import Path

import pytest

from timeline.actors.names import words_of
from timeline.errors import RegistryError
from timeline.model import ActorKind
from timeline.store.registries import load_actors, load_outlets

DATA = Path(__file__).parents[2] / "data"


def registry_file(folder: Path, text: str) -> Path:
    path = folder / "actors.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_registry_is_in_order() -> None:
    registry = load_actors(DATA / "actors.yaml")

    assert registry.by_id["ilham-aliyev"].kind is ActorKind.PERSON


def test_a_merged_entry_is_found_as_the_one_it_was_merged_into(tmp_path: Path) -> None:
    path = registry_file(
        tmp_path,
        "- {id: a, kind: person, name: Ann Lee}\n"
        "- {id: b, kind: person, name: Anne Leigh, merged: a}\n",
    )

    registry = load_actors(path)

    assert registry.by_id["b"].name == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "- {id: a, kind: person, name: Ann Lee}\n- {id: a, kind: person, name: Bo Ek}\n",
            [":2:", "Bo Ek", "Ann Lee", "line 1"],
        ),
        (
            "- {id: a, kind: person, name: Ann Lee}\n- {id: b, kind: person, name: Ann Lee}\n",
            [":2:", '"Ann Lee"', '"a"', "line 1"],
        ),
        (
            "- {id: a, kind: person, name: A B, parent: b}\n"
            "- {id: b, kind: person, name: C D, parent: a}\n",
            [":1:", 'parent leads in a circle: a ("A B", line 1) -> b ("C D", line 2) -> a'],
        ),
        (
            "- {id: a, kind: person, name: A B, merged: b}\n"
            "- {id: b, kind: person, name: C D, merged: a}\n",
            [":1:", 'merged leads in a circle: a ("A B", line 1) -> b ("C D", line 2) -> a'],
        ),
        (
            "- {id: z, kind: person, name: E F, parent: a}\n"
            "- {id: a, kind: person, name: A B, parent: b}\n"
            "- {id: b, kind: person, name: C D, parent: a}\n",
            [":2:", 'a ("A B", line 2) -> b ("C D", line 3) -> a'],
        ),
        (
            "- id: a\n  kind: person\n  name: A B\n  roles:\n    - title: President\n",
            [":5:", '"a"', "President", "no dates"],
        ),
        (
            "- id: a\n  kind: person\n  name: A B\n  roles:\n"
            "    - {title: President, since: yesterday}\n",
            [":5:", '"a"', 'since "yesterday"', "2003-10-31"],
        ),
        (
            "- id: a\n  kind: person\n  name: A B\n  roles:\n"
            "    - {title: President, since: 2020-05, until: 2019}\n",
            [":5:", '"a"', "2019", "before it begins in 2020-05"],
        ),
        (
            "- id: a\n  kind: person\n  name: A B\n  roles:\n"
            "    - {title: President, since: 2003-02-31}\n",
            [":5:", '"a"', 'since "2003-02-31"'],
        ),
        (
            "- {id: a, kind: person, name: Ann Çelik}\n- {id: b, kind: person, name: Ann Celik}\n",
            [":2:", '"Ann Celik"', '("a", line 1, there "Ann Çelik")'],
        ),
        (
            '- id: a\n  kind: person\n  name: A B\n  aliases: [A, "A\\x07C"]\n',
            [":4:", '"a"', "aliases", "U+0007"],
        ),
        (
            '- id: a\n  kind: person\n  name: A B\n  names:\n    ru: ["\\u202eАнна Ли"]\n',
            [":5:", '"a"', "names", "U+202E"],
        ),
        (
            f"- id: a\n  kind: person\n  name: {'Ann ' * 60}\n",
            [":3:", '"a"', "name", "239 characters", "200"],
        ),
        ("- id: a\n  kind: person\n  name: '???'\n", [":3:", '"a"', "no letter"]),
        ("- id: a b\n  kind: person\n  name: A B\n", [":1:", '"a b"', "hyphens"]),
        ("- id: a\n  kind: person\n  name: A\n  wikidata: A B\n", [":4:", '"A B"', "Q42"]),
        ("- id: a\n  kind: wizard\n  name: A B\n", [":2:", "wizard", "person"]),
        ("- id: a\n  kind: person\n", [":1:", '"a"', "name is missing"]),
        ("- id: a\n  kind: person\n  name: A\n  cuntry: x\n", [":4:", "cuntry", "country"]),
        ("- id: a\n  kind: person\n  name: A\n  country: x\n", [":4:", '"x"', "no id"]),
        ("- id: a\n  kind: person\n  name: A\n  country: a\n", [":4:", '"a"', "no country"]),
        ("- id: a\n  kind: [\n", ["YAML"]),
        ("just words\n", ["list of entries"]),
        ("- just words\n", [":1:", "fields with values"]),
    ],
)
def test_a_registry_out_of_order_is_refused_with_place_and_names(
    tmp_path: Path, text: str, words: list[str]
) -> None:
    path = registry_file(tmp_path, text)

    with pytest.raises(RegistryError) as refusal:
        load_actors(path)

    assert all(word in str(refusal.value) for word in [str(path), *words])


def test_a_registry_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "actors.yaml"
    path.write_bytes(b"- id: a\n  kind: person\n  name: Zo\xeb Lee\n")

    with pytest.raises(RegistryError, match=r"actors\.yaml:3: is not UTF-8"):
        load_actors(path)


def test_a_name_that_a_shipped_file_has_is_refused_with_both_files(tmp_path: Path) -> None:
    (tmp_path / "world.yaml").write_text("- {id: a, kind: place, name: Oldtown}\n")
    path = registry_file(tmp_path, "- {id: b, kind: place, name: Newtown, aliases: [Oldtown]}\n")

    with pytest.raises(RegistryError) as refusal:
        load_actors(path)

    told = str(refusal.value)
    assert told.startswith(f"{path}:1:")
    assert f'"Oldtown" of "Newtown" is also a name of "Oldtown" ("a", line 1 of {tmp_path}' in told


def test_towns_are_read_beside_the_registry_and_may_be_added_to(tmp_path: Path) -> None:
    (tmp_path / "towns.tsv").write_text("# a comment\n\nOldtown\tСтароград\n", encoding="utf-8")
    path = registry_file(tmp_path, "- {id: a, kind: person, name: Ann Lee}\n")

    registry = load_actors(path)

    assert [registry.town(words_of(name)) for name in ("Oldtown", "Старограде", "Newtown")] == [
        "Oldtown",
        "Oldtown",
        None,
    ]


def test_two_people_may_share_a_surname(tmp_path: Path) -> None:
    path = registry_file(
        tmp_path,
        "- {id: a, kind: person, name: Ann Lee, aliases: [Lee]}\n"
        "- {id: b, kind: person, name: Bo Lee, aliases: [Lee]}\n",
    )

    registry = load_actors(path)

    assert len(registry.actors) == 2


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match=r"nowhere\.yaml: cannot be read"):
        load_actors(tmp_path / "nowhere.yaml")


def test_outlets_are_found_by_their_domain(tmp_path: Path) -> None:
    path = registry_file(
        tmp_path, "- {id: north, name: Northern News, domains: [north.example], country: Norland}\n"
    )

    outlets = load_outlets(path)

    assert outlets.by_host("www.north.example") == outlets.by_name("Northern News")


@pytest.mark.parametrize(
    ("second", "words"),
    [
        ("{id: a, name: Other}", [":2:", '"a"', "Northern News", "line 1"]),
        ("{id: b, name: Other, domains: [North.example]}", [":2:", "North.example", "line 1"]),
        ("{id: b, name: Northern News}", [":2:", '"Northern News"', "line 1"]),
    ],
)
def test_an_outlet_that_claims_what_is_another_s_is_refused(
    tmp_path: Path, second: str, words: list[str]
) -> None:
    path = registry_file(
        tmp_path, f"- {{id: a, name: Northern News, domains: [north.example]}}\n- {second}\n"
    )

    with pytest.raises(RegistryError) as refusal:
        load_outlets(path)

    assert all(word in str(refusal.value) for word in words)


def test_an_id_that_two_shipped_tables_have_is_refused(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("- {id: a, kind: person, name: Ann Lee}\n")
    (tmp_path / "world.yaml").write_text("- {id: a, kind: place, name: Oldtown}\n")
    path = registry_file(tmp_path, "")

    with pytest.raises(RegistryError) as refusal:
        load_actors(path)

    assert all(word in str(refusal.value) for word in ("world.yaml:1:", "Oldtown", "Ann Lee"))


def test_countries_lie_beside_the_registry_and_can_be_added_to(tmp_path: Path) -> None:
    (tmp_path / "countries.yaml").write_text(
        "- {id: norland, kind: country, name: Norland, metonyms: [Northport]}\n", encoding="utf-8"
    )
    path = registry_file(
        tmp_path,
        "- {id: norland, kind: country, name: Nordland, metonyms: [Fort House]}\n"
        "- {id: ann, kind: person, name: Ann Lee, country: norland}\n",
    )

    norland = load_actors(path).by_id["norland"]

    assert norland.name == "Nordland"
    assert norland.aliases == ("Norland",)
    assert norland.metonyms == ("Fort House", "Northport")


def test_the_countries_of_the_world_have_demonyms_and_seats() -> None:
    registry = load_actors(DATA / "actors.yaml")

    countries = [a for a in registry.actors if a.kind is ActorKind.COUNTRY]
    assert len(countries) > 190
    assert sum(bool(c.demonyms) for c in countries) / len(countries) > 0.95
    assert "Baku" in registry.by_id["azerbaijan"].metonyms
