"""Firebase: usual names in Korean of what is best known of it."""

from dohae.icons.kind import Provider, Service

PROVIDER = Provider(
    groups={},
    services={
        "firebase": Service("Firebase", ("파이어베이스",), (), ".Firebase"),
        "messaging": Service(
            "Cloud Messaging", ("클라우드 메시징",), ("FCM",), "", "푸시, 푸시 알림"
        ),
    },
)
