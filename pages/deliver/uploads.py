"""Files come in, are judged while the analyst watches, and are published on request."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from data import store
from data.disclosure import Scope
from data.errors import UserError
from data.sheets import REGION, delivered_by
from pages.deliver import asking, counting, publishing, verdict
from pages.shared import once, reader
from pages.shared.choice import choice
from pages.shared.headline import section
from pages.shared.notices import notice
from pages.shared.taking import download
from pipelines.intake import STEPS, judging
from pipelines.judged import Judged
from pipelines.read import KINDS
from pipelines.templates import template
from texts import text

_JUDGED = "judged"  # session: what was said about which file, against which state of the store


def choose_partner(scope: Scope) -> str:
    """For whom this reader may deliver: the analyst for one partner, the datasteward for each."""
    if scope.role == "analist":
        return scope.partner
    if scope.role == "datasteward":
        names = reader.partner_names() | {REGION: text("deliver.the_region")}
        return choice("voor", text("deliver.for_partner"), names)
    return ""


def explain_who() -> None:
    """This reader does not deliver files: say who does."""
    notice("info", text("deliver.not_you"), text("deliver.not_you_body"))


def explain_region() -> None:
    """What the region delivers itself, which nobody waits for."""
    notice("info", text("deliver.region"), text("deliver.region_body"))


def offer_templates(partner: str) -> None:
    """The empty workbook, and what to do with it; another one for what the region delivers."""
    region = partner == REGION
    section(text("deliver.step_template"), text("deliver.step_template_lead"))
    download(
        text("deliver.download"), partial(_template, tuple(delivered_by(partner))),
        text("templates.file_region" if region else "deliver.template_file"),
        icon=":material/download:",
    )  # fmt: skip


@st.cache_data(show_spinner=False)
def _template(kinds: tuple[str, ...]) -> bytes:
    return template(list(kinds))


def take_files(partner: str) -> None:
    """The drop zone, a verdict per file, and the button that publishes what was accepted."""
    section(text("deliver.step_files"), text("deliver.step_files_lead"))
    if publishing.say_done():
        st.session_state.pop(_JUDGED, None)
        counting.forget()
        asking.forget()
    endings = [ending.removeprefix(".") for ending in KINDS]
    files = st.file_uploader(
        text("deliver.drop"), type=endings, accept_multiple_files=True,
        key=f"files_{partner}_{once.key(publishing.FORM)}",
    )  # fmt: skip
    if not files:
        return
    each = zip(_judge_all(files, partner), files, strict=True)
    judged = [
        asking.instead(counting.instead(one, file, asking.said_of))
        for one, file in each
        if one is not None
    ]
    for place, one in enumerate(judged):
        verdict.show(one, place)
    ready = [one for one in judged if one.accepted and not one.unchanged]
    if ready:
        publishing.publish_form(ready)


def _judge_all(files: list, partner: str) -> list[Judged | None]:
    """Each file judged once per state of the store; a bar while it takes longer."""
    kept = st.session_state.setdefault(_JUDGED, {})
    version = store.version()
    found = []
    bar = st.empty()
    for i, file in enumerate(files):
        key = (file.file_id, partner, version)
        if key not in kept:

            def tell(step: int, said: str, i: int = i) -> None:
                bar.progress((i + step / len(STEPS)) / len(files), said)

            kept[key] = _judge(file.getvalue(), file.name, partner, tell)
        found.append(kept[key])
    bar.empty()
    for i, error in enumerate(found):
        if isinstance(error, UserError):
            sentence = text(f"errors.{type(error).__name__}", **error.facts)
            notice("bad", text("deliver.cannot_read", name=files[i].name), sentence)
    return [one if isinstance(one, Judged) else None for one in found]


def _judge(
    content: bytes, name: str, partner: str, tell: Callable[[int, str], None]
) -> Judged | UserError:
    """The file judged, each step told as it begins."""
    steps = judging(content, name, partner)
    while True:
        try:
            step = next(steps)
        except StopIteration as done:
            return done.value
        except UserError as error:
            return error
        tell(STEPS.index(step), text(f"deliver.step_{step}", name=name))
