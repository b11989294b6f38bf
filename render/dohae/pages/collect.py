"""From models on the shelf to a catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.errors import InvalidModel, Place, Problem, Refused
from dohae.messages import Message
from dohae.model.find import folded
from dohae.model.problems import did_you_mean, meant
from dohae.model.texts import names_files
from dohae.pages.catalogue import Catalogue, Exhibit, Section, Spoilt
from dohae.pages.figure import OFFERED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from dohae.pages.shelf import Shelved

CASES = "cases"
"""The section of the models that lie in no folder."""
_TITLES = {CASES: "도입사례", "gallery": "갤러리"}


def collect(
    shelved: Sequence[Shelved],
    root: Path,
    *,
    titles: Mapping[str, str],
    categories: Mapping[str, str],
    offered: tuple[str, ...] = OFFERED,
    before: Catalogue | None = None,
) -> Catalogue:
    """The catalogue of all models under ``root``.

    Args:
        shelved: The models.
        root: The folder that they lie in; a folder in it is a section.
        titles: Folder -> what its section is called; also the order of the sections.
        categories: Name of a category's page -> the category.
        offered: Endings of the files that a case's page offers, those of them that there are.
        before: An earlier catalogue; what did not change since is taken from it.

    Raises:
        Refused: Pages can't be called as the categories' are to be.
        InvalidModel: When a model would have the page of its section; it names all other problems
            as well, for none of them would be seen.
    """
    sections = _sections((_folder(each.path, root) for each in shelved), titles)
    _refuse_names(categories)
    _refuse_index(shelved)
    known = {id(exhibit.case): exhibit for exhibit in before.exhibits} if before else {}
    exhibits, spoilt = [], []
    for each in shelved:
        section = sections[_folder(each.path, root)]
        if each.case is None or each.problems:
            spoilt.append(Spoilt(each.path.stem, section, each.problems, each.text))
        else:
            exhibit = Exhibit(each.case, section, each.drawings, each.text, offered)
            same = known.get(id(each.case))
            exhibits.append(same if same and same.is_like(exhibit) else exhibit)
    order = list(sections.values())
    exhibits.sort(key=lambda exhibit: (order.index(exhibit.section), *_order(exhibit)))
    return Catalogue(tuple(order), tuple(exhibits), dict(categories), tuple(spoilt))


def unlisted(catalogue: Catalogue) -> list[Problem]:
    """The categories of cases that are none of the site's, and so have no page.

    A site that lists none has no pages of categories, and any may be written.
    """
    names = catalogue.categories
    known = set(names.values())
    found = []
    for exhibit in catalogue.exhibits if known else ():
        case = exhibit.case
        for category, place in zip(case.categories, case.category_places, strict=True):
            if category in known:
                continue
            what = Message("category '{name}' is none of those in mkdocs.yml", name=category)
            near = did_you_mean([names[category]]) if category in names else meant(category, known)
            add = Message("add it to 'categories' of the plugin")
            found.append(Problem(place, what, near or add))
    return found


def _folder(path: Path, root: Path) -> str:
    parts = path.relative_to(root).parts
    return parts[0] if len(parts) > 1 else CASES


def _sections(found: Iterable[str], titles: Mapping[str, str]) -> dict[str, Section]:
    there = {CASES, *found}
    names = [name for name in dict.fromkeys([CASES, *titles, *sorted(there)]) if name in there]
    known = {**_TITLES, **titles}
    return {name: Section(name, known.get(name, name), numbered=name == CASES) for name in names}


def _refuse_names(categories: Mapping[str, str]) -> None:
    taken, titles = {"index"}, dict[str, str]()
    problems = []
    for name, title in categories.items():
        if not names_files(name) or folded(name) in taken:
            what = Message("no page can be called {name!r}", name=name)
            hint = Message("use letters, digits, - and _, and no name twice, nor 'index'")
            problems.append(Problem(Place("categories"), what, hint))
        elif title in titles:
            other = titles[title]
            what = Message("{name!r} and {other!r} have one title", name=name, other=other)
            hint = Message("give one of the two another name")
            problems.append(Problem(Place("categories"), what, hint))
        taken.add(folded(name))
        titles.setdefault(title, name)
    if problems:
        raise Refused(problems)


def _refuse_index(shelved: Sequence[Shelved]) -> None:
    taken = [each.path for each in shelved if each.path.stem.lower() == "index"]
    if taken:
        what = Message("a page called 'index' is made already")
        hint = Message("give the model another name")
        problems = [Problem(Place(str(path)), what, hint) for path in taken]
        raise InvalidModel(problems + [problem for each in shelved for problem in each.problems])


def _order(exhibit: Exhibit) -> tuple[bool, int, str]:
    order = exhibit.case.order
    return (order is None, order or 0, exhibit.case.name)
