"""The house rules that a machine can check, each one a test."""

import ast
import re
import tomllib
from string import Formatter

import pytest

from tests.sources import (
    ROOT,
    TEXT,
    files,
    folder_of,
    imports,
    modules,
    source,
    subclasses_of,
    tree,
)
from texts import LANGUAGES, words

# Imports point one way. What a folder may import of ours, besides itself.
MAY_IMPORT = {
    "app": {"pages", "pipelines", "insights", "data", "texts"},
    "pages": {"exports", "insights", "data", "texts"},
    "exports": {"insights", "data", "texts"},
    "insights": {"data", "texts"},
    "pipelines": {"models", "data", "texts"},
    "models": set(),
    "data": set(),
    "texts": set(),
}
# Pages that write, or try something out, may import pipelines as well; so may the first start.
WRITING_PAGES = {"bouwsteen", "deliver", "forecast", "overview", "plan", "scenarios"}
FIRST_START = "pages/shared/first_start.py"
NOTES = "pages/shared/notes.py"  # what people write at a month stands on many pages
RECORDS = "pages/shared/records"  # and so do the forms of the programme
# Where alone a library may be imported: a file or the beginning of a path.
CONFINED = {
    "streamlit": ("app.py", "pages/"),
    "starlette": (  # before a page
        "app.py",
        "pages/shared/guard.py",
        "pages/shared/hosts.py",
        "pages/shared/open_page.py",
        "pages/shared/plotly_script.py",
        "pages/shared/refusing.py",
        "pages/shared/upload_pace.py",
    ),
    "plotly": ("pages/shared/",),
    "duckdb": ("data/store",),
    "openpyxl": ("pipelines/", "exports/"),
    "python_calamine": ("pipelines/",),
    "sklearn": ("models/",),
    "pptx": ("exports/",),
    "typst": ("exports/",),
}
# Declarations and catalogues grow with what they declare, not with what they do.
MAY_GROW = ("data/sheets/", "data/kpis/", "data/errors.py", "data/tables.py")
VAGUE = re.compile(r"^_?(get|handle|process|manage)_|(^|_)(util|utils|helper|helpers|manager)$")

PAGE_FOLDERS = sorted(path.parent.name for path in files(".py") if path.match("pages/*/page.py"))
VIEWS = [path for path in files(".sql") if path.parts[:2] == ("data", "views")]
PINNED = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==([^\s;]+)", re.MULTILINE)


def each(values):
    return pytest.mark.parametrize("it", [pytest.param(value, id=str(value)) for value in values])


@each(modules())
def test_imports_point_one_way(it):
    allowed = MAY_IMPORT[folder_of(it)] | {folder_of(it)}
    shared = str(it) in (FIRST_START, NOTES) or str(it.parent) == RECORDS
    if it.parts[0] == "pages" and (it.parts[1] in WRITING_PAGES or shared):
        allowed |= {"pipelines"}
    used = {name.split(".")[0] for name in imports(it)} & set(MAY_IMPORT)
    assert used <= allowed, f"{it} may not import {sorted(used - allowed)}"


@each(modules())
def test_a_library_is_only_imported_where_it_belongs(it):
    astray = {
        library
        for library in {name.split(".")[0] for name in imports(it)} & set(CONFINED)
        if not str(it).startswith(CONFINED[library])
    }
    assert not astray, f"{sorted(astray)} do not belong in {it}"


def test_no_loose_python_in_pages_but_the_frame():
    loose = {path.name for path in modules("pages") if len(path.parts) == 2}
    assert loose <= {"frame.py"}


@each(modules("pages"))
def test_pages_leave_joining_and_grouping_to_the_views(it):
    assert not re.search(r"\b(JOIN|GROUP\s+BY)\b", source(it))


@each(path for path in modules("pages") if path.name == "page.py")
def test_a_page_fits_on_a_screen(it):
    assert len(source(it).splitlines()) <= 40


@each(path for path in modules() if not str(path).startswith(MAY_GROW))
def test_a_module_fits_on_a_few_screens(it):
    assert len(source(it).splitlines()) <= 150


@each(path for path in files(".py") if source(path).strip())
def test_a_module_says_what_it_is_for(it):
    assert ast.get_docstring(tree(it)), f"{it} has no docstring"


@each(path for path in modules() if path.name != "page.py")
def test_public_functions_say_what_comes_back(it):
    silent = [
        node.name
        for node in tree(it).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert not silent


@each(modules())
def test_names_say_something(it):
    defined = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    names = [node.name for node in ast.walk(tree(it)) if isinstance(node, defined)]
    assert not [name for name in [*it.with_suffix("").parts, *names] if VAGUE.search(name.lower())]


@each(files(".py", ".sql", ".toml", ".md", ".sh", ".css", ".js", ""))
def test_nothing_is_left_for_later(it):
    assert not re.findall(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b", source(it))


@each(files(*TEXT))
def test_no_file_names_a_package_registry_or_a_place_on_one_machine(it):
    registry = r"\bpypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org|nodesource\.com"
    place = r"(?<![\w.])/(?:work|root|home|Users|opt)/\w|\bC:\\\\?Users\b"
    assert not re.findall(f"{registry}|{place}", source(it))


@each(PAGE_FOLDERS)
def test_every_page_has_tests(it):
    pages = ROOT / "tests" / "pages"
    assert (pages / f"test_{it}.py").exists() or list((pages / it).glob("test_*.py"))


@each(VIEWS)
def test_a_view_begins_by_saying_what_one_row_is(it):
    header = re.match(r"(--.*\n)+", source(it))
    assert header and re.search(r"\brow\b", header[0], re.IGNORECASE), f"{it} has no header comment"


def test_every_language_has_the_same_keys():
    known = {code: set(words(code)) for code in LANGUAGES}
    everything = set.union(*known.values())
    assert {code: sorted(everything - keys) for code, keys in known.items()} == {
        code: [] for code in LANGUAGES
    }


@each(code for code in LANGUAGES if code != "nl")
def test_every_language_has_the_same_places_to_fill_in(it):
    dutch, other = words("nl"), words(it)
    differ = {
        key for key in dutch.keys() & other.keys() if places(dutch[key]) != places(other[key])
    }
    assert not differ


def places(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@each(LANGUAGES)
def test_every_situation_has_a_sentence(it):
    asked = {f"errors.{name}" for name in subclasses_of("UserError")}
    without = asked - set(words(it))
    assert not without


def pins(requirements):
    """The (name, version) of every requirement line, names spelled as the lock spells them."""
    found = PINNED.findall(requirements)
    return {(re.sub(r"[-_.]+", "-", name).lower(), version) for name, version in found}


PROJECT = tomllib.loads(source("pyproject.toml"))
APP, DEV = PROJECT["project"]["dependencies"], PROJECT["dependency-groups"]["dev"]


def test_every_dependency_has_an_exact_version():
    assert len(pins("\n".join(APP + DEV))) == len(APP + DEV)


def test_the_locks_hold_every_version_asked_for_and_name_nothing_twice():
    app, tests = pins(source("requirements.txt")), pins(source("tests/requirements.txt"))
    assert pins("\n".join(APP)) <= app, "make lock brings requirements.txt in step"
    assert pins("\n".join(DEV)) <= app | tests, "make lock brings tests/requirements.txt in step"
    assert not {name for name, _ in app} & {name for name, _ in tests}
