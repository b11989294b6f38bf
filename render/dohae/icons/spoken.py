"""From Hangul that spells Latin letters out to these: ``알디에스`` is RDS, ``에스쓰리`` S3."""

from __future__ import annotations

_SOUNDS = {
    "a": "에이", "b": "비", "c": "씨 시", "d": "디", "e": "이", "f": "에프", "g": "지",
    "h": "에이치 에이취", "i": "아이", "j": "제이", "k": "케이", "l": "엘", "m": "엠", "n": "엔",
    "o": "오", "p": "피", "q": "큐", "r": "알 아르", "s": "에스", "t": "티", "u": "유",
    "v": "브이", "w": "더블유", "x": "엑스", "y": "와이", "z": "제트",
    "1": "원", "2": "투", "3": "쓰리 스리", "4": "포", "8": "에이트",
}  # fmt: skip
_LETTERS = {sound: letter for letter, sounds in _SOUNDS.items() for sound in sounds.split()}
_FEWEST = 2
"""Letters of a name: one sound alone is a word of its own more often."""


def spelt_out(said: str) -> set[str]:
    """The Latin names that a Korean word may spell, in lower case; most words spell none."""
    ways: list[set[str]] = [{""}]
    for end in range(1, len(said) + 1):
        ways.append(
            {
                before + letter
                for sound, letter in _LETTERS.items()
                if said.endswith(sound, 0, end)
                for before in ways[end - len(sound)]
            }
        )
    return {name for name in ways[-1] if len(name) >= _FEWEST}
