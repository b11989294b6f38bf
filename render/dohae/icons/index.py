"""The index of ``diagrams``' classes and icons, read from its sources without importing them.

``python -m dohae.icons`` writes it anew beside this file, for when ``diagrams`` changes.
"""

from __future__ import annotations

import ast
import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from dohae.errors import DohaeError
from dohae.messages import Message

FILE = Path(__file__).with_name("index.json")

Index = dict[str, dict[str, dict[str, str]]]
"""Provider → module → class → icon. The provider's own class is in the module ``""``. An icon is a
file's name in ``<provider>/<module>/`` or, with a slash, a path in ``resources``; for an alias it
is ``=`` and the class that is meant."""


@cache
def index() -> Index:
    """The index that comes with dohae."""
    return json.loads(FILE.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def icons_root() -> Path:
    """The folder in which ``resources/…`` lie: that of the installed ``diagrams``.

    Raises:
        DohaeError: ``diagrams`` is not installed.
    """
    spec = find_spec("diagrams")
    if spec is None or spec.origin is None:
        raise DohaeError(Message("the icons are missing: install the package 'diagrams'"))
    return Path(spec.origin).parents[1]


def build(package: Path) -> Index:
    """The index of the package whose folder is given."""
    result: Index = {}
    for file in sorted(package.glob("*/*.py")):
        provider, module = file.parent.name, file.stem
        tree = ast.parse(file.read_text(encoding="utf-8"))
        names = _names(tree, provider, module, package.parent)
        if names:
            module = "" if module == "__init__" else module
            result.setdefault(provider, {})[module] = names
    return {provider: dict(sorted(modules.items())) for provider, modules in result.items()}


def _names(tree: ast.Module, provider: str, module: str, root: Path) -> dict[str, str]:
    """A module's classes and aliases whose icons are really there."""
    own = f"resources/{provider}/{module}"
    folders: dict[str, str] = {}
    icons: dict[str, str] = {}
    for statement in tree.body:
        match statement:
            case ast.ClassDef(name=name, bases=bases):
                inherited = (folders.get(base.id) for base in bases if isinstance(base, ast.Name))
                said = _constants(statement)
                folders[name] = said.get("_icon_dir") or next(filter(None, inherited), own)
                if "_icon" in said and not name.startswith("_"):
                    icon = f"{folders[name]}/{said['_icon']}"
                    if (root / icon).is_file():
                        icons[name] = icon.removeprefix(f"{own}/").removeprefix("resources/")
            case ast.Assign(targets=[ast.Name(id=alias)], value=ast.Name(id=name)):
                if name in icons and alias not in icons:
                    icons[alias] = f"={name}"
    return icons


def _constants(statement: ast.ClassDef) -> dict[str, str]:
    """The texts that a class's body gives names to."""
    return {
        target.id: part.value.value
        for part in statement.body
        if isinstance(part, ast.Assign)
        and isinstance(part.value, ast.Constant)
        and isinstance(part.value.value, str)
        for target in part.targets
        if isinstance(target, ast.Name)
    }


def write(file: Path = FILE) -> None:
    """Write the installed package's index, a line for each module so that changes can be read."""
    lines = []
    for provider, modules in build(icons_root() / "diagrams").items():
        inner = ",\n".join(
            f"  {json.dumps(module)}: {json.dumps(names)}" for module, names in modules.items()
        )
        lines.append(f"{json.dumps(provider)}: {{\n{inner}\n}}")
    file.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
