"""The Korean of what the command line says: help, reports, and what was wrong with its words."""

TEXTS = {
    "drawings are named after files of models; standard input (-) has no name": (
        "그림의 이름은 모델 파일에서 온다. 표준 입력(-)에는 이름이 없다"
    ),
    "standard input (-) stands alone, beside no other model": (
        "표준 입력(-)은 다른 모델 없이 혼자 쓴다"
    ),
    "standard input (-) is compared with one file, folder or case": (
        "표준 입력(-)은 파일이나 폴더나 사례 하나와 비교한다"
    ),
    "--limit takes a name and a number, such as nodes=1000": (
        "--limit에는 nodes=1000처럼 이름과 수를 쓴다"
    ),
    "Let models be larger, such as nodes=1000; may be given several times.": (
        "더 큰 모델을 받아들인다. nodes=1000처럼 쓰고, 여러 번 쓸 수 있다."
    ),
    "whole number": "정수",
    "{least} or more": "{least} 이상",
    "more than {least}": "{least}보다 큰 수",
    "from {least} to {most}": "{least}에서 {most}까지",
    "Usage: ": "사용법: ",
    "Options": "옵션",
    "Commands": "명령",
    "Show this message and exit.": "이 도움말을 보여 준다.",
    "Show the version and exit.": "버전을 보여 준다.",
    "Draws a YAML model of a cloud architecture as a picture and as text.": (
        "클라우드 아키텍처의 YAML 모델 하나를 그림과 텍스트로 그린다."
    ),
    "Check models, by default all in models/. Draw nothing.": (
        "모델을 그리지 않고 검사한다. 기본은 models/ 전체."
    ),
    "Draw models, by default all in models/, into a folder.": (
        "모델을 그려 폴더에 쓴다. 기본은 models/ 전체."
    ),
    "Print the text drawing of MODEL. It is a file, a case's name, or - for stdin.": (
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
    "Seconds that a model may take; 300 by default.": (
        "모델 하나를 그리는 데 쓸 수 있는 시간(초). 기본은 300."
    ),
    "Draw on the Dask cluster whose scheduler is there.": (
        "이 주소에 스케줄러가 있는 Dask 클러스터에서 그린다."
    ),
    "Only a part of the models: 1/3, 2/3, 3/3.": "모델의 일부만 맡는다. 1/3, 2/3, 3/3처럼 적는다.",
    "Write nothing; say which drawings are not true.": (
        "아무것도 쓰지 않고, 모델과 다른 그림을 알려 준다."
    ),
    "Print what came of each model for programs, too.": (
        "모델마다 어떻게 되었는지 프로그램이 읽을 수 있게도 출력한다."
    ),
    "Tell of each drawing what came of it.": "그림마다 어떻게 되었는지 알려 준다.",
    "drawn: {drawing}": "새로 그림: {drawing}",
    "from the cache: {drawing}": "캐시에서 가져옴: {drawing}",
    "unchanged: {drawing}": "그대로: {drawing}",
    "true: {drawing}": "맞음: {drawing}",
    "missing: {drawing} ({model})": "없음: {drawing} ({model})",
    "stale: {drawing} ({model}): {why}": "낡음: {drawing} ({model}): {why}",
    "orphaned: {drawing} ({model} is gone)": "주인 없음: {drawing} ({model}이(가) 없어졌다)",
    "Remove what an earlier export wrote and this one does not, unless it was changed.": (
        "전에 내보냈지만 이제 만들지 않는 파일을 지운다. 그 뒤에 고친 파일은 남긴다."
    ),
    "removed: {file}": "지움: {file}",
    "left: {file} (it was changed since it was written)": "남겨 둠: {file} (쓴 뒤에 바뀌었다)",
    "{count} files of an earlier export stay (--prune removes them)": (
        "전에 내보낸 파일 {count}개가 남아 있다 (--prune으로 지운다)"
    ),
    "removed: {drawing} ({model} is gone)": "지움: {drawing} ({model}이(가) 없어졌다)",
    "left: {drawing} ({model} is gone, but it was changed since it was drawn)": (
        "남겨 둠: {drawing} ({model}이(가) 없어졌지만, 그린 뒤에 바뀌었다)"
    ),
    "{true} true in {out}, {missing} missing, {stale} stale, {orphaned} orphaned,"
    " {failed} models failed": (
        "{out}: 맞음 {true}개, 없음 {missing}개, 낡음 {stale}개, 주인 없음 {orphaned}개, "
        "실패한 모델 {failed}개"
    ),
    "{value} is no part: write 1/3, 2/3 or 3/3": (
        "'{value}'은(는) 부분이 아니다. 1/3, 2/3, 3/3처럼 적는다"
    ),
    "Tell of the cache of drawings (info), or empty it (clear).": (
        "그림 캐시에 무엇이 있는지 알려 주거나(info), 비운다(clear)."
    ),
    "there is no cache": "캐시를 쓰지 않는다",
    "{count} files with {size} MB thrown away from {folder}": (
        "{folder}에서 파일 {count}개, {size} MB를 지웠다"
    ),
    "folder: {folder}\nfiles: {count}\nsize: {size} MB of at most {limit} MB": (
        "폴더: {folder}\n파일: {count}개\n크기: {size} MB (최대 {limit} MB)"
    ),
    "Begin a catalogue in FOLDER. It is a first model and a site around it.": (
        "FOLDER에 사례집을 시작한다. 첫 모델과 사이트가 들어 있다."
    ),
    "now: cd {folder} && mkdocs serve": "이제: cd {folder} && mkdocs serve",
    "say in requirements.txt where CI is to install dohae from": (
        "CI가 도해를 어디에서 설치할지 requirements.txt에 적는다"
    ),
    "Write pages and drawings of all in models/ into FOLDER.": (
        "models/ 전체의 페이지와 그림을 FOLDER에 쓴다."
    ),
    "For builders that make a.html of a.md, and not a/.": (
        "a.md로 a/가 아니라 a.html을 만드는 도구에 쓴다."
    ),
    "Of pictures: light, dark, print, or a YAML file of your own.": (
        "그림의 테마. light, dark, print 또는 직접 만든 YAML 파일."
    ),
    "Of PNG: pixels for one of a web page's; 2 by default.": (
        "PNG의 배율. 웹 페이지의 픽셀 하나를 몇 픽셀로 그릴지 정한다. 기본은 2."
    ),
    "Leave the ground of pictures unpainted.": "그림의 바탕을 투명하게 둔다.",
    "Make shapes of the text in SVG.": "SVG의 글자를 도형으로 바꾼다.",
    "Write the caption below pictures.": "그림 아래에 캡션을 넣는다.",
    "Write below pictures what the model's legend says; without one, the names of icons and "
    "groups, and of styles of line where there are several.": (
        "그림 아래에 범례를 넣는다. 모델의 legend에 적은 뜻이 나오고, 없으면 아이콘과 그룹의 이름, "
        "둘 이상일 때 선 모양의 이름만 나온다."
    ),
    "Arrange drawings so that they are about so many times as wide as high.": (
        "너비가 높이의 약 몇 배가 되도록 배치한다."
    ),
    "Take the first arrangement and search for no better one.": (
        "더 나은 배치를 찾지 않고 첫 배치로 그린다."
    ),
    "Show what was drawn; where nothing can, say where it is.": (
        "그린 것을 연다. 열 수 없으면 어디에 있는지 알려 준다."
    ),
    "Arrange the drawing so that it fits in so many columns.": (
        "도면이 이 칸 수 안에 들어가도록 배치한다."
    ),
    "Colour boxes by their kinds; by default on a terminal, unless NO_COLOR is set.": (
        "상자를 종류에 따라 색칠한다. 기본은 NO_COLOR가 없는 터미널에서만 칠한다."
    ),
    "Read the drawing back and compare it with the model.": "도면을 다시 읽어 모델과 비교한다.",
    "Print text drawings as models. FILE is a drawing, or has fenced ones; - is stdin.": (
        "FILE(표준 입력은 -)의 텍스트 도면을 모델로 바꾸어 출력한다. "
        "마크다운이면 코드 블록의 도면을 읽는다."
    ),
    "Who drew: dohae (exact), or hands and other tools (tolerant); both by default.": (
        "누가 그린 도면인가. 도해는 exact, 손이나 다른 도구는 tolerant. 기본은 둘 다 시도한다."
    ),
    "Make models of the cases in the Markdown FILE. The rest becomes pages.": (
        "마크다운 FILE의 사례마다 모델을 만들고, 나머지 글은 페이지로 만든다."
    ),
    "Folder for models; models by default.": "모델을 쓸 폴더. 기본은 models.",
    "Folder for pages; docs by default.": "페이지를 쓸 폴더. 기본은 docs.",
    "Overwrite files that are there already.": "이미 있는 파일을 덮어쓴다.",
    "Count the crossings, bends, lengths and area of drawings.": (
        "도면을 재어 교차, 꺾임, 길이, 넓이 등을 출력한다."
    ),
    "How to print; a table by default. Lengths are in cells, and in lattice points of pictures.": (
        "출력 형식. 기본은 table. 길이의 단위는 텍스트는 칸, 그림은 격자점이다."
    ),
    "Find kinds of nodes by words, the most alike first. "
    "Every WORD, in Korean or English, says something of the kind, as a provider's name does; "
    "without any, the kinds that have names in Korean are listed.": (
        "kind에 적을 수 있는 종류를 가장 비슷한 것부터 출력한다. WORD는 한국어나 영어 이름, "
        "그 일부, 또는 제공자이고, 여럿이면 모두 맞는 것만 나온다. 적지 않으면 한국어 이름이 있는 "
        "종류를 모두 출력한다."
    ),
    "Only kinds of groups that look their own way.": "그룹만. 저마다 모양이 정해져 있다.",
    "How to print; a table by default.": "출력 형식. 기본은 table.",
    "{count} more are found by words": "그 밖의 {count}개는 찾을 말을 적으면 나온다",
    "no kind is called '{name}'": "'{name}': 그런 종류가 없다",
    "a node without 'kind' is a box with its title": "kind를 적지 않으면 제목만 있는 상자가 된다",
    "Print the picture of MODEL as a Python script. It needs diagrams, and no dohae. "
    "Groups' icons, bold titles and legends are left out, and dashes are Graphviz's own.": (
        "MODEL의 그림을 diagrams 패키지용 파이썬 스크립트로 출력한다. 그룹 아이콘과 굵은 제목, "
        "범례는 빠지고, 파선과 점선은 Graphviz의 기본 모양이다."
    ),
    "{columns} columns wide: no arrangement was found that fits in {width}": (
        "너비가 {columns}칸이다. {width}칸에 들어가는 배치를 찾지 못했다"
    ),
    "the drawing does not say what the model says:": "도면이 모델과 다르다.",
    "the text drawing does not say what the model says; this is a bug of dohae": (
        "텍스트 도면이 모델과 다르다. 도해의 버그이다"
    ),
    "please send it the model {file}": "모델 {file} 파일을 보내 주기 바란다",
    "this is a bug of dohae; please send it the model:": (
        "도해의 버그이다. 모델을 보내 주기 바란다."
    ),
    "{count} places were guessed or not read; comments name them": (
        "짐작했거나 읽지 못한 곳이 {count}군데 있다. 위치는 주석에 적었다"
    ),
    "is a picture ({format}); only text drawings can be read": (
        "그림({format})이다. 텍스트 도면만 읽을 수 있다"
    ),
    "name the text drawing (.utxt, .txt) of the same case, or write the model by hand": (
        "같은 사례의 텍스트 도면(.utxt, .txt)을 지정하거나 모델을 직접 적는다"
    ),
    "{file}: there is no case in it": "{file}: 사례가 없다",
    "{count} places in the models need a look": "모델에서 살펴볼 곳이 {count}군데 있다",
    "--{name} means nothing to {formats}": "--{name}: {formats}에는 쓸 수 없는 옵션이다",
    "nothing here could open it; it is {file}": "여기서는 열 수 없다. 결과는 {file}에 있다",
    "there is no folder '{folder}' here; name a model": (
        "여기에는 '{folder}' 폴더가 없다. 모델을 지정해야 한다"
    ),
    "no file and no case is called '{name}'": "'{name}': 그런 파일도 사례도 없다",
    "standard input is closed": "표준 입력이 닫혀 있다",
    "{count} checked, all right": "모델 {count}개를 검사했고 문제가 없다",
    "{drawn} drawn into {out}, {copied} taken from the cache, {unchanged} unchanged,"
    " {failed} models failed": (
        "{out}: 새로 그림 {drawn}개, 캐시에서 가져옴 {copied}개, 그대로 {unchanged}개, "
        "실패한 모델 {failed}개"
    ),
    "Folder with what was drawn before; off for none. DOHAE_CACHE says the same.": (
        "그려 둔 것을 다시 쓰는 캐시 폴더. off면 쓰지 않는다. DOHAE_CACHE로도 정한다."
    ),
    "{count} damaged drawings in the cache were drawn anew": (
        "캐시에서 망가진 그림 {count}개를 찾아 다시 그렸다"
    ),
    "the cache keeps nothing: {why}": "캐시에 저장하지 못했다: {why}",
    "in all: {sizes}": "파일 크기: {sizes}",
    "{model} and {count} more": "{model} 외 {count}개",
    "internal error: {error}": "내부 오류: {error}",
    "set {name}=1 to see where": "어디서 났는지 보려면 {name}=1을 지정한다",
    "interrupted": "중단했다",
    "no such command: {name}": "없는 명령이다: {name}",
    "no such option: {name}": "없는 옵션이다: {name}",
    "it is an option of {commands}": "이 옵션이 있는 명령은 {commands}",
    "missing: {name}": "빠졌다: {name}",
    "{name} must be one of {choices}": "{name}에는 {choices} 가운데 하나를 쓴다",
    "{name} must be a number from {least} up": "{name}에는 {least} 이상의 수를 쓴다",
    "{name} must be a number above 0, such as 1.78 or 16:9": (
        "{name}에는 1.78이나 16:9처럼 0보다 큰 수를 쓴다"
    ),
    "{name} must be a number above {least}": "{name}에는 {least}보다 큰 수를 쓴다",
    "{file} is to be a folder; its files are named after models": (
        "{file}: 폴더 이름을 쓴다. 그 안의 파일은 모델의 이름을 딴다"
    ),
    "{name} must be the name of a folder": "{name}에는 폴더 이름을 쓴다",
    "{file} is a link that leads nowhere": "{file}: 가리키는 곳이 없는 링크이다",
    "{file} is a file, not a folder": "{file}: 폴더가 아니라 파일이다",
    "{name} must be a number from {least} to {most}": (
        "{name}에는 {least}에서 {most}까지의 수를 쓴다"
    ),
    "too many words: {words}": "필요 없는 말이 있다: {words}",
    "{name} needs a value": "{name}에는 값이 있어야 한다",
    "{name} takes no value": "{name}에는 값을 쓰지 않는다",
    "Tell what differs between two versions of models. These are two files or folders, two "
    "revisions of git, or a revision (by default HEAD) and the work tree.": (
        "모델의 두 버전이 어떻게 다른지 알려 준다. 파일 둘이나 폴더 둘, git 리비전 둘, "
        "또는 리비전 하나(기본은 HEAD)와 작업 트리를 비교한다."
    ),
    "How to tell it; text by default.": "출력 형식. 기본은 text.",
    "Show text drawings of both versions in one, as well.": (
        "두 버전을 한데 그린 텍스트 도면도 출력한다."
    ),
    "Colour by signs; by default on a terminal, unless NO_COLOR is set.": (
        "표시에 따라 색칠한다. 기본은 NO_COLOR가 없는 터미널에서만 칠한다."
    ),
    "Write drawings of both versions in one; may be given several times.": (
        "두 버전을 한데 그린 도면을 파일로 쓴다. 여러 번 쓸 수 있다."
    ),
    "Folder to write drawings to; build/diff by default.": ("도면을 쓸 폴더. 기본은 build/diff."),
    "End with 0 when nothing differs, with 1 when something does, with 2 on trouble.": (
        "다른 것이 없으면 0, 있으면 1, 문제가 생기면 2로 끝난다."
    ),
    "no models in either version of {places}": "{places}: 두 버전 모두 모델이 없다",
    "'{name}' is a file or folder and a revision: write '{name} --' or '-- {name}'": (
        "'{name}': 파일이나 폴더이면서 리비전이기도 하다. '{name} --' 또는 '-- {name}'이라고 쓴다"
    ),
    "was {name}": "이전 이름 {name}",
    "no difference in {count} models": "모델 {count}개에 다른 점이 없다",
    "{changed} of {count} models differ": "모델 {count}개 중 {changed}개가 다르다",
    "work tree": "작업 트리",
    "node": "노드",
    "group": "그룹",
    "link": "링크",
    "words": "글",
    "(none)": "(없음)",
    "Changes of the architecture": "아키텍처의 변경",
    "What could not be compared": "비교하지 못한 것",
    "What": "대상",
    "Name": "이름",
    "Change": "변경",
    "Drawing": "도면",
    "{written} drawings written to {out}, {unchanged} unchanged": (
        "{out}: 도면 {written}개를 새로 썼고 {unchanged}개는 그대로이다"
    ),
    "try '{command} --help'": "'{command} --help'를 참고한다",
}
