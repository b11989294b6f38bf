"""The Korean of what is said about versions of models and about git."""

TEXTS = {
    "there is no commit yet; name two files or folders instead": (
        "아직 커밋이 없다. 파일이나 폴더 둘을 적는다"
    ),
    "'{name}' is no file, no folder and no revision of git": (
        "'{name}': 파일도 폴더도 git 리비전도 아니다"
    ),
    "'{one}' and '{other}' have no commit in common": "'{one}', '{other}': 공통 커밋이 없다",
    "a name holds a character that no name may have": "이름에 쓸 수 없는 문자가 있다",
    "git does not have '{name}' of this revision": "git에 이 리비전의 '{name}' 파일이 없다",
    "git is not installed; name two files or folders instead": (
        "git이 설치되어 있지 않다. 파일이나 폴더 둘을 지정한다"
    ),
    "git took more than {seconds} seconds": "git이 {seconds}초 안에 끝나지 않았다",
    "git: {words}": "git: {words}",
    "is a symbolic link, which is not followed": "심볼릭 링크이므로 따라가지 않는다",
    "this folder is in no git repository; name two files or folders instead": (
        "git 저장소 안이 아니다. 파일이나 폴더 둘을 지정한다"
    ),
}
