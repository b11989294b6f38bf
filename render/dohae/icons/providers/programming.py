"""Languages and frameworks: usual names in Korean of the best known."""

from dohae.icons.kind import Provider, Service

PROVIDER = Provider(
    groups={},
    services={
        "java": Service("Java", ("자바",)),
        "javascript": Service("JavaScript", ("자바스크립트",)),
        "typescript": Service("TypeScript", ("타입스크립트",)),
        "kotlin": Service("Kotlin", ("코틀린",)),
        "python": Service("Python", ("파이썬",)),
        "php": Service("PHP"),
        "nodejs": Service("Node.js", ("노드JS",)),
        "spring": Service("Spring", ("스프링", "스프링 부트"), ("Spring Boot",)),
        "django": Service("Django", ("장고",)),
        "fastapi": Service("FastAPI", ("패스트API",)),
        "flask": Service("Flask", ("플라스크",)),
        "react": Service("React", ("리액트",)),
        "vue": Service("Vue", ("뷰JS",)),
        "nextjs": Service("Next.js", ("넥스트JS",)),
        "flutter": Service("Flutter", ("플러터",)),
    },
)
