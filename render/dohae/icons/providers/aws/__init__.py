"""Amazon Web Services: usual names in Korean and English, and the groups of its diagrams."""

from dohae.icons.kind import GroupKind, Provider
from dohae.icons.providers.aws import applications, data, governance, infrastructure

PROVIDER = Provider(
    groups={
        "cloud": GroupKind("AWS Cloud", "cloud", ("AWS 클라우드",), ("AWS",), ".AWS"),
        "region": GroupKind("Region", "region", ("리전",)),
        "az": GroupKind("Availability Zone", "az", ("가용 영역", "가용영역"), ("AZ",)),
        "account": GroupKind(
            "AWS Account", "account", ("AWS 계정", "계정"), (), "management.OrganizationsAccount"
        ),
        "vpc": GroupKind(
            "VPC", "vpc", ("가상 네트워크",), ("Virtual Private Cloud",), "network.VPC"
        ),
        "public-subnet": GroupKind(
            "Public subnet", "public-subnet", ("퍼블릭 서브넷",), (), "network.PublicSubnet"
        ),
        "private-subnet": GroupKind(
            "Private subnet", "private-subnet", ("프라이빗 서브넷",), (), "network.PrivateSubnet"
        ),
        "security-group": GroupKind("Security group", "security-group", ("보안 그룹",)),
        "auto-scaling-group": GroupKind(
            "Auto Scaling group",
            "auto-scaling-group",
            ("오토 스케일링 그룹", "오토스케일링 그룹"),
            ("ASG",),
            "compute.EC2AutoScaling",
        ),
    },
    services={
        **infrastructure.SERVICES,
        **data.SERVICES,
        **governance.SERVICES,
        **applications.SERVICES,
    },
    modules=(
        "compute",
        "network",
        "storage",
        "database",
        "analytics",
        "integration",
        "migration",
        "devtools",
        "engagement",
        "media",
        "management",
    ),
)
