"""What differs between two cases: nodes, groups, links and words, added, removed or changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae import icons
from dohae.diff.pairs import pair, parent
from dohae.model.case import Arrow, Case, Sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dohae.diff.pairs import Pairs
    from dohae.model.case import Component, Erratum, Link, Meaning, Node


@dataclass(frozen=True, slots=True)
class Field:
    """One thing about a node or link that changed."""

    name: str
    """``id``, ``group``, ``title``, ``kind`` …"""
    old: str
    """Empty where there was none."""
    new: str


@dataclass(frozen=True, slots=True)
class NodeChange:
    """What became of a node or group."""

    sign: Sign
    old: Node | None
    """``None`` for one that is new."""
    new: Node | None
    fields: tuple[Field, ...] = ()
    """What changed, of one that is in both."""


@dataclass(frozen=True, slots=True)
class LinkChange:
    """What became of a link."""

    sign: Sign
    old: Link | None
    new: Link | None
    fields: tuple[Field, ...] = ()
    """Its old arrow is told from the ends of the new link, in their order."""


@dataclass(frozen=True, slots=True)
class WordChange:
    """What became of words beside the drawing: of a title, or of an item of a list."""

    sign: Sign
    name: str
    """``title``, ``summary``, ``note``, ``component`` …"""
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between an older case and a newer one."""

    old: Case | None
    """``None`` where the whole case is new."""
    new: Case | None
    pairs: Mapping[str, str]
    """From old paths to new ones, of nodes that are in both."""
    words: tuple[WordChange, ...]
    nodes: tuple[NodeChange, ...]
    """In the order of the newer file; those that are gone last, in the order of the older."""
    links: tuple[LinkChange, ...]

    @property
    def case(self) -> Case:
        """The newer case, or the older where there is no newer."""
        case = self.new or self.old
        if case is None:
            raise ValueError
        return case

    @property
    def sign(self) -> Sign:
        """What became of the case as a whole."""
        if self.old is None:
            return Sign.ADDED
        return Sign.REMOVED if self.new is None else Sign.CHANGED

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        same_name = self.old and self.new and self.old.name == self.new.name
        return bool(same_name) and not (self.words or self.nodes or self.links)

    @property
    def is_drawn(self) -> bool:
        """Whether a drawing shows any of it."""
        return bool(self.nodes or self.links)


def compare(old: Case | None, new: Case | None, pairs: Pairs | None = None) -> Difference:
    """What differs between two cases.

    Args:
        old: ``None`` where the newer one is new.
        new: ``None`` where the older one is gone.
        pairs: Which nodes are the same; found where it is not given.
    """
    before, after = old or _NOTHING, new or _NOTHING
    same = pair(before, after) if pairs is None else pairs
    return Difference(
        old=old,
        new=new,
        pairs=same,
        words=tuple(_words(before, after)),
        nodes=tuple(_nodes(before, after, same)),
        links=tuple(_links(before, after, same)),
    )


_NOTHING = Case("", "", ())


def _nodes(old: Case, new: Case, pairs: Pairs) -> Iterator[NodeChange]:
    olds = {node.path: node for node in old.walk()}
    partners = {path: olds[before] for before, path in pairs.items()}
    for node in new.walk():
        before = partners.get(node.path)
        if before is None:
            yield NodeChange(Sign.ADDED, None, node)
            continue
        fields = tuple(_node_fields(before, node, pairs))
        if fields:
            yield NodeChange(Sign.CHANGED, before, node, fields)
    for path, node in olds.items():
        if path not in pairs:
            yield NodeChange(Sign.REMOVED, node, None)


def _node_fields(old: Node, new: Node, pairs: Pairs) -> Iterator[Field]:
    yield from _differing("id", old.id, new.id)
    group, now = parent(old.path), parent(new.path)
    if (pairs.get(group) if group else "") != now:
        yield Field("group", group, now)
    if _own_words(old) != _own_words(new):
        yield from _differing("title", old.title, new.title)
        yield from _differing("label", old.label, new.label)
    yield from _differing("kind", old.kind, new.kind)
    yield from _differing("border", old.border or "", new.border or "")
    yield from _differing("direction", old.direction or "", new.direction or "")
    yield from _differing("hints", _hints(old, pairs), _hints(new, {}))
    yield from _differing("href", old.href, new.href)
    yield from _differing("note", old.note, new.note)


def _differing(name: str, old: str, new: str) -> Iterator[Field]:
    if old != new:
        yield Field(name, old, new)


def _own_words(node: Node) -> tuple[str, str]:
    """A node's title and label as far as they don't come from its kind or its id."""
    usual = icons.find(node.kind).label
    if node.is_group:
        return "" if node.title == (usual or node.id) else node.title, ""
    is_usual = node.label == usual or (not node.title and not usual and node.label == node.id)
    return node.title, "" if is_usual else node.label


def _hints(node: Node, pairs: Mapping[str, str]) -> str:
    said = (f"{hint.relation} {pairs.get(hint.other, hint.other)}" for hint in node.hints)
    return ", ".join(sorted(said))


@dataclass(frozen=True, slots=True)
class _Line:
    """A link told so that two that say the same are equal: ``a <- b`` is ``b -> a``."""

    ends: tuple[str, str]
    """As paths of the newer case; sorted where the link has no direction."""
    arrow: Arrow
    label: str
    style: str

    @property
    def between(self) -> tuple[str, ...]:
        """Its ends, whatever its direction."""
        return tuple(sorted(self.ends))


def _line(link: Link, ends: tuple[str, str]) -> _Line:
    arrow = link.arrow
    if arrow is Arrow.BACK:
        ends, arrow = (ends[1], ends[0]), Arrow.FORWARD
    elif arrow is not Arrow.FORWARD:
        ends = (min(ends), max(ends))
    return _Line(ends, arrow, link.label, link.style)


