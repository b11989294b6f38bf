"""The Korean of what is said about pictures: themes, fonts, icons and Graphviz."""

TEXTS = {
    "'{name}' may be {choices}": "'{name}': {choices} 가운데 어느 것인지 알 수 없다",
    "Graphviz cannot be loaded: {why} ({hint})": "Graphviz를 불러올 수 없다: {why} ({hint})",
    "Graphviz cannot paint this drawing{reason}": "Graphviz가 이 그림을 그리지 못했다{reason}",
    "Graphviz painted a box without an outline": "Graphviz가 테두리 없는 상자를 그렸다",
    "cannot read the font {file}: {why}": "{file} 글꼴을 읽을 수 없다: {why}",
    "cannot read the PDF that Graphviz has painted: {error}": (
        "Graphviz가 그린 PDF를 읽을 수 없다: {error}"
    ),
    "fontconfig's fc-list failed: {why}": "fontconfig의 fc-list가 실패했다: {why}",
    "fontconfig's fc-list is not installed, so no font can be found ({hint})": (
        "fontconfig의 fc-list가 없어서 글꼴을 찾을 수 없다 ({hint})"
    ),
    "install GLib and the client libraries of X11": "GLib와 X11 클라이언트 라이브러리를 설치한다",
    "install Noto Sans CJK KR or Nanum Gothic, and fontconfig": (
        "Noto Sans CJK KR이나 나눔고딕과 fontconfig를 설치한다"
    ),
    "install Noto Sans KR from fonts.google.com, and fontconfig": (
        "fonts.google.com의 Noto Sans KR과 fontconfig를 설치한다"
    ),
    "no Korean font is installed, so labels cannot be drawn ({hint})": (
        "한글 글꼴이 없어서 글자를 그릴 수 없다 ({hint})"
    ),
    "{where}: no installed font has {characters}; the picture shows boxes instead": (
        "{where}: {characters} 글자가 있는 글꼴이 없어서 그림에 네모로 나온다"
    ),
    "{where}: the font {family} has no {characters}; text with them stays text": (
        "{where}: {family} 글꼴에 {characters} 글자가 없어서 그 글은 도형이 되지 않는다"
    ),
    "no theme {name!r} (there are {known}, or a .yaml file)": (
        "{name!r}: 그런 테마가 없다 ({known} 또는 .yaml 파일을 쓴다)"
    ),
    "scale {scale:g} (must be from {low:g} to {high:g})": (
        "배율 {scale:g}: {low:g}에서 {high:g}까지 쓸 수 있다"
    ),
    "the icons are missing: install the package 'diagrams'": (
        "아이콘이 없다. 'diagrams' 패키지를 설치한다"
    ),
    "the image would be {longest:.0f} pixels long; a scale of {most:.1g} fits": (
        "그림의 길이가 {longest:.0f}픽셀이 된다. 배율을 {most:.1g}까지 낮추면 된다"
    ),
    "try: {command}": "설치 명령: {command}",
    "{file}: not a PNG file": "{file}: PNG 파일이 아니다",
    "is no file": "파일이 아니다",
    "too large for a theme": "테마 파일이 너무 크다",
    # Themes.
    "'{key}' is a colour, not {this}": "'{key}'에는 색을 쓴다. 적힌 값은 {this}",
    "'{key}' is a mapping, not {this}": "'{key}'에는 매핑을 쓴다. 적힌 값은 {this}",
    "'{key}' is a number above 0, at most {most}, not {this}": (
        "'{key}'에는 0보다 크고 {most} 이하인 수를 쓴다. 적힌 값은 {this}"
    ),
    "'{key}' is {words}, not {this}": "'{key}'에는 {words}만 쓴다. 적힌 값은 {this}",
    "a theme": "테마",
    "this file is a mapping, not {this}": "이 파일은 매핑이어야 한다. 적힌 값은 {this}",
    "unknown provider '{name}'": "모르는 제공자 '{name}'",
    "unknown style '{name}'": "모르는 스타일 '{name}'",
    'write "#RRGGBB", in quotes': '따옴표 안에 "#RRGGBB"로 쓴다',
    'write "#RRGGBB", in quotes, or none': '따옴표 안에 "#RRGGBB"로 쓰거나 none을 쓴다',
}
