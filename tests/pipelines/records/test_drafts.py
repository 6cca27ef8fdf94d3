"""What was filled in and not saved: kept for its writer, and nothing about a person."""

import os
import time
from datetime import date

from pipelines.records import drafts


def test_a_draft_is_there_again_with_its_days_until_it_is_dropped(store):
    assert drafts.kept("els:risk") is None
    assert drafts.keep("els:risk", {"title": "Half af", "due": date(2026, 12, 31), "note": None})
    assert drafts.keep("els:risk", {"title": "Bijna af", "due": date(2026, 12, 31)})
    found = drafts.kept("els:risk")
    assert found and found.values == {"title": "Bijna af", "due": "2026-12-31"}
    assert drafts.kept("jan:risk") is None, "two who write the same each have their own"
    drafts.drop("els:risk")
    assert drafts.kept("els:risk") is None


def test_words_about_a_person_are_not_kept_and_what_was_is_dropped(store):
    drafts.keep("els:risk", {"title": "Half af"})
    assert not drafts.keep("els:risk", {"title": "Bel j.jansen@example.org"})
    assert drafts.kept("els:risk") is None


def test_after_a_month_a_draft_is_let_go(store):
    drafts.keep("els:risk", {"title": "Oud"})
    old = time.time() - 32 * 24 * 3600
    os.utime(drafts._file("els:risk"), (old, old))
    drafts.keep("els:action", {"title": "Nieuw"})
    assert drafts.kept("els:risk") is None
