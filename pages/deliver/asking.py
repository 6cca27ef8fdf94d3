"""What we do not understand of a file, asked per sheet; the answers make it readable."""

import streamlit as st

from data import store
from data.sheets import DECLARED, delivered_by
from pages.deliver import sheet_form, sheet_grid
from pipelines.intake import judge
from pipelines.judged import Judged
from pipelines.mapping.questions import Asked, asked
from pipelines.mapping.told import Mapping, joined
from pipelines.read import read
from texts import text

_SAID = "said_of_files"  # session: {(name, fingerprint, partner): mapping}
_AGAIN = "judged_as_said"  # session: the file judged with that, per state of the store
_ASKED = "asked_of_files"  # session: what was asked, for it takes a moment to find out


def instead(judged: Judged) -> Judged:
    """The file read as the analyst said, when anything was said of it; a list that was counted is
    counted again instead, see `counting.instead`."""
    said = said_of(judged)
    if not said or not judged.content or judged.offer:
        return judged
    kept = st.session_state.setdefault(_AGAIN, {})
    key = (*_key(judged), repr(said), store.version())
    if key not in kept:
        kept.clear()
        with st.spinner(text("deliver.reading", name=judged.name)):
            kept[key] = judge(judged.content, judged.name, judged.partner, mapping=said)
    return kept[key]


def said_of(judged: Judged) -> Mapping:
    """What the analyst said of this file."""
    return st.session_state.get(_SAID, {}).get(_key(judged), {})


def forget() -> None:
    """The files are published: a next one is asked about again."""
    for name in (_SAID, _AGAIN, _ASKED):
        st.session_state.pop(name, None)


def show(judged: Judged, place: int) -> bool:
    """The questions about each sheet of a file that is not accepted, or was read as told; whether
    there are any."""
    if not judged.content:
        return False
    wanted = [one for one in _questions(judged) if one]
    said = said_of(judged)
    if wanted:
        st.markdown(f"### {text('mapping.title')}")
        st.caption(text("mapping.lead"))
        for number, one in enumerate(wanted):
            _sheet(judged, one, f"{place}_{number}")
    if said and st.button(text("mapping.start_again"), key=f"again_{place}", type="tertiary",
                          icon=":material/restart_alt:"):  # fmt: skip
        st.session_state[_SAID].pop(_key(judged), None)
        st.rerun()
    return bool(wanted)


def _questions(judged: Judged) -> list[Asked]:
    """Remembered per file and what was said of it."""
    if judged.accepted:
        return []
    kept = st.session_state.setdefault(_ASKED, {})
    key = (judged.sha256, judged.partner, repr(judged.mapping))
    if key not in kept:
        workbook = read(judged.content, judged.name)
        kept[key] = asked(workbook, judged.mapping, judged.problems,
                          delivered_by(judged.partner))  # fmt: skip
    return kept[key]


def _sheet(judged: Judged, one: Asked, key: str) -> None:
    name = one.seen.name
    with st.container(key=f"asked_{key}", gap="small"):
        st.markdown(f"#### {text('mapping.sheet', sheet=_plain(name))}")
        kind = _kind(judged.partner, one, key)
        if kind is None:
            sheet_grid.show(one.seen, f"grid_{key}")
            return
        shown = _as_kind(judged, one, kind)
        pointed = sheet_grid.show(shown.seen, f"grid_{key}") if kind else None
        said = sheet_form.show(shown, kind, pointed, key)
    if said is not None:
        tell(judged, said)


def _kind(partner: str, one: Asked, key: str) -> str | None:
    """What the sheet is about: asked when it is not certain; "" is not to be read."""
    if not one.which:
        return one.seen.kind
    options = [*delivered_by(partner), ""]
    label = text("mapping.which")
    at = options.index(one.seen.kind) if one.seen.kind else None
    return st.selectbox(label, options, index=at, key=f"kind_{key}", format_func=_kind_words,
                        placeholder=text("mapping.choose"))  # fmt: skip


def _kind_words(kind: str) -> str:
    return DECLARED[kind].title if kind else text("mapping.leave_out")


def _as_kind(judged: Judged, one: Asked, kind: str) -> Asked:
    """What is asked of the sheet when it is of that kind."""
    if kind == one.seen.kind or not kind:
        return one
    kept = st.session_state.setdefault(_ASKED, {})
    key = (judged.sha256, repr(judged.mapping), one.seen.name, kind)
    if key not in kept:
        said = joined(judged.mapping, {"sheets": {one.seen.name: {"kind": kind}}})
        workbook = read(judged.content, judged.name)
        every = asked(workbook, said, judged.problems, delivered_by(judged.partner))
        kept[key] = next(other for other in every if other.seen.name == one.seen.name)
    return kept[key]


def tell(judged: Judged, said: Mapping) -> None:
    """Keep what was said of a file, and show it read so."""
    every = st.session_state.setdefault(_SAID, {})
    every[_key(judged)] = joined(every.get(_key(judged), {}), said)
    st.rerun()


def _key(judged: Judged) -> tuple[str, str, str]:
    content = "" if judged.offer else judged.sha256  # counted again the bytes are others
    return judged.name, content, judged.partner


def _plain(name: str) -> str:
    """A name of theirs in a text of ours, its signs not read as markup."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-.!$~|<>:" else sign for sign in name)
