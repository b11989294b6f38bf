"""The Korean of what is said about a site's pages and their blocks."""

TEXTS = {
    "No closing quotation": "따옴표가 닫히지 않았다",
    "No escaped character": "역슬래시 뒤에 글자가 없다",
    "a page called 'index' is made already": "'index' 페이지는 이미 만든다",
    "a block cannot begin on the line of its list item": (
        "목록 항목과 같은 줄에서는 블록을 시작할 수 없다"
    ),
    "nothing closes this block, and the dohae blocks after it are in it": (
        "이 블록이 닫히지 않아 그 뒤의 dohae 블록이 모두 그 안에 들어 있다"
    ),
    "begin it on a line of its own below, indented by four blanks": (
        "항목 아래의 새 줄에서 네 칸 들여 시작한다"
    ),
    "category '{name}' is none of those in mkdocs.yml": ("'{name}': mkdocs.yml에 없는 분야이다"),
    "add it to 'categories' of the plugin": "플러그인의 categories에 더한다",
    "a path begins at the page's folder": "경로는 페이지가 있는 폴더에서 시작한다",
    "give the model another name": "모델의 이름을 바꾼다",
    "leave out one of the two": "둘 중 하나를 뺀다",
    "no case and no file is called {file!r}": "{file!r}: 그런 사례도 파일도 없다",
    "one of {choices}": "{choices} 가운데 하나를 쓴다",
    "options can't be read: {why}": "옵션을 읽을 수 없다: {why}",
    "the block names a file and holds a model": "블록에 파일 이름도 있고 모델도 있다",
    "there are {known}": "쓸 수 있는 옵션은 {known}",
    "no space stands before or after '='": "'=' 앞뒤에는 빈칸을 두지 않는다",
    'a value with a space stands in quotes: {key}="{text}"': (
        '빈칸이 든 값은 따옴표로 묶는다: {key}="{text}"'
    ),
    "this comment is no mark of dohae's": "도해의 표시로 읽히지 않는 주석이다",
    "write it as <!-- dohae: cards -->, in a line of its own": (
        "한 줄에 따로 <!-- dohae: cards -->처럼 쓴다"
    ),
    "'{info}' begins no block of dohae's": "'{info}': 도해의 블록은 이렇게 시작하지 않는다",
    "begin it with ```dohae": "```dohae로 시작한다",
    "unknown option {word!r}": "모르는 옵션 {word!r}",
    "unknown {key} {value!r}": "{key}에 쓸 수 없는 값 {value!r}",
    "cache: {why}": "cache: {why}",
    "cache: {folder} and the folder of {name} may not lie in one another": (
        "cache: {folder} 폴더와 {name} 폴더는 서로의 안에 있을 수 없다"
    ),
    "name at least one of {choices}": "{choices} 가운데 하나는 적는다",
    "no page can be called {name!r}": "{name!r}: 페이지 이름으로 쓸 수 없다",
    "{name!r} and {other!r} have one title": "{name!r}, {other!r}: 제목이 같다",
    "give one of the two another name": "둘 중 하나의 이름을 바꾼다",
    "use letters, digits, - and _, and no name twice, nor 'index'": (
        "글자와 숫자, -, _로 쓰고, 같은 이름을 두 번 쓰거나 'index'라고 쓰지 않는다"
    ),
    "what is made from the models would stand here as well": (
        "모델에서 만드는 파일도 이 자리에 놓인다"
    ),
    "no provider {name!r} (there are {known})": "{name!r}: 그런 제공자가 없다 (있는 것: {known})",
    "no section {name!r} (there are {known})": "{name!r}: 그런 묶음이 없다 (있는 것: {known})",
    "unknown mark {what!r} (there are {known})": "모르는 표시 {what!r} (쓸 수 있는 것: {known})",
    "{words!r} says more than a mark can": "{words!r}: 표시에 쓸 수 없는 말이 더 있다",
    "{file!r} leads out of the site's folder": "{file!r}: 사이트 폴더 밖의 파일이다",
    "{folder}: lies in the folder of the models; name another": (
        "{folder}: 모델 폴더 안에 있다. 다른 폴더를 지정한다"
    ),
    "{files}: there already; name another folder": "{files}: 이미 있다. 다른 폴더를 지정한다",
}
