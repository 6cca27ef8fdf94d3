"""E23: formulas that gave an error, or no value at all."""

from tests.layouts.bad.case import CLIENTS, Case, case


@case
def e23_error_in_a_figure() -> Case:
    """`#REF!` where the count should be."""
    return Case("E23", "block", CLIENTS, ("E3",), errors={"E3": "#REF!"})


@case
def e23_error_in_a_key() -> Case:
    """`#N/A` where the gemeente should be."""
    return Case("E23", "block", CLIENTS, ("B4",), errors={"B4": "#N/A"})


@case
def e23_division_by_nought() -> Case:
    """`#DIV/0!` in a figure."""
    return Case("E23", "block", CLIENTS, ("E5",), errors={"E5": "#DIV/0!"})


@case
def e23_formula_never_computed() -> Case:
    """A formula without a stored value: the file must be saved by Excel first."""
    return Case("E23", "block", CLIENTS, ("E2",), formulas={"E2": "=20+4"})


@case
def e23_link_to_another_workbook() -> Case:
    """A key that comes from a workbook we do not have."""
    formulas = {"B3": "='[bron.xlsx]Blad1'!$B$3"}
    return Case("E23", "block", CLIENTS, ("B3",), formulas=formulas)
