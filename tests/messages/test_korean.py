"""Every message has its Korean, and a message survives all that is done with it."""

from __future__ import annotations

import ast
import copy
import pickle
import re
from pathlib import Path

import pytest

import dohae
from dohae.errors import DohaeError, InvalidModel, Place, Problem
from dohae.messages import Message, in_korean
from dohae.messages.korean import TEXTS, system

ROOT = Path(dohae.__file__).parent
PARTICLE = re.compile(
    r"(?<!{){\w+[^{}]*}(?!})['\"]?(은|는|이|가|을|를|과|와|으로|로|이나|나|이라는|라는)(?=[ .,)]|$)"
)
PLACES = re.compile(r"{(\w+)[^}]*}")


def templates() -> set[str]:
    """All templates that the package says or makes messages of, read from its source."""
    found = set()
    for file in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Message", "say"):
                (first, *_) = node.args
                if isinstance(first, ast.Constant):
                    found.add(str(first.value))
    return found


def has_words(template: str) -> bool:
    return bool(re.search("[A-Za-z]", PLACES.sub("", template)))


PLACES_SAID = {"above", "below", "left of", "right of", "top", "bottom", "left", "right"}
WORDS = PLACES_SAID | {"added", "changed", "removed"}
"""Templates that are words of the model language."""
FROM_CLICK = {"Options", "Commands", "Show this message and exit."}
FROM_SHLEX = {"No closing quotation", "No escaped character"}


def sent(error: DohaeError) -> DohaeError:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made right here
    assert isinstance(again, DohaeError)
    return again


def test_every_template_has_its_korean_and_none_is_left_over() -> None:
    worded = {template for template in templates() if has_words(template)} | WORDS
    assert worded == {text for text in TEXTS if has_words(text)} - {
        *system.TEXTS,
        *FROM_CLICK,
        *FROM_SHLEX,
    }


def test_the_korean_names_the_same_values() -> None:
    for template, korean in TEXTS.items():
        assert sorted(PLACES.findall(template)) == sorted(PLACES.findall(korean)), template


def test_no_particle_hangs_on_the_last_sound_of_a_value_that_is_not_known() -> None:
    wrong = [korean for korean in TEXTS.values() if PARTICLE.search(korean)]
    assert not wrong


def test_a_message_is_its_english_text_and_can_be_said_in_korean() -> None:
    message = Message("more than {most:,} nodes", most=2000)
    assert message == "more than 2,000 nodes"
    assert in_korean(message) == "노드가 2,000개보다 많다"


def test_values_that_are_messages_are_said_in_korean_too() -> None:
    message = Message("'{key}' is a text, not {this}", key="title", this=Message("a list"))
    assert in_korean(message) == "'title'에는 글을 쓴다. 적힌 값은 목록"


@pytest.mark.parametrize("name", ["{name}", "{0}", "{", "}", "%s", "{name.__class__}"])
def test_a_value_is_never_read_as_a_template(name: str) -> None:
    message = Message("no node '{name}'", name=name)
    assert message == f"no node '{name}'"
    assert in_korean(message) == f"'{name}': 그런 노드가 없다"


def test_a_text_that_is_no_message_stays_as_it_is() -> None:
    assert in_korean("no such {file}") == "no such {file}"


def test_a_message_survives_the_way_to_another_process() -> None:
    hint = Message("did you mean {names}?", names=Message.either(["a", "b"]))
    problem = Problem(Place("f.yaml", 1, 2), Message("no node '{name}'", name="c"), hint)
    error = InvalidModel([problem])
    for again in (sent(error), copy.deepcopy(error)):
        assert str(again) == "f.yaml:1:2: no node 'c' (did you mean a or b?)"
        assert in_korean(again.said) == "f.yaml:1:2: 'c': 그런 노드가 없다 (혹시 a 또는 b?)"
    plain = sent(DohaeError(Message("no such file")))
    assert in_korean(plain.said) == "그런 파일이 없다"
