"""The Korean of what is said about models."""

TEXTS = {
    # What a value is, in "X, not {this}".
    "a list": "목록",
    "a mapping": "매핑",
    "nothing": "빈 값",
    "the text '{text}'": "글 '{text}'",
    "{choices} or {last}": "{choices} 또는 {last}",
    " and ": ", ",
    # Files and YAML.
    "'*{anchor}' has no anchor before it": "'*{anchor}' 앞에 같은 이름의 앵커가 없다",
    "'*{anchor}' stands inside of itself": "'*{anchor}' 별칭이 자기 안에 있다",
    "'<<' does not merge here": "여기서는 '<<'로 합칠 수 없다",
    "'{key}' is written twice": "'{key}' 키가 두 번 나온다",
    "a key is a text, not {this}": "키는 글이어야 한다. 적힌 값은 {this}",
    "a model is YAML in UTF-8": "모델은 UTF-8로 쓴 YAML이다",
    "a model is a mapping with title and nodes, not {this}": (
        "모델은 title과 nodes가 있는 매핑이어야 한다. 적힌 값은 {this}"
    ),
    "a model needs title and nodes": "모델에는 title과 nodes가 있어야 한다",
    "a second document begins here": "여기서 둘째 문서가 시작된다",
    "a tab stands in the indentation": "들여쓰기에 탭이 있다",
    "aliases count each time they are used": "별칭은 쓸 때마다 센다",
    "cannot be read: {why}": "읽을 수 없다: {why}",
    "character U+{code:04X} may not stand here": "여기에 쓸 수 없는 문자 U+{code:04X}",
    "first at {place}": "처음 나온 곳은 {place}",
    "indent with spaces": "빈칸으로 들여 쓴다",
    "is a folder, not a file": "파일이 아니라 폴더이다",
    "is empty": "비어 있다",
    "is larger than a document may be ({most:,} bytes)": "문서가 너무 크다 (최대 {most:,}바이트)",
    "split it into several": "여러 파일로 나눈다",
    "is larger than a model may be ({most:,} bytes)": "모델이 너무 크다 (최대 {most:,}바이트)",
    "is not UTF-8: byte 0x{byte:02x}": "UTF-8이 아니다: 바이트 0x{byte:02x}",
    "is not YAML: {why}": "YAML이 아니다: {why}",
    "is not YAML: {why}, {context} that began at line {line}": (
        "YAML이 아니다: {why} ({line}번째 줄에서 시작된 {context})"
    ),
    "a space that YAML does not know (U+{code:04X}) stands before a key": (
        "키 앞에 YAML이 빈칸으로 보지 않는 문자(U+{code:04X})가 있다"
    ),
    "is a link that leads nowhere": "가리키는 곳이 없는 링크이다",
    "is {encoding}, not UTF-8": "UTF-8이 아니라 {encoding}이다",
    "write '\\\\' for a backslash, or put the text in single quotes": (
        "역슬래시는 '\\\\'로 쓰거나 글을 작은따옴표로 묶는다"
    ),
    "is not text": "글로 된 파일이 아니다",
    "leave it out": "빼면 된다",
    "lists and mappings nest deeper than {most} levels": (
        "목록과 매핑이 {most}단계보다 깊이 들어간다"
    ),
    "more than {most:,} values": "값이 {most:,}개보다 많다",
    "name a file in it": "그 안의 파일을 지정한다",
    "no models (*.yaml) in this folder": "이 폴더에는 모델(*.yaml)이 없다",
    "no such file": "그런 파일이 없다",
    "no such file or folder": "그런 파일이나 폴더가 없다",
    "this locale reads names as {encoding}; PYTHONUTF8=1 in the environment as UTF-8": (
        "이 로캘에서 파일 이름은 {encoding}이다. 환경 변수 PYTHONUTF8=1을 두면 UTF-8로 읽는다"
    ),
    "one file holds one model": "파일 하나에는 모델 하나만 쓴다",
    "put quotes around a text that contains ': '": "': '이 든 글은 따옴표로 묶는다",
    "put quotes around a text that begins with '{sign}'": (
        "'{sign}' 기호로 시작하는 글은 따옴표로 묶는다"
    ),
    "this line is indented by {here}, line {line} by {there}; what belongs together is "
    "indented alike": (
        "들여쓰기가 이 줄은 {here}칸, {line}번째 줄은 {there}칸이다. "
        "함께 묶인 줄은 똑같이 들여 쓴다"
    ),
    "the value ends at the quote or bracket before; put quotes, or the other quotes, "
    "around the whole text": (
        "바로 앞의 따옴표나 괄호에서 값이 끝난다. 글 전체를 따옴표나 다른 쪽 따옴표로 묶는다"
    ),
    "an item of a list stands below a key, such as 'links:'": (
        "목록의 항목은 'links:' 같은 키 아래에 쓴다"
    ),
    "line {line} has a full-width colon (U+FF1A); write ': ' in its place": (
        "{line}번째 줄에 전각 쌍점(U+FF1A)이 있다. 그 자리에 ': '를 쓴다"
    ),
    "line {line} needs ': ' after its key, or '- ' before its item": (
        "{line}번째 줄에 키 뒤의 ': '이나 항목 앞의 '- '이 빠졌다"
    ),
    "close the quote that opens in line {line}": "{line}번째 줄에서 연 따옴표를 닫는다",
    "is not YAML: '{sign}' is never closed": "YAML이 아니다: '{sign}'에 닫는 괄호가 없다",
    "'{sign}' begins no new line here": "'{sign}': 여기서는 줄이 바뀌지 않는다",
    "put the text in double quotes, with '\\n' where a line begins": (
        "글을 큰따옴표로 묶고, 줄을 바꿀 자리에 '\\n'을 적는다"
    ),
    "a '#' after a space begins a comment; put quotes around a text with it": (
        "빈칸 뒤의 '#'부터는 주석이다. '#'이 든 글은 따옴표로 묶는다"
    ),
    "begin each item with '- ' in a line of its own": "항목마다 줄을 바꾸어 '- '로 시작한다",
    "begin each item with one '-' and a space": "항목마다 '-' 하나와 빈칸으로 시작한다",
    "begin a node with its id and a colon, not with '- '": "노드는 '- ' 없이 'id: '로 시작한다",
    "a space stands after the colon that ends an id": "id 뒤의 쌍점 다음에는 빈칸을 둔다",
    "a space stands after the colon: {pair}": "쌍점 뒤에는 빈칸을 둔다: {pair}",
    "what is in '{key}' is indented further than it": (
        "'{key}'에 드는 것은 그보다 안쪽으로 들여 쓴다"
    ),
    "links stand below 'links' of the model, beside all nodes": (
        "연결은 노드 안이 아니라 모델의 'links' 아래에 쓴다"
    ),
    "nodes stand below 'nodes', indented further": "노드는 'nodes' 아래에 안쪽으로 들여 쓴다",
    "'{key}' is a node here, not a key of one": "여기서 '{key}' 키는 노드의 이름이 된다",
    "this item says nothing": "항목에 아무것도 없다",
    "'{sign}' is no quote in YAML; leave it out": "'{sign}' 기호는 YAML의 따옴표가 아니다. 뺀다",
    "a label stands after a colon: {pair}": "연결에 붙는 말은 쌍점 뒤에 쓴다: {pair}",
    "an id has letters, digits, - and _; commas part ids": (
        "id에는 글자, 숫자, -, _만 쓰고, id 사이는 쉼표로 나눈다"
    ),
    "begin a line for each node, indented further, with its id and a colon": (
        "노드마다 안쪽으로 들여 쓴 줄을 id와 쌍점으로 시작한다"
    ),
    "write {form}": "{form} 꼴로 쓴다",
    "write {form}, or ./{href} for a path in the site": (
        "{form} 꼴로 쓴다. 사이트 안의 경로이면 ./{href} 꼴로 쓴다"
    ),
    "name one of them": "그 가운데 하나만 적는다",
    "a model's file is YAML alone; leave out what is of Markdown": (
        "모델 파일에는 YAML만 쓴다. 마크다운의 표시는 뺀다"
    ),
    "line {line} has a space that YAML does not know (U+{code:04X}); write a usual one": (
        "{line}번째 줄에 YAML이 빈칸으로 보지 않는 문자(U+{code:04X})가 있다. 보통 빈칸을 쓴다"
    ),
    "'{sign}' in line {line} means nothing to YAML; write {right}": (
        "{line}번째 줄의 '{sign}' 기호를 YAML은 모른다. 그 자리에 {right} 기호를 쓴다"
    ),
    "the text that line {line} begins is indented further": (
        "{line}번째 줄에서 시작한 글은 그보다 안쪽으로 들여 쓴다"
    ),
    "put quotes around a text that contains ': '; a key stands in a line of its own, "
    "or in braces": ("': '이 든 글은 따옴표로 묶는다. 키는 줄마다 하나씩 쓰거나 중괄호 안에 쓴다"),
    "a node stands below 'nodes' of its group, indented further": (
        "노드는 자기 그룹의 'nodes' 아래에 안쪽으로 들여 쓴다"
    ),
    "put a comma before a key, or quotes around a text that contains ': '": (
        "키 앞에는 쉼표를 쓰고, ': '이 든 글은 따옴표로 묶는다"
    ),
    "the key stands here, with nothing after it": "키만 있고 내용이 없다",
    "close it with '{sign}'": "'{sign}' 기호로 닫는다",
    "close the bracket that opens in line {line}, or add a comma": (
        "{line}번째 줄에서 연 괄호를 닫거나 쉼표를 넣는다"
    ),
    "save the file as UTF-8": "파일을 UTF-8로 저장한다",
    "split it into several models": "여러 모델로 나눈다",
    "the tag '{tag}' means nothing here": "'{tag}' 태그는 여기서 쓰지 않는다",
    "write the keys out": "키를 풀어서 쓴다",
    # The case as a whole.
    "a component": "components의 항목",
    "a model": "모델",
    "a model needs at least one node": "모델에는 노드가 하나는 있어야 한다",
    "an erratum": "errata의 항목",
    "an erratum needs 'model' or 'note'": "errata의 항목에는 'model'이나 'note'가 있어야 한다",
    "has the name of {other}, and so would its drawings": (
        "이름이 {other} 파일과 같아서 그림의 이름도 같아진다"
    ),
    "{problem}, and the same of {count} more:\n{names}": (
        "{problem}, 다음 {count}개도 같다:\n{names}"
    ),
    "{problem}, also at {places}": "{problem}, {places}에도 있다",
    "more than {most} problems; the rest is left out": (
        "문제가 {most}개보다 많다. 나머지는 줄인다"
    ),
    "none": "없음",
    "rename one": "하나의 이름을 바꾼다",
    "one is written in whole letters, one in parts of them; rename one": (
        "하나는 완성형(NFC), 하나는 조합형(NFD)으로 적혔다. 하나의 이름을 바꾼다"
    ),
    "the file's name cannot name drawings": "파일 이름을 그림 이름으로 쓸 수 없다",
    "'legend' is true, false or a mapping, not {this}": (
        "'legend'에는 true, false, 매핑 가운데 하나를 쓴다. 적힌 값은 {this}"
    ),
    "write {styles} for a line, or a kind of group such as aws.vpc": (
        "선이면 {styles}, 그룹이면 aws.vpc 같은 종류를 쓴다"
    ),
    "no style of line '{key}'": "'{key}': 그런 선 모양은 없다",
    "the legend does not say what '{key}' means": "범례에 '{key}'의 뜻이 없다",
    "the legend explains '{kind}', but no group is of this kind": (
        "범례가 '{kind}'의 뜻을 밝히지만 이 종류의 그룹이 없다"
    ),
    "the legend explains '{style}', but no link has this style": (
        "범례가 '{style}'의 뜻을 밝히지만 이 모양의 선이 없다"
    ),
    "the legend says twice what '{key}' means": "범례가 '{key}'의 뜻을 두 번 밝힌다",
    "this legend says nothing": "범례에 아무것도 없다",
    "the list says {number}, the drawing shows {drawn}": ("목록에는 {number}, 그림에는 {drawn}"),
    "use letters, digits, - and _": "글자, 숫자, -, _만 쓴다",
    "it means a device on Windows": "윈도우에서는 장치의 이름이다",
    "{count} of {kind}": "{kind} {count}개",
    "{count}: {nodes}": "{count}개({nodes})",
    # Fields and texts.
    "'count' is a number without its unit": "'count'에는 단위 없이 숫자만 쓴다",
    "'count' is a whole number from 1 to {most:,}, or words": (
        "'count'에는 1부터 {most:,}까지의 정수나 말을 쓴다"
    ),
    "'{key}' is a list of texts; this is {this}": "'{key}'에는 글의 목록을 쓴다. 적힌 값은 {this}",
    "'{key}' is a list, not {this}": "'{key}'에는 목록을 쓴다. 적힌 값은 {this}",
    "'{key}' is a text, not {this}": "'{key}'에는 글을 쓴다. 적힌 값은 {this}",
    "'{key}' is the name of one node, not {this}": (
        "'{key}'에는 노드 하나의 이름을 쓴다. 적힌 값은 {this}"
    ),
    "'{key}' is a whole number, not '{value}'": "'{key}'에는 정수를 쓴다. 적힌 값은 '{value}'",
    "'{key}' is true or false, not '{value}'": (
        "'{key}'에는 true나 false를 쓴다. 적힌 값은 '{value}'"
    ),
    "'{key}' is {choices} or {last}, not '{value}'": (
        "'{key}'에는 {choices}, {last} 가운데 하나를 쓴다. 적힌 값은 '{value}'"
    ),
    "'{text}' runs from right to left, which no drawing can": (
        "'{text}'처럼 오른쪽에서 왼쪽으로 쓰는 글은 그릴 수 없다"
    ),
    "a text of more than {most:,} characters": "글이 {most:,}자보다 길다",
    "a text of more than {most} characters in a drawing": "그림에 들어갈 글이 {most}자보다 길다",
    "did you mean {names}?": "혹시 {names}?",
    "invisible character U+{code:04X}": "보이지 않는 문자 U+{code:04X}",
    "it may have {keys}": "쓸 수 있는 키는 {keys}",
    "more than {most} lines in a drawing": "그림에 들어갈 글이 {most}줄보다 길다",
    'in braces, a text with a comma stands in quotes: {key}: "{text}"': (
        '중괄호 안에서 쉼표가 든 글은 따옴표로 묶는다. {key}: "{text}"'
    ),
    "unknown key '{key}' of {what}": "{what}에 없는 키 '{key}'",
    "write 'count: {number}'": "'count: {number}' 꼴로 쓴다",
    "{what} is a mapping, not {this}": "{what}의 값은 매핑이어야 한다. 적힌 값은 {this}",
    "{what} needs '{key}'": "{what}에는 '{key}' 키가 있어야 한다",
    # Limits.
    "--limit {name}=N raises it": "--limit {name}=N으로 늘릴 수 있다",
    "'limits: {{{name}: N}}' of the plugin in mkdocs.yml raises it": (
        "mkdocs.yml의 플러그인 설정에 'limits: {{{name}: N}}'을 적어 늘릴 수 있다"
    ),
    "--limit: {why}": "--limit: {why}",
    "leads to a file outside of this project": "이 프로젝트 밖의 파일을 가리킨다",
    "more than {most:,} characters in a drawing": "그림에 들어갈 글이 모두 {most:,}자보다 길다",
    "no limit {name!r} (there are {known})": "{name!r}: 그런 한도가 없다 ({known} 가운데 쓴다)",
    "put the model itself here": "모델 파일 자체를 둔다",
    "the limit {name!r} is a number from 1 to {highest:,}": (
        "{name!r} 한도에는 1부터 {highest:,}까지 쓴다"
    ),
    # Nodes.
    "a node needs no kind: without one it is a box with its title; 'dohae kinds' lists them": (
        "kind는 없어도 된다. 적지 않으면 제목만 있는 상자가 된다. 'dohae kinds'로 찾는다"
    ),
    "'border' stands on a node that is in no group": "그룹 안에 없는 노드에 'border'가 있다",
    "'direction' stands on a node that is no group": "그룹이 아닌 노드에 'direction'이 있다",
    "'nodes' is a mapping from ids to nodes, not {this}": (
        "'nodes'는 id마다 노드를 적는 매핑이어야 한다. 적힌 값은 {this}"
    ),
    "'{href}' is no address that a page may lead to": "'{href}': 페이지에서 열 수 없는 주소",
    "'{name}' is not an id": "'{name}': id로 쓸 수 없다",
    "a group cannot sit on a border": "그룹은 테두리 위에 놓을 수 없다",
    "a group has a title only": "그룹에는 title만 쓴다",
    "a node": "노드",
    "a node is a kind or a mapping, not {this}": (
        "노드는 종류 이름이나 매핑이어야 한다. 적힌 값은 {this}"
    ),
    "an id has letters, digits, - and _; the words go into 'title'": (
        "id에는 글자, 숫자, -, _만 쓰고, 보일 말은 'title'에 쓴다"
    ),
    "groups nest deeper than {most} levels": "그룹이 {most}단계보다 깊이 들어간다",
    "http, https, mailto or a path in the site": "http, https, mailto, 사이트 안의 경로만 된다",
    "kind '{kind}' stands in several modules": "'{kind}' 종류는 여러 모듈에 있다",
    "more than {most:,} nodes": "노드가 {most:,}개보다 많다",
    "only a group has a border": "테두리는 그룹에만 있다",
    "unknown kind '{kind}'": "모르는 종류 '{kind}'",
    "write both in 'title', on two lines": "둘 다 'title'에 두 줄로 쓴다",
    "write {paths}{more}": "{paths}{more} 가운데 맞는 것을 쓴다",
    # Links.
    "'{key}' is an id or a list of ids": "'{key}'에는 id나 id의 목록을 쓴다",
    "'{name}' is the id of {count} nodes": "id가 '{name}'인 노드가 {count}개이다",
    "a link": "연결",
    "a link between '{inner}' and the group '{outer}' that holds it": (
        "'{inner}'에서 자기를 담은 그룹 '{outer}'까지 가는 연결"
    ),
    "a link is a text or a mapping, not {this}": "연결은 글이나 매핑이어야 한다. 적힌 값은 {this}",
    "a link's label is a text, not {this}": "연결에 붙는 말은 글이어야 한다. 적힌 값은 {this}",
    "a second key in a link": "연결에 키가 둘이다",
    "an end is missing in '{text}'": "'{text}'에서 연결의 한쪽 끝이 빠졌다",
    "begin an item for each link": "연결마다 항목을 따로 쓴다",
    "for more than a label write {from, to, label, arrow, style}": (
        "붙는 말만으로 모자라면 {from, to, label, arrow, style} 꼴로 쓴다"
    ),
    "the label '{label}' goes on as a link to a node": (
        "연결에 붙는 말 '{label}' 안에서 다른 노드까지 연결이 이어진다"
    ),
    "begin an item for each link; for a label with an arrow write {from, to, label}": (
        "연결마다 항목을 따로 쓴다. 화살표까지 붙는 말이면 {from, to, label} 꼴로 쓴다"
    ),
    "link it with a node of the group": "그룹 안의 노드와 잇는다",
    "more than {most:,} links": "연결이 {most:,}개보다 많다",
    "no arrow in '{text}'": "'{text}'에 화살표가 없다",
    "no node '{name}'": "'{name}': 그런 노드가 없다",
    "'{name}' leaves groups out": "'{name}'에 빠진 그룹이 있다",
    "the arrows are ->, --, <-> and <-, with spaces around": (
        "화살표는 ->, --, <->, <-이고 앞뒤를 띄운다"
    ),
    # Hints.
    "'{node}' cannot stand {relation} '{other}'": (
        "'{node}'의 힌트 '{relation}: {other}'대로 그릴 수 없다"
    ),
    "'{node}' is to stand {relation} '{other}', which holds it": (
        "'{node}'의 힌트 '{relation}: {other}'에 적힌 것은 자기를 담은 그룹이다"
    ),
    "'{node}' is to stand {relation} '{other}', which it holds": (
        "'{node}'의 힌트 '{relation}: {other}'에 적힌 것은 자기가 담은 것이다"
    ),
    "'{node}' is to stand {relation} itself": (
        "'{node}'의 힌트 '{relation}'에 자기 자신이 적혀 있다"
    ),
    "'{node}' {relation} '{other}' ({place})": "'{other}' {relation} '{node}' ({place})",
    "above": "위의",
    "below": "아래의",
    "leave one of them out": "하나를 뺀다",
    "left of": "왼쪽의",
    "right of": "오른쪽의",
    "{count} more": "외 {count}개",
    "{what}, for {reasons}": "{what}. 어긋나는 힌트: {reasons}",
    "{what}: the border that one sits on forbids it": "{what}. 한쪽이 놓인 테두리와 어긋난다",
}
