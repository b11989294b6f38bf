"""The Korean of what is said of many models that are drawn, and of their drawings."""

TEXTS = {
    "is there already": "이미 있다",
    "is there already, and not as dohae wrote it": "이미 있으며, 도해가 쓴 그대로가 아니다",
    "--force overwrites it": "덮어쓰려면 --force를 지정한다",
    "it is not what is drawn now": "지금 그린 것과 다르다",
    "it was changed since dohae wrote it": "도해가 쓴 뒤에 바뀌었다",
    "it was drawn with other options, fonts or versions": (
        "다른 옵션, 글꼴이나 버전으로 그린 것이다"
    ),
    "its model has changed": "모델이 바뀌었다",
    "the process that drew it died ({how}); the rest is not concerned": (
        "그리던 프로세스가 죽었다 ({how}). 나머지 모델에는 영향이 없다"
    ),
    "the work was broken off": "작업이 중단되었다",
    "took longer than {seconds:g} seconds": "{seconds:g}초 안에 끝나지 않았다",
    "the workers that drew it died": "그리던 워커들이 죽었다",
    "--dask needs the package distributed (try: pip install 'dohae[dask]')": (
        "--dask에는 distributed 패키지가 있어야 한다 (설치: pip install 'dohae[dask]')"
    ),
    "a worker of the cluster has other versions of what draws, other fonts or other icons": (
        "클러스터의 워커에 있는 그리기 도구의 버전이나 글꼴, 아이콘이 다르다"
    ),
    "{address}: no scheduler of Dask answers there": "{address}: Dask 스케줄러가 답하지 않는다",
    "{address}: is no address of a scheduler (tcp://host:8786)": (
        "{address}: 스케줄러의 주소가 아니다 (tcp://host:8786처럼 적는다)"
    ),
    "{address}: the cluster has no workers": "{address}: 클러스터에 워커가 없다",
    "{folder}: {count} drawings vanished after they were written; build again": (
        "{folder}: 쓴 그림 {count}개가 그 뒤에 사라졌다. 다시 그린다"
    ),
    "{folder}: is a link; remove it": "{folder}: 링크이다. 지운다",
    "{folder}: the folder cannot be written": "{folder}: 폴더에 쓸 수 없다",
    "{setting}: {said!r} is no size (write 500M or 2G)": (
        "{setting}: {said!r}: 크기가 아니다 (500M이나 2G처럼 적는다)"
    ),
}
