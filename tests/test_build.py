import json
import os
import random
from pathlib import Path

import pytest

from timeline.build import Progress, Summary, build
from timeline.errors import StoreError
from timeline.exports.rows import Choice, What, rows
from timeline.exports.write import lines
from timeline.readers.fetching import FetchedPage, Fetcher
from timeline.store import open_release

DAYS = ("3 May", "4 May", "17 August", "in March 2019", "recently")


def article(number: int, *, url: str | None = None, words: str = "") -> str:
    front = [f"title: Note {number}", "outlet: The Ruritanian", "published: 2021-09-24"]
    if url:
        front.append(f"url: {url}")
    body = f"Envoys of Ruritania met in Strelsau {DAYS[number % len(DAYS)]}. {words}"
    return "---\n" + "\n".join(front) + f"\n---\n{body}\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "deep").mkdir(parents=True)
    for number in range(8):
        url = f"https://ruritanian.example/{number}"
        (folder / f"{number}.md").write_text(article(number, url=url))
    (folder / "deep" / "twin.md").write_text(
        article(3, url="https://ruritanian.example/3", words="Other words.")
    )
    records = [{"id": f"r{number}", "text": f"On {DAYS[number]} it rained."} for number in range(4)]
    (folder / "wire.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    return folder


def exported(store: Path) -> str:
    release = open_release(store)
    try:
        return "".join(
            line for what in What for line in lines(release.connection, what, "jsonl", Choice())
        )
    finally:
        release.close()


def counts(summary: Summary) -> tuple[int, int, int]:
    return summary.new, summary.changed, summary.unchanged


def ids(store: Path) -> list[str]:
    release = open_release(store)
    try:
        return [row["article_id"] for row in rows(release.connection, What.ARTICLES)]
    finally:
        release.close()


def test_a_second_build_of_the_same_folder_reads_nothing_and_yields_the_same(
    corpus: Path, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    first = build([str(corpus)], store=store)
    before = exported(store)

    second = build([str(corpus)], store=store)

    assert counts(first) == (13, 0, 0)
    assert counts(second) == (0, 0, 13)
    assert second.reread == 0
    assert second.release == first.release
    assert second.undated == first.undated == 4
    assert exported(store) == before


def test_builds_in_any_number_and_order_and_with_any_jobs_yield_the_same(
    corpus: Path, tmp_path: Path
) -> None:
    build([str(corpus)], store=tmp_path / "one")
    build([str(corpus)], store=tmp_path / "two", jobs=2)
    grown = tmp_path / "grown"
    grown.mkdir()
    names = sorted(path.relative_to(corpus) for path in corpus.rglob("*.*"))
    random.Random(7).shuffle(names)
    for name in names:
        (grown / name).parent.mkdir(exist_ok=True)
        (grown / name).write_bytes((corpus / name).read_bytes())
        build([str(grown)], store=tmp_path / "many")

    exports = {exported(tmp_path / name) for name in ("one", "two", "many")}

    assert len(exports) == 1


def test_an_edit_keeps_the_id_and_drops_what_the_older_text_said(
    corpus: Path, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    build([str(corpus)], store=store)
    before = ids(store)
    url = "https://ruritanian.example/0"
    (corpus / "0.md").write_text(article(0, url=url).replace("3 May", "9 June"))

    summary = build([str(corpus)], store=store)

    assert counts(summary) == (0, 1, 12)
    assert ids(store) == before
    days = [row["date_text"] for row in mentions(store) if row["url"] == url]
    assert days == ["9 June"]


def mentions(store: Path) -> list[dict[str, object]]:
    release = open_release(store)
    try:
        return list(rows(release.connection, What.MENTIONS))
    finally:
        release.close()


def test_other_content_under_the_same_id_gets_a_suffix_and_is_reported(
    corpus: Path, tmp_path: Path
) -> None:
    summary = build([str(corpus)], store=tmp_path / "store")

    ((article_id, where),) = summary.suffixed
    assert where == "deep/twin.md"
    assert article_id.partition("~")[0] in ids(tmp_path / "store")


def test_the_same_content_at_two_places_is_one_article(corpus: Path, tmp_path: Path) -> None:
    (corpus / "deep" / "copy.md").write_bytes((corpus / "1.md").read_bytes())

    build([str(corpus)], store=tmp_path / "store")

    assert len(ids(tmp_path / "store")) == 13


def test_a_file_that_disappears_keeps_its_article_marked(corpus: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    build([str(corpus)], store=store)
    before = exported(store)
    (corpus / "5.md").unlink()

    summary = build([str(corpus)], store=store)

    assert summary.missing == 1
    assert exported(store).replace('"missing": true', '"missing": false') == before
    with open_release(store) as release:
        told = rows(release.connection, What.ARTICLES)
        assert [row["source_path"] for row in told if row["missing"]] == ["5.md"]


def test_a_file_that_comes_back_is_no_longer_marked(corpus: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    content = (corpus / "5.md").read_bytes()
    build([str(corpus)], store=store)
    (corpus / "5.md").unlink()
    build([str(corpus)], store=store)
    (corpus / "5.md").write_bytes(content)

    summary = build([str(corpus)], store=store)

    assert counts(summary) == (0, 0, 13)
    release = open_release(store)
    assert not release.connection.execute("SELECT 1 FROM articles WHERE missing").fetchall()
    release.close()


def test_a_line_put_before_others_leaves_these_unread(corpus: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    build([str(corpus)], store=store)
    wire = corpus / "wire.jsonl"
    wire.write_text(
        json.dumps({"id": "r9", "text": "It snowed in May 2018."}) + "\n" + wire.read_text()
    )

    summary = build([str(corpus)], store=store)

    assert counts(summary) == (1, 0, 13)
    build([str(corpus)], store=tmp_path / "fresh")
    assert exported(store) == exported(tmp_path / "fresh")


def test_a_line_taken_away_keeps_its_article_marked(corpus: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    build([str(corpus)], store=store)
    before = ids(store)
    wire = corpus / "wire.jsonl"
    wire.write_text("".join(wire.read_text().splitlines(keepends=True)[1:]))

    summary = build([str(corpus)], store=store)

    assert summary.missing == 1
    assert ids(store) == before


def test_two_contents_under_one_id_in_one_file_are_two_articles(
    corpus: Path, tmp_path: Path
) -> None:
    wire = corpus / "wire.jsonl"
    with wire.open("a") as file:
        file.write(json.dumps({"id": "r0", "text": "On 5 May 2018 it hailed."}) + "\n")

    summaries = [build([str(corpus)], store=tmp_path / "store") for _ in range(2)]

    assert [counts(summary) for summary in summaries] == [(14, 0, 0), (0, 0, 14)]
    assert len(set(ids(tmp_path / "store"))) == 14


def test_an_edited_twin_leaves_no_older_text_behind(corpus: Path, tmp_path: Path) -> None:
    wire = corpus / "wire.jsonl"
    twin = json.dumps({"id": "r0", "text": "On 5 May 2018 it hailed."}) + "\n"
    wire.write_text(wire.read_text() + twin)
    build([str(corpus)], store=tmp_path / "store")
    wire.write_text(wire.read_text().replace("hailed", "thundered"))

    build([str(corpus)], store=tmp_path / "store")

    build([str(corpus)], store=tmp_path / "fresh")
    assert exported(tmp_path / "store") == exported(tmp_path / "fresh")


def test_a_record_that_cannot_be_read_is_refused_in_every_build(
    corpus: Path, tmp_path: Path
) -> None:
    (corpus / "bad.jsonl").write_text('{"text": "It rained in May 2018."}\n{"text": \n')

    summaries = [build([str(corpus)], store=tmp_path / "store") for _ in range(2)]

    assert [[refusal.where for refusal in summary.refused] for summary in summaries] == [
        ["bad.jsonl:2"]
    ] * 2
    release = open_release(tmp_path / "store")
    assert release.connection.execute("SELECT where_ FROM refusals").fetchall() == [
        ("bad.jsonl:2",)
    ]
    release.close()


def test_what_was_mended_is_no_longer_refused(corpus: Path, tmp_path: Path) -> None:
    (corpus / "bad.jsonl").write_text('{"text": \n')
    build([str(corpus)], store=tmp_path / "store")
    (corpus / "bad.jsonl").write_text('{"text": "It rained in May 2018."}\n')

    summary = build([str(corpus)], store=tmp_path / "store")

    assert not summary.refused
    release = open_release(tmp_path / "store")
    assert not release.connection.execute("SELECT * FROM refusals").fetchall()
    release.close()


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_a_source_without_articles_is_refused_and_the_rest_is_read(
    name: str, corpus: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()

    summary = build([str(tmp_path / name), str(corpus)], store=tmp_path / "store")

    assert summary.new == 13
    assert len(summary.refused) == 1


def test_an_entry_of_a_feed_stands_for_a_page_without_an_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    host, store = "https://ruritanian.example", tmp_path / "store"
    entry = f"<item><title>Fair</title><link>{host}/1</link>"
    entry += "<description>The fair opened on 3 May 2021.</description></item>"
    pages = {
        f"{host}/feed": f"<rss version='2.0'><channel>{entry}</channel></rss>",
        f"{host}/1": "<html><body><script>show()</script></body></html>",
    }
    monkeypatch.setattr(Fetcher, "fetch", lambda _, link: FetchedPage(link, pages[link].encode()))

    first = build([f"{host}/feed"], store=store)
    kept = exported(store)
    second = build([f"{host}/feed"], store=store)

    assert (counts(first), counts(second)) == ((1, 0, 0), (0, 0, 1))
    assert [refusal.where for refusal in first.refused] == [f"{host}/1"]
    assert [str(one) for one in second.refused] == [str(one) for one in first.refused]
    assert "The fair opened on 3 May 2021." in kept
    assert exported(store) == kept


def test_a_folder_that_is_away_marks_nothing_as_missing(corpus: Path, tmp_path: Path) -> None:
    build([str(corpus)], store=tmp_path / "store")
    corpus.rename(tmp_path / "unmounted")

    summary = build([str(corpus)], store=tmp_path / "store")

    assert summary.missing == 0
    assert len(summary.refused) == 1


def test_progress_grows_to_the_whole(corpus: Path, tmp_path: Path) -> None:
    told: list[Progress] = []

    build([str(corpus)], store=tmp_path / "store", progress=told.append)

    assert told[-1].done == 13
    shares = [progress.share or 0 for progress in told]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1, abs=0.01)


def test_a_place_without_permission_is_told(corpus: Path, tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("no folder")

    with pytest.raises(StoreError, match="cannot make the store here"):
        build([str(corpus)], store=taken / "store")


def test_files_whose_names_are_no_text_are_read_and_stay_apart(
    corpus: Path, tmp_path: Path
) -> None:
    for name in (b"n\xfe.txt", b"n\xff.txt"):
        path = os.fsencode(corpus) + b"/" + name
        with open(path, "wb") as file:
            file.write(b"Envoys met on 3 May 2021 as " + name.hex().encode())

    summary = build([str(corpus)], store=tmp_path / "store")
    again = build([str(corpus)], store=tmp_path / "store")

    assert counts(summary) == (15, 0, 0)
    assert counts(again) == (0, 0, 15)
