"""Everything of one partner in a folder that says what is in it: to take along, or to keep."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from data import store
from data.sheets import SHEETS
from pipelines import archive
from pipelines.leaving.counted import counted_in
from pipelines.leaving.folder import whole, write_table
from pipelines.leaving.records import records_of
from pipelines.templates import workbook
from texts import day, language, moment, text

_STRANGE = re.compile(r"[^\w. ()-]+")

_DELIVERIES = """
    SELECT d.delivery_id, d.known_at, d.file_name, d.sha256, d.uploader,
        list_sort(list(DISTINCT p.kind)), min(p.period), max(p.period), d.note,
        d.withdrawn_at, d.withdrawn_why
    FROM delivery_known AS d
    JOIN lake.delivery_part AS p ON p.delivery_id = d.delivery_id
    WHERE d.partner = ? AND d.removed_at IS NULL
    GROUP BY ALL ORDER BY d.known_at, d.delivery_id
"""


def hand_over(partner: str, name: str, folder: Path) -> tuple[str, ...]:
    """Write `folder` with all there is of a partner; the ids of the deliveries that are in it.

    Headings are Dutch. Raises FolderNotEmpty and UnwritableFile, and then leaves nothing there.
    """
    token = language.set("nl")
    try:
        with whole(folder) as new, store.reading() as con:
            deliveries = counted_in(con, partner).deliveries
            files = _originals(con, partner, new)
            _figures(con, partner, new / text("leaving.folder_figures"), files)
            _layouts(con, partner, new)
            _records(con, partner, new)
            _about(new, name, len(deliveries))
        return deliveries
    finally:
        language.reset(token)


def _originals(con: store.Connection, partner: str, new: Path) -> dict[str, str]:
    """The files as they came, and their list; by delivery what its file is called here."""
    folder = new / text("leaving.folder_originals")
    folder.mkdir()
    files, rows = {}, []
    for number, row in enumerate(con.execute(_DELIVERIES, [partner]).fetchall(), 1):
        identifier, known_at, called, sha, who, kinds, first, last, note, gone, why = row
        content = archive.original(identifier)
        file = f"{number:03}_{_STRANGE.sub('_', called)}" if content is not None else ""
        if content is not None:
            (folder / file).write_bytes(content)
        files[identifier] = file
        about = ", ".join(text(f"sheets.{kind}.title") for kind in kinds)
        rows.append((moment(known_at), file or text("leaving.no_original"), called, sha, who, about,
                     first, last, note, moment(gone) if gone else "", why or ""))  # fmt: skip
    heads = ("when", "file", "called", "sha", "who", "about", "first", "last", "note", "gone",
             "gone_why")  # fmt: skip
    write_table(new / text("leaving.file_deliveries"), _heads(*heads), rows)
    return files


def _figures(con: store.Connection, partner: str, folder: Path, files: dict[str, str]) -> None:
    """Per kind every row that was ever delivered, and in one workbook those that hold now."""
    folder.mkdir()
    now = {}
    for kind, sheet in SHEETS.items():
        names = [one.name for one in sheet.columns if one.type != "partner"]
        listed = ", ".join(f'f."{one}"' for one in names)
        rows = con.execute(
            f"""
            SELECT d.known_at, d.withdrawn_at, v.delivery_id IS NOT NULL, f.delivery_id, f.sheet,
                f.row, {listed}
            FROM lake.{kind} AS f
            JOIN delivery_known AS d ON d.delivery_id = f.delivery_id
            LEFT JOIN delivery_valid AS v
                ON v.delivery_id = f.delivery_id AND v.period = f.period AND v.kind = '{kind}'
            WHERE f.partner = ? ORDER BY d.known_at, f.delivery_id, f.sheet, f.row
            """,
            [partner],
        ).fetchall()
        heads = [next(c.header for c in sheet.columns if c.name == one) for one in names]
        origin = _heads("when", "gone", "holds", "file", "sheet", "row")
        write_table(folder / f"{sheet.title}.csv", [*origin, *heads], _told(rows, files))
        held = con.execute(f"SELECT {listed} FROM {kind}_valid AS f WHERE partner = ?", [partner])
        frame = held.df()
        if len(frame):
            now[kind] = frame
    if now:
        (folder / text("leaving.file_now")).write_bytes(workbook(now))


def _told(rows: list[tuple], files: dict[str, str]) -> Iterator[list[object]]:
    for known_at, gone, holds, identifier, *said in rows:
        yield [moment(known_at), moment(gone) if gone else "",
               text("records.yes" if holds else "records.no"), files.get(identifier, ""),
               *said]  # fmt: skip


def _layouts(con: store.Connection, partner: str, new: Path) -> None:
    """Every time that the partner said what its columns mean, or took that back."""
    rows = con.execute(
        "SELECT known_at, who, headings, said FROM lake.layout_told WHERE partner = ?"
        " ORDER BY known_at, fingerprint",
        [partner],
    ).fetchall()
    told = [
        (moment(at), who, headings, said or text("leaving.forgotten"))
        for at, who, headings, said in rows
    ]
    write_table(new / text("leaving.file_layouts"), _heads("when", "who", "headings", "said"), told)


def _records(con: store.Connection, partner: str, new: Path) -> None:
    heads = _heads("when", "who", "record_kind", "record", "what", "field", "value")
    write_table(new / text("leaving.file_records"), heads, records_of(con, partner))


def _about(new: Path, name: str, deliveries: int) -> None:
    """What is in the folder, in words; and which files that are, with their fingerprints."""
    today = day(datetime.now(UTC).date())
    said = text("leaving.about", partner=name, day=today, n=deliveries)
    (new / text("leaving.file_about")).write_text(said + "\n", "utf-8")


def _heads(*names: str) -> list[str]:
    return [text(f"leaving.col_{name}") for name in names]
