"""Kinds of no provider: written without a dot."""

from dohae.icons.kind import GroupKind, Provider, Service

PROVIDER = Provider(
    groups={
        "on-premises": GroupKind(
            "On-premises",
            "on-premises",
            ("온프레미스", "사내 전산실", "데이터 센터"),
            ("Data center", "IDC"),
            "aws.general.TraditionalServer",
        ),
        "group": GroupKind("", "group"),
    },
    services={
        "box": Service(""),
        "user": Service("User", ("사용자",), (), "aws.general.User"),
        "users": Service("Users", ("사용자들", "이용자"), (), "aws.general.Users"),
        "client": Service("Client", ("클라이언트", "PC"), (), "aws.general.Client"),
        "mobile": Service(
            "Mobile", ("모바일", "휴대전화", "스마트폰"), (), "aws.general.MobileClient"
        ),
        "internet": Service("Internet", ("인터넷",), (), "aws.general.InternetAlt1"),
        "office": Service(
            "Office", ("사내", "사무실", "회사"), (), "aws.general.GenericOfficeBuilding"
        ),
        "server": Service("Server", ("서버",), (), "aws.general.TraditionalServer"),
        "database": Service("Database", ("데이터베이스", "DB"), (), "aws.general.GenericDatabase"),
    },
)
