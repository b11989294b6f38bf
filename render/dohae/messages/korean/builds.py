"""The Korean of what can go wrong while many models are drawn."""

TEXTS = {
    "{setting}: {said!r} is no size (write 500M or 2G)": (
        "{setting}: {said!r}는 크기가 아니다 (500M이나 2G처럼 적는다)"
    ),
}
