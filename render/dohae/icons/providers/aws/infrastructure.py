"""Amazon's services: what others run on: computers, networks, databases and storage."""

from dohae.icons.kind import Service

SERVICES = {
    # Compute
    "ec2": Service(
        "EC2", ("EC2 인스턴스", "웹 서버", "가상 서버", "서버"), ("Elastic Compute Cloud",)
    ),
    "lambda": Service("Lambda", ("람다", "서버리스 함수")),
    "ecs": Service("ECS", ("컨테이너 서비스",), ("Elastic Container Service",)),
    "eks": Service("EKS", ("쿠버네티스 서비스",), ("Elastic Kubernetes Service",)),
    "ecr": Service("ECR", ("컨테이너 레지스트리",), ("Elastic Container Registry",)),
    "fargate": Service("Fargate", ("파게이트",)),
    "apprunner": Service("App Runner", ("앱 러너",)),
    "outposts": Service("Outposts", ("아웃포스트",)),
    "localzones": Service("Local Zones", ("로컬 영역",)),
    "wavelength": Service("Wavelength", ("웨이브렝스",), stands_for="5G 엣지, MEC"),
    "bastion": Service(
        "Bastion host",
        ("배스천 호스트", "배스천"),
        (),
        "aws.compute.EC2",
        "배스천 서버, 점프 서버, 점프 호스트, Jump server, Jump host",
    ),
    "batch": Service("Batch", ("배치",), ("AWS Batch",)),
    "elasticbeanstalk": Service("Elastic Beanstalk", ("빈스톡",)),
    "lightsail": Service("Lightsail", ("라이트세일",)),
    "autoscaling": Service("Auto Scaling", ("오토 스케일링",), (), "management.AutoScaling"),
    "ami": Service("AMI", ("머신 이미지",), ("Amazon Machine Image",)),
    # Network
    "elb": Service("ELB", ("로드 밸런서", "로드밸런서"), ("Load Balancer",)),
    "alb": Service("ALB", ("애플리케이션 로드 밸런서",), ("Application Load Balancer",)),
    "nlb": Service("NLB", ("네트워크 로드 밸런서",), ("Network Load Balancer",)),
    "clb": Service("CLB", ("클래식 로드 밸런서",), ("Classic Load Balancer",)),
    "endpoint": Service(
        "Endpoint",
        ("게이트웨이 엔드포인트", "엔드포인트", "VPC 엔드포인트"),
        ("Gateway EndPoint", "VPC Endpoint"),
    ),
    "directconnect": Service(
        "Direct Connect",
        ("다이렉트 커넥트", "전용선"),
        ("DX",),
        stands_for="회선, 전용 회선, MPLS",
    ),
    "directconnectgateway": Service(
        "Direct Connect Gateway",
        ("다이렉트 커넥트 게이트웨이", "DX 게이트웨이"),
        ("DXGW", "DX Gateway"),
        "aws.network.DirectConnect",
    ),
    "cloudfront": Service("CloudFront", ("클라우드프론트", "콘텐츠 배포"), ("CDN",)),
    "route53": Service("Route 53", ("라우트 53",), ("DNS",)),
    "apigateway": Service("API Gateway", ("API 게이트웨이",)),
    "appmesh": Service("App Mesh", ("앱 메시",), stands_for="서비스 메시, Service mesh"),
    "cloudmap": Service("Cloud Map", ("클라우드 맵",), stands_for="서비스 디스커버리"),
    "routetable": Service("Route Table", ("라우팅 테이블", "라우트 테이블")),
    "nacl": Service("Network ACL", ("네트워크 ACL",)),
    "vpcflowlogs": Service("VPC Flow Logs", ("VPC 흐름 로그", "플로 로그")),
    "vpcelasticnetworkinterface": Service(
        "Elastic Network Interface", ("네트워크 인터페이스",), ("ENI",)
    ),
    "ec2elasticipaddress": Service(
        "Elastic IP", ("탄력적 IP",), ("EIP", "Elastic IP address"), stands_for="고정 IP"
    ),
    "internetgateway": Service("Internet Gateway", ("인터넷 게이트웨이",), ("IGW",)),
    "gwlb": Service(
        "Gateway Load Balancer",
        ("게이트웨이 로드 밸런서",),
        ("GWLB",),
        "aws.network.ElasticLoadBalancing",
    ),
    "customergateway": Service(
        "Customer Gateway", ("고객 게이트웨이",), ("CGW",), "network.VPCCustomerGateway"
    ),
    "natgateway": Service("NAT Gateway", ("NAT 게이트웨이",), ("NAT",)),
    "transitgateway": Service("Transit Gateway", ("트랜짓 게이트웨이",), ("TGW",)),
    "vpngateway": Service("VPN Gateway", ("VPN 게이트웨이",), ("VGW",)),
    "sitetositevpn": Service("Site-to-Site VPN", ("사이트 간 VPN",)),
    "clientvpn": Service("Client VPN", ("클라이언트 VPN",)),
    "globalaccelerator": Service("Global Accelerator", ("글로벌 액셀러레이터",)),
    "privatelink": Service("PrivateLink", ("프라이빗링크",)),
    "vpcpeering": Service("VPC Peering", ("VPC 피어링",)),
    # Database
    "rds": Service(
        "RDS",
        ("RDS 인스턴스", "DB 서버", "관계형 데이터베이스"),
        ("Relational Database Service",),
    ),
    "aurora": Service("Aurora", ("오로라",)),
    "auroraserverless": Service(
        "Aurora Serverless", ("서버리스 오로라",), (), "aws.database.Aurora"
    ),
    "rdsproxy": Service("RDS Proxy", ("RDS 프록시",), (), "aws.database.RDS"),
    "dynamodb": Service(
        "DynamoDB", ("다이나모DB", "키 밸류 스토어", "키-값 데이터베이스"), ("NoSQL",)
    ),
    "dax": Service("DynamoDB Accelerator", (), ("DAX",)),
    "elasticache": Service("ElastiCache", ("엘라스티캐시", "캐시")),
    "redshift": Service("Redshift", ("레드시프트", "데이터 웨어하우스"), (), "analytics.Redshift"),
    "keyspaces": Service(
        "Keyspaces",
        ("키스페이스",),
        ("Managed Cassandra",),
        "database.KeyspacesManagedApacheCassandraService",
    ),
    "documentdb": Service("DocumentDB", ("도큐먼트DB", "문서 데이터베이스")),
    "neptune": Service("Neptune", ("넵튠", "그래프 데이터베이스")),
    "qldb": Service("QLDB", (), (), "database.QuantumLedgerDatabaseQldb"),
    "databasemigrationservice": Service(
        "Database Migration Service",
        ("데이터베이스 마이그레이션",),
        ("DMS",),
        "migration.DatabaseMigrationService",
        "CDC, DB 이관",
    ),
    "schemaconversiontool": Service(
        "Schema Conversion Tool",
        ("스키마 변환",),
        ("SCT",),
        "aws.migration.DatabaseMigrationService",
    ),
    "applicationmigrationservice": Service(
        "Application Migration Service",
        ("애플리케이션 마이그레이션",),
        ("MGN",),
        "migration.CloudendureMigration",
        "서버 이전, 서버 이관, 리호스팅, SAP 이전",
    ),
    "elasticdisasterrecovery": Service(
        "Elastic Disaster Recovery",
        ("탄력적 재해 복구",),
        ("DRS",),
        "storage.CloudendureDisasterRecovery",
    ),
    # Storage
    "s3": Service(
        "S3",
        ("S3 버킷", "스토리지", "오브젝트 스토리지"),
        ("Simple Storage Service",),
        stands_for="객체 스토리지, 데이터 레이크, Data lake, 버킷",
    ),
    "ebs": Service("EBS", ("블록 스토리지",), ("Elastic Block Store",)),
    "efs": Service(
        "EFS", ("파일 시스템",), ("Elastic File System",), stands_for="NFS, 파일 스토리지"
    ),
    "fsx": Service("FSx", ("파일 서버",)),
    "fsxforlustre": Service("FSx for Lustre", ("러스터",)),
    "s3glacier": Service("S3 Glacier", ("글래시어", "아카이브"), ("Glacier",)),
    "backup": Service("Backup", ("백업",), ("AWS Backup",)),
    "storagegateway": Service("Storage Gateway", ("스토리지 게이트웨이",)),
    "storagegatewayvirtualtapelibrary": Service(
        "Virtual Tape Library", ("가상 테이프 라이브러리",), ("VTL", "Tape Gateway")
    ),
    "snowmobile": Service("Snowmobile", ("스노우모빌",)),
}
