"""The vraagbaak, and what is known already, with a search in it."""

from collections.abc import Sequence

import streamlit as st

from data.records import codes
from insights.programme.knowledge import answer_days, is_answered, search, waiting_first
from insights.programme.records import Record
from pages.knowledge.parts import View, item, name, new, rows
from pages.shared import choice
from pages.shared.chips import chip
from pages.shared.headline import section
from pages.shared.records import form
from texts import day, number, text

_QUESTION = ("title", "text", "asked_on", "asked_by", "owner", "bouwsteen", "answer", "answered_on")
_ASK = ("title", "text", "asked_on", "asked_by", "owner", "bouwsteen")
_KNOWLEDGE = ("title", "text", "form", "tags", "partner", "bouwsteen", "source", "contact")


def questions(found: Sequence[Record], view: View) -> None:
    """Open questions first, then the answered ones with how long it took."""
    section(text("knowledge.questions"))
    if not found:
        st.caption(text("knowledge.questions_empty"))
    rows(waiting_first(found), lambda one: _question(one, view), _QUESTION)
    form.button(new("question", _ASK, "asked_by", {"asked_on": view.today, **view.given}),
                text("knowledge.ask"), icon=":material/help:", primary=True)  # fmt: skip


def _question(one: Record, view: View) -> str:
    asked, owner = one.day("asked_on"), name(one.words("owner"))
    facts = [text("knowledge.asked", day=day(asked)) if asked else "", name(one.words("asked_by"))]
    facts += [text("knowledge.owner", name=owner) if owner else text("knowledge.no_owner")]
    if is_answered(one):
        took = answer_days(one)
        if took is not None:
            facts.append(text(f"knowledge.took_{'one' if took == 1 else 'many'}", n=number(took)))
        return item(one.title, [one.words("text"), one.words("answer")], [*facts, view.about(one)],
                    chip("good", text("knowledge.is_answered")))  # fmt: skip
    waits = text("knowledge.waits", n=number((view.today - asked).days)) if asked else ""
    return item(one.title, [one.words("text")], [*facts, waits, view.about(one)],
                chip("watch", text("knowledge.is_open")))  # fmt: skip


def knowledge(view: View) -> None:
    """What is known, narrowed by words and by sort; both in the URL."""
    section(text("knowledge.items"))
    every = view.those("knowledge")
    if not every:
        st.caption(text("knowledge.items_empty"))
    else:
        with st.container(key="kn-search", horizontal=True, vertical_alignment="bottom"):
            words = _words()
            sorts = {"": text("knowledge.all_forms")} | {
                code: text(f"records.code.knowledge_form.{code}")
                for code in codes("knowledge_form")
            }
            sort = choice.choice("soort", text("records.knowledge.form"), sorts)
        found = [one for one in search(every, words) if sort in ("", one.words("form"))]
        if not found:
            st.caption(text("knowledge.nothing_found"))
        latest = sorted(found, key=lambda one: one.first_at, reverse=True)
        rows(latest, lambda one: _item(one, view), _KNOWLEDGE)
    form.button(form.Form("knowledge", _KNOWLEDGE, start=view.given), text("knowledge.add"),
                icon=":material/add:")  # fmt: skip


def _words() -> str:
    """What is searched for; in the URL."""
    key = "zoek"
    if choice.followed(key) or key not in st.session_state:
        st.session_state[key] = choice.chosen().get(key, "")
    words = st.text_input(text("filters.zoek"), key=key, placeholder=text("knowledge.search_for"))
    choice.remember(key, words.strip(), "")
    return words


def _item(one: Record, view: View) -> str:
    sort = one.words("form")
    facts = [
        text(f"records.code.knowledge_form.{sort}") if sort else "", name(one.words("partner")),
        view.about(one), ", ".join(one.listed("tags")), one.words("source"),
        text("knowledge.contact", who=one.words("contact")) if one.words("contact") else "",
    ]  # fmt: skip
    return item(one.title, [one.words("text")], facts)
