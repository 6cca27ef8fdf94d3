"""What a file really is, by its first bytes, whatever its name says."""

import re

from pipelines.errors import NotWhatItSays, ProtectedFile, UnreadableFile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old Office files, and new ones behind a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\3\4"
_ALONE = re.compile(
    rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00"
)  # sheets without a book around
_WEB_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|table|meta|style|div)", re.IGNORECASE)
_XML_SHEET = b"urn:schemas-microsoft-com:office:spreadsheet"
_MAIL_PAGE = re.compile(rb"mime-version:", re.IGNORECASE)
_STARTS = ((_OLE, "XLS"), (_ZIP, "XLSX/ZIP"), (b"%PDF", "PDF"))
_HEAD = 4_096


def kind_inside(content: bytes, name: str, said: str) -> str:
    """The kind to read the file as, where its name says `said`; see `parcel.READERS`.

    A name on .xls may hide a newer workbook, for Excel opens those without a word.
    Raises NotWhatItSays, ProtectedFile or UnreadableFile.
    """
    if content.startswith(_OLE) and said != "csv" and _ENCRYPTED in content:
        raise ProtectedFile(name=name)
    if content.startswith(_ZIP) and said == "xls":
        return _package(content)
    fits = {"xls": bool(_ALONE.match(content)) or content.startswith(_OLE), "csv": True}
    if fits.get(said, content.startswith(_ZIP)) and not (said == "csv" and _another(content)):
        return said
    found = _another(content) or ("TXT" if said == "xls" and _is_text(content) else None)
    if found:
        raise NotWhatItSays(name=name, found=found)
    raise UnreadableFile(name=name)


def _package(content: bytes) -> str:
    """Which workbook is in a zip: the names of its parts stand in its list, which is plain."""
    if b"xl/workbook.bin" in content:
        return "xlsb"
    return "ods" if b"META-INF/manifest.xml" in content else "xlsx"


def _another(content: bytes) -> str | None:
    """What the first bytes give away, if they do."""
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    # two bytes to a character, or one, and marks before the first: the words are the same
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").lstrip()
    if head.startswith(b"<?xml"):
        if re.search(rb"<!doctype html|<html", head, re.IGNORECASE):
            return "HTML"
        return "XML Spreadsheet 2003" if _XML_SHEET in head else "XML"
    if _WEB_PAGE.match(head):
        return "HTML"
    return "MHTML" if _MAIL_PAGE.match(head) else None


def _is_text(content: bytes) -> bool:
    return b"\0" not in content[:_HEAD] or content.startswith((b"\xff\xfe", b"\xfe\xff"))
