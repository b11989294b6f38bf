"""Services of others that stand beside a cloud: usual names in Korean of the best known."""

from dohae.icons.kind import Provider, Service

PROVIDER = Provider(
    groups={},
    services={
        "cloudflare": Service("Cloudflare", ("클라우드플레어",)),
        "datadog": Service("Datadog", ("데이터독",)),
        "akamai": Service("Akamai", ("아카마이",)),
        "line": Service("LINE", ("라인",)),
        "okta": Service("Okta", ("옥타",)),
        "slack": Service("Slack", ("슬랙",)),
        "snowflake": Service("Snowflake", ("스노플레이크",)),
        "teams": Service("Teams", ("팀즈",), ("Microsoft Teams",)),
    },
)
