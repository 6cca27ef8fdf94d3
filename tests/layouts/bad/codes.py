"""E12, E13, E18, E19: words and codes that are unknown, old or do not go together."""

from tests.layouts.bad.case import CAPACITY, CLIENTS, STAFF, WAITING, Case, case, changed


@case
def e12_unknown_leveringsvorm() -> Case:
    """A leveringsvorm nobody knows."""
    return Case("E12", "block", changed(CLIENTS, (3, 3, "Kwartierzorg")), ("C3",))


@case
def e12_unknown_profile() -> Case:
    """A profile that does not exist."""
    return Case("E12", "block", changed(CLIENTS, (4, 4, "VV37")), ("D4",))


@case
def e12_unknown_level() -> Case:
    """A level that does not exist."""
    return Case("E12", "block", changed(STAFF, (3, 2, "Niveau 27")), ("B3",))


@case
def e12_unknown_status() -> Case:
    """A status that does not exist."""
    return Case("E12", "block", changed(WAITING, (3, 3, "Bijna geplaatst")), ("C3",))


@case
def e13_unknown_gemeente() -> Case:
    """A place that does not exist."""
    return Case("E13", "block", changed(CLIENTS, (4, 2, "Nergenshuizen")), ("B4",))


@case
def e13_merged_gemeente() -> Case:
    """A gemeente that became part of another: recoded, with a note."""
    return Case("E13", "info", changed(CLIENTS, (4, 2, "Westvoorne")), ("B4",))


@case
def e18_places_of_mpt() -> Case:
    """MPT has no places."""
    return Case("E18", "warn", changed(CAPACITY, (3, 4, "MPT")), ("D3", "E3"))


@case
def e18_pgb_of_a_provider() -> Case:
    """A provider cannot see who has a pgb."""
    return Case("E18", "warn", changed(CLIENTS, (5, 3, "PGB")), ("C5", "E5"))


@case
def e18_profile_after_its_end() -> Case:
    """VV10 ended on 1 January 2018."""
    return Case("E18", "warn", changed(CLIENTS, (5, 4, "VV10")), ("D5", "E5"))


@case
def e19_vpt_with_a_light_profile() -> Case:
    """VPT outside VV04 to VV09b."""
    return Case("E19", "warn", changed(CLIENTS, (2, 4, "VV03")), ("C2", "D2", "E2"))