def _links(old: Case, new: Case, pairs: Pairs) -> Iterator[LinkChange]:
    found = _same_links(old, new, pairs)
    for number, link in enumerate(new.links):
        if number not in found:
            yield LinkChange(Sign.ADDED, None, link)
            continue
        before = old.links[found[number]]
        fields = tuple(_link_fields(before, link, pairs))
        if fields:
            yield LinkChange(Sign.CHANGED, before, link, fields)
    gone = sorted(set(range(len(old.links))) - set(found.values()))
    for number in gone:
        yield LinkChange(Sign.REMOVED, old.links[number], None)


def _same_links(old: Case, new: Case, pairs: Pairs) -> dict[int, int]:
    """For links of the newer case those of the older, as places in their lists."""
    olds = {
        number: _line(link, (pairs[link.source], pairs[link.target]))
        for number, link in enumerate(old.links)
        if link.source in pairs and link.target in pairs
    }
    news = {
        number: _line(link, (link.source, link.target)) for number, link in enumerate(new.links)
    }
    found: dict[int, int] = {}
    for key in _LINK_KEYS:
        waiting: dict[object, list[int]] = {}
        for number, line in olds.items():
            waiting.setdefault(key(line), []).append(number)
        for number, line in list(news.items()):
            alike = waiting.get(key(line))
            if alike:
                found[number] = alike.pop(0)
                del news[number], olds[found[number]]
    return found


_LINK_KEYS = (
    lambda line: line,
    lambda line: (line.ends, line.arrow, line.label),
    lambda line: (line.ends, line.arrow, line.style),
    lambda line: (line.ends, line.arrow),
    lambda line: (line.between, line.label, line.style),
    lambda line: (line.between, line.label),
    lambda line: line.between,
)
"""What two links must share to be one that changed; those that share most come first."""


def _link_fields(old: Link, new: Link, pairs: Pairs) -> Iterator[Field]:
    ends = pairs[old.source], pairs[old.target]
    if _line(old, ends).arrow != _line(new, (new.source, new.target)).arrow or (
        _line(old, ends).ends != _line(new, (new.source, new.target)).ends
    ):
        arrow = old.arrow if ends == (new.source, new.target) else _TURNED.get(old.arrow, old.arrow)
        yield Field("arrow", arrow, new.arrow)
    yield from _differing("label", old.label, new.label)
    yield from _differing("style", old.style, new.style)


_TURNED = {Arrow.FORWARD: Arrow.BACK, Arrow.BACK: Arrow.FORWARD}


def _words(old: Case, new: Case) -> Iterator[WordChange]:
    for name in ("title", "order", "summary", "caption", "direction", "theme"):
        before, after = (_text(getattr(case, name)) for case in (old, new))
        if before != after:
            yield WordChange(_sign(before, after), name, before, after)
    yield from _legends(old, new)
    yield from _items("category", old.categories, new.categories)
    yield from _components(old.components, new.components)
    yield from _items("note", old.notes, new.notes)
    yield from _items("erratum", map(_erratum, old.errata), map(_erratum, new.errata))


def _legends(old: Case, new: Case) -> Iterator[WordChange]:
    """Meanings that are new, gone or told otherwise; all of them where more changed than these."""
    before, after = ({meaning.of: _meaning(meaning) for meaning in c.meanings} for c in (old, new))
    changes = [
        WordChange(_sign(was, now), "legend", was, now)
        for of in {**before, **after}
        if (was := before.get(of, "")) != (now := after.get(of, ""))
    ]
    if changes and before and after:
        yield from changes
    elif (was := _legend(old)) != (now := _legend(new)):
        yield WordChange(Sign.CHANGED, "legend", was, now)


def _legend(case: Case) -> str:
    return ", ".join(map(_meaning, case.meanings)) or str(case.legend).lower()


def _meaning(meaning: Meaning) -> str:
    return f"{meaning.of}: {meaning.words}"


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _sign(old: str, new: str) -> Sign:
    if not old:
        return Sign.ADDED
    return Sign.CHANGED if new else Sign.REMOVED


def _items(name: str, old: Iterable[str], new: Iterable[str]) -> Iterator[WordChange]:
    """Items of a list that are new or gone; their order says nothing."""
    before, after = Counter(old), Counter(new)
    for item in (before - after).elements():
        yield WordChange(Sign.REMOVED, name, item, "")
    for item in (after - before).elements():
        yield WordChange(Sign.ADDED, name, "", item)


def _components(old: Iterable[Component], new: Iterable[Component]) -> Iterator[WordChange]:
    """Components that are new or gone, or that say otherwise what a name stands for."""
    before, after = Counter(old), Counter(new)
    gone, fresh = list((before - after).elements()), list((after - before).elements())
    for item in gone:
        same = next((one for one in fresh if one.name == item.name), None)
        if same:
            fresh.remove(same)
        now = _component(same) if same else ""
        sign = Sign.CHANGED if same else Sign.REMOVED
        yield WordChange(sign, "component", _component(item), now)
    for item in fresh:
        yield WordChange(Sign.ADDED, "component", "", _component(item))


def _component(item: Component) -> str:
    counted = item.name if item.count is None else f"{item.name}: {item.count}"
    kind = f" ({item.kind})" if item.kind else ""
    return f"{counted}{kind}" + (f", {item.role}" if item.role else "")


def _erratum(item: Erratum) -> str:
    becomes = f"{item.source} -> {item.model}" if item.model else item.source
    return f"{becomes} ({item.note})" if item.note else becomes
