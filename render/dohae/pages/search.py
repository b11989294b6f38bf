"""Makes the site's search find Korean: parts of words, and words written together or apart."""

from __future__ import annotations

import html
import json
import re
from itertools import pairwise
from typing import Any

SEPARATOR = r"[\s\-,:!=\[\]()\"/·.|_]+"
"""What parts words, in an index and in what is looked for."""

GRAMS_BOOST = 0.5
"""Part of a word counts less than a whole word, and less than a title by far."""

_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"[가-힣]+")
_SEPARATOR = re.compile(SEPARATOR)


def grams(text: str) -> list[str]:
    """What can be looked for in the text besides its words.

    These are every ending of a Hangul word from two syllables on, because search finds beginnings,
    and every two neighbours joined, because compounds are written both ways.
    """
    words = [word for word in _SEPARATOR.split(text) if word]
    found: dict[str, None] = {}
    for word in words:
        for hangul in _WORD.findall(word):
            found.update(dict.fromkeys(hangul[at:] for at in range(1, len(hangul) - 1)))
    for left, right in pairwise(words):
        if _WORD.search(left) or _WORD.search(right):
            joined = left + right
            found[joined] = None
            hangul = _WORD.match(joined)
            if hangul:
                found.update(dict.fromkeys(joined[at:] for at in range(1, len(left))))
    return list(found)


def with_grams(index: str) -> str:
    """A search index of Material for MkDocs, as JSON, with our separators and a field ``grams``."""
    data: dict[str, Any] = json.loads(index)
    data["config"]["separator"] = SEPARATOR
    data["config"]["fields"]["grams"] = {"boost": GRAMS_BOOST}
    for doc in data["docs"]:
        text = html.unescape(_TAG.sub(" ", f"{doc['title']} | {doc['text']}"))
        doc["grams"] = " ".join(grams(text))
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
