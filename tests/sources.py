"""What the repository holds, as text and as syntax trees, for tests about the shape of the code."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDERS = ("data", "texts", "models", "pipelines", "insights", "exports", "pages", "app")
NOT_OURS = {".git", ".venv", "__pycache__", ".ruff_cache", ".pytest_cache", ".hypothesis"}
TEXT = {
    ".py",
    ".sql",
    ".toml",
    ".md",
    ".csv",
    ".sh",
    ".css",
    ".js",
    ".txt",
    ".typ",
    ".html",
    ".json",
    "",
}


@cache
def files(*suffixes):
    """Every file of ours with one of these suffixes, as a path from the root; sorted."""
    found = (
        path.relative_to(ROOT)
        for path in ROOT.rglob("*")
        if path.suffix in suffixes
        and not NOT_OURS & set(path.parts)
        and path.is_file()
        and not path.name.startswith(".coverage")
    )
    return tuple(sorted(path for path in found if path.parts[:2] != ("data", "local")))


def modules(*folders):
    """The Python files of these folders (`app` is app.py), or of all source folders."""
    wanted = folders or FOLDERS
    return tuple(path for path in files(".py") if folder_of(path) in wanted)


def folder_of(path):
    """`pages` for pages/shared/plot.py, `app` for app.py."""
    return path.parts[0].removesuffix(".py")


@cache
def source(path):
    """The text of a file."""
    return (ROOT / path).read_text("utf-8")


@cache
def tree(path):
    """The syntax tree of a Python file."""
    return ast.parse(source(path), filename=str(path))


def imports(path):
    """The dotted names a Python file imports, wherever in the file, relative ones made absolute."""
    package = path.parent.parts
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            yield ".".join((*above, *filter(None, [node.module])))


def subclasses_of(base):
    """The names of all classes of ours that descend from `base`."""
    bases = {
        node.name: {ast.unparse(parent).split(".")[-1] for parent in node.bases}
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
    }
    family = {base}
    while new := {name for name, parents in bases.items() if parents & family} - family:
        family |= new
    return family - {base}
