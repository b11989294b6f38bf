"""Amazon's services: what guards and oversees the rest."""

from dohae.icons.kind import Service

SERVICES = {
    # Security
    "iam": Service("IAM", ("자격 증명", "권한 관리"), ("Identity and Access Management",)),
    "iamrole": Service("IAM Role", ("IAM 역할",)),
    "kms": Service("KMS", ("키 관리",), ("Key Management Service",)),
    "cognito": Service("Cognito", ("코그니토", "사용자 인증")),
    "waf": Service("WAF", ("웹 방화벽",), ("Web Application Firewall",)),
    "shield": Service("Shield", ("실드", "디도스 방어"), stands_for="DDoS, 안티 디도스"),
    "networkfirewall": Service("Network Firewall", ("네트워크 방화벽",)),
    "guardduty": Service("GuardDuty", ("가드듀티",)),
    "secretsmanager": Service("Secrets Manager", ("시크릿 매니저",), stands_for="비밀 관리"),
    "acm": Service("Certificate Manager", ("인증서 관리",), ("ACM",), stands_for="인증서"),
    "directoryservice": Service(
        "Directory Service", ("디렉터리 서비스", "인증 서버"), stands_for="LDAP"
    ),
    "managedmicrosoftad": Service(
        "Managed Microsoft AD",
        ("관리형 액티브 디렉터리",),
        ("Active Directory",),
        stands_for="AD",
    ),
    "adconnector": Service("AD Connector", ("AD 커넥터",), ("Active Directory Connector",)),
    "cloudhsm": Service("CloudHSM", ("하드웨어 보안 모듈",), ("HSM",)),
    "securityhub": Service("Security Hub", ("시큐리티 허브",)),
    "inspector": Service("Inspector", ("인스펙터",), stands_for="취약점 점검"),
    "macie": Service("Macie", ("메이시",)),
    "detective": Service("Detective", ("디텍티브",)),
    "firewallmanager": Service("Firewall Manager", ("방화벽 관리자",)),
    "securitylake": Service("Security Lake", ("시큐리티 레이크",)),
    "resourceaccessmanager": Service("Resource Access Manager", ("리소스 공유",), ("RAM",)),
    # Management
    "cloudwatch": Service("CloudWatch", ("클라우드워치", "모니터링")),
    "cloudwatchlogs": Service("CloudWatch Logs", ("클라우드워치 로그",), stands_for="로그"),
    "cloudwatchalarm": Service("CloudWatch Alarm", ("클라우드워치 경보",), stands_for="경보, 알람"),
    "amazonmanagedprometheus": Service("Amazon Managed Prometheus", ("관리형 프로메테우스",)),
    "trustedadvisor": Service("Trusted Advisor", ("트러스티드 어드바이저",)),
    "costexplorer": Service("Cost Explorer", ("비용 탐색기",), stands_for="비용"),
    "cloudtrail": Service("CloudTrail", ("클라우드트레일", "감사 로그")),
    "cloudformation": Service("CloudFormation", ("클라우드포메이션",)),
    "systemsmanager": Service("Systems Manager", ("시스템즈 매니저",), ("SSM",)),
    "parameterstore": Service("Parameter Store", ("파라미터 스토어",)),
    "organizations": Service("Organizations", ("조직",)),
    "organizationalunit": Service(
        "Organizational Unit",
        ("조직 단위",),
        ("OU",),
        "management.OrganizationsOrganizationalUnit",
    ),
    "config": Service("Config", ("컨피그", "설정 기록"), ("AWS Config",)),
    "budgets": Service("Budgets", ("예산",), ("AWS Budgets",)),
    "servicecatalog": Service("Service Catalog", ("서비스 카탈로그",)),
    "controltower": Service("Control Tower", ("컨트롤 타워",), stands_for="콘트롤 타워, 랜딩 존"),
}
