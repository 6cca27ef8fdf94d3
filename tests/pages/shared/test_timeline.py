"""Words at a month: written on one page, seen on all, by everybody, until they are taken away."""

from tests.pages.opening import opened, shown

WORDS = "Opening De Waterlelie"


def press(app, label):
    return next(one for one in app.button if one.label == label).click().run()


def test_what_a_programme_manager_writes_stands_on_every_page_until_it_is_taken_away(in_workshop):
    app = opened("clients", rol="programmamanager")
    app.text_input[0].set_value(WORDS)
    app = press(app, "Zet erbij")
    assert "Het staat erbij." in shown(app) and WORDS in shown(app)
    assert WORDS in shown(opened("overview"))
    reader = opened("clients")
    assert WORDS in shown(reader)
    assert "Zet erbij" not in [one.label for one in reader.button]
    app = press(opened("clients", rol="programmamanager"), "Haal van de tijdlijn")
    assert "Het is van de tijdlijn gehaald." in shown(app)
    assert WORDS not in shown(opened("clients"))


def test_nothing_is_kept_without_words_or_with_an_address(in_workshop):
    app = press(opened("clients", rol="programmamanager"), "Zet erbij")
    assert "Schrijf kort wat er gebeurde." in shown(app)
    app.text_input[0].set_value("mail jan@example.org")
    app = press(app, "Zet erbij")
    assert "er is niets bewaard" in shown(app)
    assert "example.org" not in shown(opened("clients"))


def test_a_member_of_the_stuurgroep_sees_no_form(in_region):
    assert "Zet iets bij de tijdlijn" not in [one.label for one in opened("clients").expander]
