"""Imports go one way, and nothing is imported in secret."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import dohae

ROOT = Path(dohae.__file__).parent
ORDER = (
    ("messages",),
    ("errors",),
    ("cells", "fences", "files", "garbage", "geometry", "spelling"),
    ("icons", "source"),
    ("model",),
    ("layout",),
    ("draw",),
    ("build", "diff", "recover"),
    ("pages",),
    ("cli",),
    ("__main__",),
)
RANK = {part: rank for rank, parts in enumerate(ORDER) for part in parts}
MODULES = sorted(ROOT.rglob("*.py"))


def name_of(file: Path) -> str:
    parts = ("dohae", *file.relative_to(ROOT).with_suffix("").parts)
    return ".".join(part for part in parts if part != "__init__")


KNOWN = {name_of(file) for file in MODULES}


def imported_by(nodes: list[ast.AST]) -> set[str]:
    """The modules of this package that import statements name, as far down as they are modules."""
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                deeper = f"{node.module}.{alias.name}"
                names.add(deeper if deeper in KNOWN else node.module)
    return {name for name in names if name.partition(".")[0] == "dohae"}


def run_on_import(tree: ast.Module) -> list[ast.AST]:
    """What runs when the module is imported: not the inside of functions, nor of TYPE_CHECKING."""
    found: list[ast.AST] = []
    rest: list[ast.AST] = [tree]
    while rest:
        node = rest.pop()
        found.append(node)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            rest.extend(node.orelse)
            continue
        rest.extend(ast.iter_child_nodes(node))
    return found


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def part_of(name: str) -> str | None:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else None


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_imports_only_what_stands_before_it(file: Path) -> None:
    here = part_of(name_of(file))
    if here is None:
        assert imported_by(list(ast.walk(tree_of(file)))) == set()
        return
    for name in imported_by(list(ast.walk(tree_of(file)))):
        there = part_of(name)
        if there is not None and there != here:
            assert RANK[there] < RANK[here], f"{name_of(file)} imports {name}"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_no_function_hides_an_import_of_this_package(file: Path) -> None:
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert imported_by(list(ast.walk(node))) == set(), f"{file}:{node.lineno}"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_imports_are_never_relative(file: Path) -> None:
    relative = [
        node.lineno
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_no_modules_import_each_other_in_a_ring() -> None:
    arrows = {name_of(file): imported_by(run_on_import(tree_of(file))) for file in MODULES}
    done: set[str] = set()

    def visit(name: str, road: tuple[str, ...]) -> None:
        if name in done:
            return
        assert name not in road, " -> ".join((*road[road.index(name) :], name))
        for other in sorted(arrows.get(name, ())):
            visit(other, (*road, name))
        done.add(name)

    for name in sorted(arrows):
        visit(name, ())


def test_every_part_of_the_package_has_its_place_in_the_order() -> None:
    parts = {part_of(name) for name in KNOWN} - {None}
    assert parts <= set(RANK)
