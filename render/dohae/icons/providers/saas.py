"""Services of others that stand beside a cloud: usual names in Korean of the best known."""

from dohae.icons.kind import Provider, Service

PROVIDER = Provider(
    groups={},
    services={
        "saas": Service(
            "SaaS",
            ("서비스형 소프트웨어",),
            (),
            ".Saas",
            "카카오톡, 알림톡, 카카오 알림톡, 카카오, Kakao, 네이버, Naver, 네이버웍스, "
            "네이버페이, 카카오페이, 토스, 토스페이먼츠, 노션, Notion, Jira, 지라, Confluence, "
            "컨플루언스, 줌, Zoom, 세일즈포스, Salesforce, 구글 워크스페이스, "
            "Google Workspace, M365, Office 365, 와탭, WhaTap, 외부 API, 외부 서비스, Pinecone, "
            "파인콘, OpenAI, ChatGPT, 클로드, Claude, SMS, 문자 메시지, 문자 발송, APNS, "
            "GA4, 구글 애널리틱스, 브레이즈, Braze, 앰플리튜드, Amplitude, Mixpanel, 네이버 지도, "
            "카카오맵, T맵, 클로바, 하이퍼클로바, 본인인증, 간편결제, CDN 업체, 씨디네트웍스, 웹훅",
        ),
        "auth0": Service("Auth0", ("오스제로",)),
        "cloudflare": Service("Cloudflare", ("클라우드플레어",)),
        "crowdstrike": Service("CrowdStrike", ("크라우드스트라이크",), stands_for="EDR"),
        "datadog": Service("Datadog", ("데이터독",)),
        "akamai": Service("Akamai", ("아카마이",)),
        "discord": Service("Discord", ("디스코드",)),
        "line": Service("LINE", ("라인",)),
        "okta": Service("Okta", ("옥타",)),
        "opsgenie": Service("Opsgenie", ("옵스지니",)),
        "pagerduty": Service("PagerDuty", ("페이저듀티",)),
        "paypal": Service("PayPal", ("페이팔",)),
        "slack": Service("Slack", ("슬랙",)),
        "snowflake": Service(
            "Snowflake", ("스노플레이크", "스노우플레이크"), stands_for="데이터 웨어하우스"
        ),
        "sonarqube": Service("SonarQube", ("소나큐브",)),
        "stripe": Service("Stripe", ("스트라이프",)),
        "teams": Service("Teams", ("팀즈",), ("Microsoft Teams",)),
        "telegram": Service("Telegram", ("텔레그램",)),
        "twilio": Service("Twilio", ("트윌리오",)),
        "zendesk": Service("Zendesk", ("젠데스크",)),
    },
)
