"""Above the files: which month is asked for, until when, and what is still needed."""

from datetime import date

import pytest

from insights.intake.windows import Window
from pages.deliver.windows import html
from tests.pages.opening import opened, shown

OCTOBER = date(2026, 10, 1)
ALL = ("clients", "staff", "capacity", "waiting_list", "finance")


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 11, 5), "nog 10 dagen"),
        (date(2026, 11, 14), "nog 1 dag"),
        (date(2026, 11, 15), "vandaag de laatste dag"),
        (date(2026, 11, 16), "1 dag te laat"),
        (date(2026, 11, 22), "7 dagen te laat"),
    ],
)
def test_a_month_says_how_long_its_term_runs_or_how_late_it_is(today, said):
    page = html((Window(OCTOBER, ALL[:2], ALL[2:]),), today)
    assert "Oktober 2026" in page and said in page
    assert "Binnen: Cliënten en Personeel." in page
    assert "Nog nodig: Capaciteit, Wachtlijst en Financiën." in page
    assert ("U kunt aanleveren tot en met 15 nov 2026." in page) == (today <= date(2026, 11, 15))


def test_a_whole_month_and_an_empty_one_say_so():
    page = html((Window(OCTOBER, ALL, ()), Window(date(2026, 9, 1), (), ALL)), date(2026, 11, 5))
    assert "Alle vijf bladen zijn binnen." in page and "compleet" in page
    assert "Er is nog niets binnen. Nodig: Cliënten, Personeel" in page


def test_the_page_names_the_last_month_and_each_that_misses_something(demo):
    page = shown(opened("deliver", rol="analist", van="schorbloem"))
    listed = page[page.index('<ul class="windows">') : page.index("1 · Sjabloon")]
    assert listed.count("<li>") == 4
    assert listed.index("Oktober") < listed.index("Mei 2026") < listed.index("Maart 2026")


def test_a_partner_that_never_delivered_is_sent_to_the_whole_list(store):
    app = opened("deliver", rol="analist", van="lisoever")
    assert "eerdere maanden ontbreken nog bladen" in shown(app)
    assert len(app.main.get("page_link")) == 1


def test_a_programme_that_asks_for_nothing_yet_says_so(bare):
    app = opened("deliver", rol="datasteward")
    assert "Er wordt nu niets gevraagd" in shown(app)


def test_who_does_not_deliver_is_asked_for_nothing(demo):
    assert "Wat er nu wordt gevraagd" not in shown(opened("deliver"))
