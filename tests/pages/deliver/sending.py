"""Files as a browser would send them, which AppTest cannot, and what is then on the page."""

from io import BytesIO
from types import SimpleNamespace

import streamlit as st
from openpyxl import load_workbook


def uploaded(monkeypatch, *files):
    """As if the browser had sent these (name, content); gives what the uploader was asked."""
    sent = [
        SimpleNamespace(name=name, file_id=str(at), getvalue=lambda content=content: content)
        for at, (name, content) in enumerate(files)
    ]
    asked = {}

    def uploader(*args, **kwargs):
        asked.update(kwargs)
        return sent

    monkeypatch.setattr(st, "file_uploader", uploader)
    return asked


def typed_over(content, cells, sheet="Cliënten"):
    """The same workbook after somebody typed over these cells."""
    book = load_workbook(BytesIO(content))
    for cell, value in cells.items():
        book[sheet][cell] = value
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def button(app, label):
    """The button with this label."""
    return next(one for one in app.main.button if one.label == label)


def expanders(app):
    """The labels of what folds, and whether it is open."""
    return {one.label: one.proto.expanded for one in app.main.expander}


def downloads(app):
    """The labels of the files that can be had."""
    return [one.label for one in app.main.get("download_button")]
