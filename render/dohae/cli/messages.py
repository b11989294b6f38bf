"""What the command line says, in English and in Korean."""

from __future__ import annotations

import os
import re

KOREAN = {
    "Usage: ": "사용법: ",
    "Options": "옵션",
    "Commands": "명령",
    "Show this message and exit.": "이 도움말을 보여 준다.",
    "Show the version and exit.": "버전을 보여 준다.",
    "Draws a YAML model of a cloud architecture as a picture and as text.": (
        "클라우드 아키텍처의 YAML 모델 하나를 그림과 텍스트로 그린다."
    ),
    "Check models, by default all in models/, without drawing them.": (
        "모델을 그리지 않고 검사한다. 기본은 models/ 전체."
    ),
    "Draw models, by default all in models/, into a folder.": (
        "모델을 그려 폴더에 쓴다. 기본은 models/ 전체."
    ),
    "Print the text drawing of MODEL: a file, a case's name, or - for stdin.": (
        "MODEL(파일, 사례 이름, 표준 입력은 -)의 텍스트 도면을 출력한다."
    ),
    "Characters to draw with; unicode by default.": "그릴 때 쓸 문자. 기본은 unicode.",
    "Folder to write to; build/diagrams by default.": "결과를 쓸 폴더. 기본은 build/diagrams.",
    "May be given several times; by default svg, png, utxt and txt.": (
        "여러 번 쓸 수 있다. 기본은 svg, png, utxt, txt."
    ),
    "Processes to draw in; as many as cores by default.": (
        "그리기에 쓸 프로세스 수. 기본은 코어 수."
    ),
    "there is no folder '{folder}' here; name a model": (
        "여기에는 '{folder}' 폴더가 없다. 모델을 지정해야 한다"
    ),
    "no file and no case is called '{name}'": "'{name}'이라는 파일도 사례도 없다",
    "did you mean {names}?": "혹시 {names}?",
    "standard input is closed": "표준 입력이 닫혀 있다",
    "{count} checked, all right": "모델 {count}개를 검사했고 문제가 없다",
    "{written} written to {out}, {unchanged} unchanged, {failed} models failed": (
        "{out}: 새로 씀 {written}개, 그대로 {unchanged}개, 실패한 모델 {failed}개"
    ),
    "the process that drew it died; the rest is not concerned": (
        "그리던 프로세스가 죽었다. 나머지 모델에는 영향이 없다"
    ),
    "{model} and {count} more": "{model} 외 {count}개",
    "internal error: {error}": "내부 오류: {error}",
    "set {name}=1 to see where": "어디서 났는지 보려면 {name}=1을 지정한다",
    "interrupted": "중단했다",
    "no such command: {name}": "없는 명령이다: {name}",
    "no such option: {name}": "없는 옵션이다: {name}",
    "missing: {name}": "빠졌다: {name}",
    "{name} must be one of {choices}": "{name}에는 {choices} 가운데 하나를 쓴다",
    "{name} must be a number from {least} up": "{name}에는 {least} 이상의 수를 쓴다",
    "try '{command} --help'": "'{command} --help'를 참고한다",
}


def say(text: str, **values: object) -> str:
    """A message in the user's language, with values in the places that it names."""
    if _is_korean():
        text = KOREAN.get(text, text)
    return text.format(**values) if values else text


def _is_korean() -> bool:
    """Whether the locale is Korean, asked in the order that POSIX lays down."""
    chosen = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return re.match(r"ko(?![a-z])", next(filter(None, chosen), "")) is not None
