"""Makes the site's search find Korean: parts of words, and words written together or apart."""

from __future__ import annotations

import html
import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from dohae.pages.keyboard import mistyped
from dohae.pages.spellings import others

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    _Known = Mapping[tuple[str, str], tuple[str, ...]]

SEPARATOR = r"[\s\-,:!=\[\]()\"/·.|_]+"
"""What parts words, in an index and in what is looked for."""

TITLE_BOOST = 8.0
"""Material's own is 1000: a title with one of the words came before a page with all of them."""
HEADING_BOOST = 4.0
"""Part of a title, or its words written together, count half of a title's words as they stand."""
NAMES_BOOST = 10.0
"""A service's own name counts more than the same words in a case."""
GRAMS_BOOST = 0.4
"""Part of a word counts less than a whole word, and less than a title by far."""
WORDS_BOOST = 0.1
"""What a page does not say itself counts least."""

_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"[가-힣]+")
_PHRASE = re.compile(r"[|,.:;!?()\[\]<>]")
"""No word is joined to one beyond these."""
_SHORT = 1
"""Letters of a word that may stand in the middle of a compound."""
_HYPHENATED = re.compile(r"[A-Za-z]+(?:[-/][A-Za-z]+)+")
_SEPARATOR = re.compile(SEPARATOR)
_PARTED = " | "
"""Keeps phrases apart."""
_ENDED = re.compile(
    r"[가-힣]{2}(?:[은는을를의에와]|에서|에게|으로|부터|까지|하여|하고|하는|하기|한다|되는|되어|된다|이다)$"
)
"""A word with its particle or ending: the next one is never written to it."""


def grams(text: str) -> list[str]:
    """What can be looked for in the text besides its words.

    These are every ending of a Hangul word from two syllables on, because search finds beginnings,
    and neighbours joined that may be a compound, because these are written both ways: any two, and
    three with a short one between, as in 허브 앤 스포크. So are the parts of on-premises.
    """
    found = dict.fromkeys(re.sub("[-/]", "", word) for word in _HYPHENATED.findall(text))
    for phrase in _PHRASE.split(text):
        found.update(dict.fromkeys(_grams([word for word in _SEPARATOR.split(phrase) if word])))
    return list(found)


def _grams(words: list[str]) -> Iterator[str]:
    for word in words:
        for hangul in _WORD.findall(word):
            yield from (hangul[at:] for at in range(1, len(hangul) - 1))
    for left, middle, right in zip(words, words[1:], words[2:], strict=False):
        is_compound = len(middle) <= _SHORT and not _ENDED.search(left)
        if is_compound and all(_WORD.search(word) for word in (left, middle, right)):
            yield left + middle + right
    for left, right in pairwise(words):
        if (_WORD.search(left) or _WORD.search(right)) and not _ENDED.search(left):
            joined = left + right
            yield joined
            if _WORD.match(joined):
                # Of both words two syllables at least: nobody looks for less.
                yield from (joined[at:] for at in range(1, len(left) - 1))


class KoreanIndex:
    """Adds to a search index what finds Korean, and remembers what it added to which words."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}
        """What was made, of which words -> that; of the last index only."""

    def fit(
        self,
        index: str,
        names: Mapping[str, Sequence[str]],
        words: Mapping[str, Sequence[str]],
        whole: Mapping[str, Sequence[str]],
    ) -> str:
        """A search index of Material for MkDocs, as JSON, with what finds Korean added.

        Args:
            index: As Material wrote it.
            names: Location -> what else that place is called.
            words: Location -> what it may be looked for by, too; less than what it says.
            whole: The same, of words whose parts are not looked for.
        """
        data: dict[str, Any] = json.loads(index)
        data["config"]["separator"] = SEPARATOR
        data["config"]["fields"] |= {
            "title": {"boost": TITLE_BOOST},
            "heading": {"boost": HEADING_BOOST},
            "keys": {"boost": HEADING_BOOST},
            "grams": {"boost": GRAMS_BOOST},
            "names": {"boost": NAMES_BOOST},
            "words": {"boost": WORDS_BOOST},
        }
        before, self._known = self._known, {}
        for doc in data["docs"]:
            called, more = names.get(doc["location"], ()), words.get(doc["location"], ())
            doc["grams"] = self._grams(_PARTED.join([doc["text"], *called]), before)
            typed = self._others(_PARTED.join([doc["text"], *called, *more]), before)
            for field, said in (("names", called), ("words", [*more, *typed])):
                if said:
                    doc[field] = " ".join([*said, self._grams(_PARTED.join(said), before)])
            if as_written := whole.get(doc["location"]):
                doc["words"] = " ".join([*as_written, doc.get("words", "")]).rstrip()
            title = _plain(doc["title"])
            words_of_title = _SEPARATOR.split(title)
            joined = map("".join, pairwise(words_of_title))  # Route 53 is looked for as route53.
            typed_at = [*words_of_title, *_SEPARATOR.split(" ".join(called))]
            doc["keys"] = " ".join([*joined, *map(mistyped, dict.fromkeys(typed_at))])
            heading = " ".join([self._grams(doc["title"], before), *others(title)]).strip()
            if heading:
                doc["heading"] = heading
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    def _grams(self, said: str, before: _Known) -> str:
        return " ".join(self._made("grams", grams, said, before))

    def _others(self, said: str, before: _Known) -> tuple[str, ...]:
        return self._made("others", others, said, before)

    def _made(
        self, what: str, make: Callable[[str], list[str]], said: str, before: _Known
    ) -> tuple[str, ...]:
        key = what, said
        found = self._known.get(key, before.get(key))
        if found is None:
            found = tuple(make(_plain(said)))
        self._known[key] = found
        return found


def _plain(said: str) -> str:
    """A text without its marks in HTML."""
    return html.unescape(_TAG.sub(" ", said))
