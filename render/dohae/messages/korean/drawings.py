"""The Korean of what is said about drawings: those that are made and those that are read."""

TEXTS = {
    # Where something is.
    "bottom": "아래쪽",
    "left": "왼쪽",
    "right": "오른쪽",
    "top": "위쪽",
    "row {row}, column {column}: {what}": "{row}행 {column}열: {what}",
    # What became of something.
    "added": "새로 생김",
    "changed": "바뀜",
    "removed": "없어짐",
    "signed as {sign}": "표시: {sign}",
    "{what} signed {sign}": "{what} (표시: {sign})",
    # Reading drawings.
    "There was no drawing: a node for each item of the list, without links.": (
        "도면이 없어서 목록의 항목마다 노드를 만들었다. 연결은 없다."
    ),
    "a line doesn't lead from box to box": "선이 상자와 상자를 잇지 않는다",
    "a line leads nowhere to the {side}": "선의 {side} 끝에 아무것도 없다",
    "an arrowhead points to nothing to the {side}": "화살촉의 {side}에 아무것도 없다",
    "a line has several signs": "한 선에 표시가 여럿이다",
    "a line is drawn in several styles": "한 선이 여러 모양으로 그려져 있다",
    "a line parts, and leads to nothing there": "선이 갈라졌지만 갈 곳이 없다",
    "words stand where several links run": "여러 링크가 함께 지나는 곳에 글이 있다",
    "it can't be told which end of the branching line is its root": (
        "갈라진 선의 어느 끝이 뿌리인지 알 수 없다"
    ),
    "kind guessed from {words!r}": "종류는 {words!r}에서 짐작했다",
    "no box is drawn here": "여기에는 상자가 없다",
    "no fence here holds a drawing": "도면이 든 코드 블록이 없다",
    "the words {text!r} stand on no line": "{text!r}: 어느 선의 말인지 알 수 없다",
    "{count} characters are more than a drawing has": "도면으로 읽기에 너무 길다 ({count}자)",
    "{count} corners are more than a drawing has": "도면으로 읽기에 모서리가 너무 많다 ({count}개)",
    "{text!r} was taken for a node on the {side} border": "{text!r}: {side} 테두리의 노드로 보았다",
    "{text!r} was taken for a node without a box": "{text!r}: 상자 없는 노드로 보았다",
    # Comparing a drawing with its model.
    " ({count} times)": " ({count}번)",
    "a group without a title": "제목 없는 그룹",
    "an empty box": "빈 상자",
    "drawn, but not meant: {name}{times}": "모델에 없는데 그렸다: {name}{times}",
    "group {name!r}": "그룹 {name!r}",
    "link {source!r} {arrow} {target!r}": "연결 {source!r} {arrow} {target!r}",
    "node {name!r}": "노드 {name!r}",
    "nodes of the same names are linked or grouped otherwise than in the model": (
        "이름이 같은 노드들의 연결이나 그룹이 모델과 다르다"
    ),
    "not drawn: {name}{times}": "그리지 않았다: {name}{times}",
    "not {style}: {link}": "{style} 선이 아니다: {link}",
    "groups": "그룹",
    "the style {style}": "선 모양 {style}",
    "{words!r} for {what} in the legend": "범례에서 {what}: {words!r}",
    "the text drawing of {file} doesn't say what the model says; "
    "this is a fault of dohae: please send it the model": (
        "{file}의 텍스트 도면이 모델과 다르다. 도해의 버그이니 모델을 보내 주기 바란다"
    ),
    "{what}; this is a fault of dohae: please send it the model": (
        "{what}. 도해의 버그이니 모델을 보내 주기 바란다"
    ),
    "{link} labelled {label!r}": "{link} (붙는 말 {label!r})",
    "{node} in {group!r}": "{group!r} 안의 {node}",
    "{node} on the {side} border": "{side} 테두리의 {node}",
    # Texts and sizes.
    "unknown format {name!r} (must be one of {known})": (
        "모르는 형식 {name!r} ({known} 가운데 하나를 쓴다)"
    ),
    "not together with the other hints told here: leave one of them out": (
        "여기에 알린 다른 힌트와 함께 지킬 수 없다. 하나를 뺀다"
    ),
    "{file}: hints contradict what the groups hold": "{file}: 힌트가 그룹에 든 것과 어긋난다",
    "{text!r} begins with U+{code:04X}, which needs a letter before it": (
        "{text!r}: 앞에 글자가 있어야 하는 U+{code:04X} 문자로 시작한다"
    ),
    "{text!r} holds the control character U+{code:04X}": (
        "{text!r}: 들어 있는 제어 문자는 U+{code:04X}"
    ),
    "{text!r} runs from right to left, which a text drawing can't show": (
        "{text!r}: 오른쪽에서 왼쪽으로 쓰는 글은 텍스트 도면에 그릴 수 없다"
    ),
}
