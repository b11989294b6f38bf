"""Makes models that nobody would write, of models that somebody wrote."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

_TOKEN = re.compile(r"\s+|[\w.-]+|.", re.DOTALL)
WORDS = (
    *("title", "nodes", "links", "kind", "label", "border", "direction", "below", "right-of"),
    *("components", "count", "errata", "notes", "href", "from", "to", "style", "legend", "theme"),
    *("aws.ec2", "aws.vpc", "group", "box", "aws.compute.EC2", "k8s.pod", "left", "down", "true"),
    *("->", "--", "<->", "<-", " -> ", "→", ": ", "- ", "&a ", "*a", "!!str ", "<<", "? ", "|\n"),
    *("{", "}", "[", "]", ",", '"', "'", "#", "\n", "\n  ", "\t", "---\n", "...\n", "%TAG ! x\n"),
    *("0", "-1", "999999999999", "1e9", "null", "~", "", "a" * 300, "가" * 90, "a.b.c", ".."),
    *("\x1b[31m", "\u202e", "\u200d", "\ufeff", "\x85", "\u2028", "\0", "שלום", "é", "👩‍💻🇰🇷", "ﬁ"),
    *("<script>alert(1)</script>", "]]>", "&amp;", "javascript:alert(1)", "{0}", "%s", "${x}"),
    *("+--+\n|x|\n+--+", "┌─┐", "│", "->", "[+]", "\\N", "\\", "`", "../../etc/passwd", "CON"),
)
"""What means something to YAML, to the model language, to a terminal, a page or a drawing."""


class Mutator:
    """Mutated models, each made of one or two of a corpus by a source of chance."""

    def __init__(self, corpus: Sequence[str]) -> None:
        self.corpus = corpus
        self.trees = [yaml.safe_load(text) for text in corpus]
        self.tokens = [_TOKEN.findall(text) for text in corpus]

    def mutated(self, chance: Random) -> bytes:
        """One model: bytes, tokens or the tree of another changed in a few places."""
        how: Callable[[Random], bytes] = chance.choice(
            [self.by_bytes, self.by_tokens, self.by_tokens, self.by_tree, self.by_tree]
        )
        return how(chance)

    def by_bytes(self, chance: Random) -> bytes:
        """Bytes flipped, put in, taken out, repeated or taken from another model."""
        data = bytearray(chance.choice(self.corpus).encode())
        for _ in range(chance.choice([1, 1, 2, 5, 20])):
            at = chance.randrange(len(data) + 1)
            end = min(len(data), at + chance.choice([1, 1, 4, 40]))
            match chance.randrange(6):
                case 0 if at < len(data):
                    data[at] ^= 1 << chance.randrange(8)
                case 1:
                    data[at:at] = bytes([chance.randrange(256)])
                case 2:
                    del data[at:end]
                case 3:
                    data[at:at] = data[at:end]
                case 4:
                    data[at:at] = chance.choice(WORDS).encode()
                case _:
                    other = chance.choice(self.corpus).encode()
                    start = chance.randrange(len(other))
                    data[at:end] = other[start : start + chance.choice([1, 10, 100])]
        return bytes(data)

    def by_tokens(self, chance: Random) -> bytes:
        """Words and signs put in, taken out, repeated, exchanged."""
        tokens = list(chance.choice(self.tokens))
        for _ in range(chance.choice([1, 1, 2, 3, 8])):
            if not tokens:
                break
            one, other = chance.randrange(len(tokens)), chance.randrange(len(tokens))
            match chance.randrange(6):
                case 0:
                    del tokens[one]
                case 1:
                    tokens.insert(one, tokens[other])
                case 2:
                    tokens[one], tokens[other] = tokens[other], tokens[one]
                case 3:
                    tokens[one] = tokens[other]
                case 4:
                    tokens.insert(one, chance.choice(WORDS))
                case _:
                    tokens[one] = chance.choice(WORDS)
        return "".join(tokens).encode("utf-8", "surrogatepass")

    def by_tree(self, chance: Random) -> bytes:
        """Values moved, repeated, taken out, put into each other; still good YAML."""
        tree = copy.deepcopy(chance.choice(self.trees))
        for _ in range(chance.choice([1, 1, 2, 4])):
            places = _places(tree)
            if not places:
                break
            holder, key = chance.choice(places)
            other_holder, other_key = chance.choice(places)
            value = other_holder[other_key]
            match chance.randrange(7):
                case 0:
                    del holder[key]
                case 1:
                    holder[key] = copy.deepcopy(value)
                case 2:
                    holder[key], other_holder[other_key] = (
                        copy.deepcopy(value),
                        copy.deepcopy(holder[key]),
                    )
                case 3:
                    holder[key] = chance.choice(WORDS)
                case 4 if isinstance(holder, dict):
                    holder[chance.choice([*map(str, holder), *WORDS])] = copy.deepcopy(value)
                case 5 if isinstance(holder, list):
                    holder.insert(key, copy.deepcopy(value))
                case _:
                    wrap = chance.choice(["nodes", "list", "text"])
                    inner = holder[key]
                    holder[key] = {
                        "nodes": {"nodes": {"inner": inner}},
                        "list": [inner],
                        "text": str(inner),
                    }[wrap]
        shown = yaml.dump(tree, allow_unicode=True, sort_keys=False, Dumper=_Dumper)
        return str(shown).encode("utf-8", "surrogatepass")


class _Dumper(yaml.CSafeDumper):
    """Writes what occurs twice twice."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's signature
        """Always."""
        return True


def _places(tree: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - whatever YAML says
    """Every list or mapping with each of its keys."""
    found: list[tuple[Any, Any]] = []
    waiting = [tree]
    while waiting:
        holder = waiting.pop()
        keys = holder if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found
