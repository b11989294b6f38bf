"""Amazon Web Services: usual names in Korean and English, and the groups of its diagrams."""

from dohae.icons.kind import GroupKind, Provider, Service

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
        # Compute
        "ec2": Service(
            "EC2", ("EC2 인스턴스", "웹 서버", "가상 서버", "서버"), ("Elastic Compute Cloud",)
        ),
        "lambda": Service("Lambda", ("람다", "서버리스 함수")),
        "ecs": Service("ECS", ("컨테이너 서비스",), ("Elastic Container Service",)),
        "eks": Service("EKS", ("쿠버네티스 서비스",), ("Elastic Kubernetes Service",)),
        "ecr": Service("ECR", ("컨테이너 레지스트리",), ("Elastic Container Registry",)),
        "fargate": Service("Fargate", ("파게이트",)),
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
        "directconnect": Service("Direct Connect", ("다이렉트 커넥트", "전용선"), ("DX",)),
        "cloudfront": Service("CloudFront", ("클라우드프론트", "콘텐츠 배포"), ("CDN",)),
        "route53": Service("Route 53", ("라우트 53",), ("DNS",)),
        "apigateway": Service("API Gateway", ("API 게이트웨이",)),
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
        "redshift": Service(
            "Redshift", ("레드시프트", "데이터 웨어하우스"), (), "analytics.Redshift"
        ),
        "documentdb": Service("DocumentDB", ("도큐먼트DB", "문서 데이터베이스")),
        "neptune": Service("Neptune", ("넵튠", "그래프 데이터베이스")),
        "qldb": Service("QLDB", (), (), "database.QuantumLedgerDatabaseQldb"),
        "databasemigrationservice": Service(
            "Database Migration Service",
            ("데이터베이스 마이그레이션",),
            ("DMS",),
            "migration.DatabaseMigrationService",
        ),
        "schemaconversiontool": Service(
            "Schema Conversion Tool",
            ("스키마 변환",),
            ("SCT",),
            "aws.migration.DatabaseMigrationService",
        ),
        # Storage
        "s3": Service(
            "S3", ("S3 버킷", "스토리지", "오브젝트 스토리지"), ("Simple Storage Service",)
        ),
        "ebs": Service("EBS", ("블록 스토리지",), ("Elastic Block Store",)),
        "efs": Service("EFS", ("파일 시스템",), ("Elastic File System",)),
        "fsx": Service("FSx", ("파일 서버",)),
        "fsxforlustre": Service("FSx for Lustre", ("러스터",)),
        "s3glacier": Service("S3 Glacier", ("글래시어", "아카이브"), ("Glacier",)),
        "backup": Service("Backup", ("백업",), ("AWS Backup",)),
        "storagegateway": Service("Storage Gateway", ("스토리지 게이트웨이",)),
        # Analytics
        "athena": Service("Athena", ("아테나",)),
        "emr": Service("EMR", ("하둡",), ("Elastic MapReduce",)),
        "glue": Service("Glue", ("글루",), ("ETL",)),
        "gluedatacatalog": Service("Glue Data Catalog", ("데이터 카탈로그",)),
        "kinesis": Service("Kinesis", ("키네시스", "스트리밍")),
        "kinesisdatastreams": Service("Kinesis Data Streams", ("키네시스 데이터 스트림",)),
        "kinesisdataanalytics": Service(
            "Managed Service for Apache Flink",
            ("관리형 플링크",),
            ("Flink", "Kinesis Data Analytics"),
            "analytics.KinesisDataAnalytics",
        ),
        "firehose": Service("Data Firehose", ("파이어호스",), (), "analytics.KinesisDataFirehose"),
        "lakeformation": Service("Lake Formation", ("레이크 포메이션",)),
        "msk": Service("MSK", ("카프카",), ("Kafka",), "analytics.ManagedStreamingForKafka"),
        "opensearch": Service(
            "OpenSearch Service", ("오픈서치", "검색"), (), "analytics.AmazonOpensearchService"
        ),
        "quicksight": Service("QuickSight", ("퀵사이트",)),
        # Integration
        "sns": Service("SNS", ("알림",), ("Simple Notification Service",)),
        "sqs": Service("SQS", ("메시지 큐", "대기열"), ("Simple Queue Service",)),
        "ses": Service("SES", ("이메일",), ("Simple Email Service",)),
        "stepfunctions": Service("Step Functions", ("스텝 펑션",)),
        "eventbridge": Service("EventBridge", ("이벤트브리지",)),
        "mq": Service("Amazon MQ", ("메시지 브로커",)),
        "mwaa": Service(
            "MWAA",
            ("관리형 에어플로",),
            ("Managed Workflows for Apache Airflow",),
            "management.AmazonManagedWorkflowsApacheAirflow",
        ),
        "appsync": Service("AppSync", ("앱싱크",), ("GraphQL",), "integration.Appsync"),
        # Security
        "iam": Service("IAM", ("자격 증명", "권한 관리"), ("Identity and Access Management",)),
        "iamrole": Service("IAM Role", ("IAM 역할",)),
        "kms": Service("KMS", ("키 관리",), ("Key Management Service",)),
        "cognito": Service("Cognito", ("코그니토", "사용자 인증")),
        "waf": Service("WAF", ("웹 방화벽",), ("Web Application Firewall",)),
        "shield": Service("Shield", ("실드", "디도스 방어")),
        "networkfirewall": Service("Network Firewall", ("네트워크 방화벽",)),
        "guardduty": Service("GuardDuty", ("가드듀티",)),
        "secretsmanager": Service("Secrets Manager", ("시크릿 매니저",)),
        "acm": Service("Certificate Manager", ("인증서 관리",), ("ACM",)),
        "directoryservice": Service("Directory Service", ("디렉터리 서비스", "인증 서버")),
        "managedmicrosoftad": Service(
            "Managed Microsoft AD", ("관리형 액티브 디렉터리",), ("Active Directory",)
        ),
        "adconnector": Service("AD Connector", ("AD 커넥터",), ("Active Directory Connector",)),
        "cloudhsm": Service("CloudHSM", ("하드웨어 보안 모듈",), ("HSM",)),
        "securityhub": Service("Security Hub", ("시큐리티 허브",)),
        # Management
        "cloudwatch": Service("CloudWatch", ("클라우드워치", "모니터링")),
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
        "controltower": Service("Control Tower", ("컨트롤 타워",)),
        # Development, machine learning, games, things
        "codepipeline": Service("CodePipeline", ("코드파이프라인", "배포 파이프라인")),
        "codebuild": Service("CodeBuild", ("코드빌드",)),
        "codecommit": Service("CodeCommit", ("코드커밋",)),
        "codedeploy": Service("CodeDeploy", ("코드디플로이",)),
        "codeartifact": Service("CodeArtifact", ("코드아티팩트",)),
        "xray": Service("X-Ray", ("엑스레이",)),
        "sagemaker": Service("SageMaker", ("세이지메이커", "머신러닝")),
        "bedrock": Service("Bedrock", ("베드록", "생성형 AI")),
        "rekognition": Service("Rekognition", ("이미지 인식",)),
        "medialive": Service(
            "Elemental MediaLive", ("미디어라이브",), ("MediaLive",), "media.ElementalMedialive"
        ),
        "mediapackage": Service(
            "Elemental MediaPackage",
            ("미디어패키지",),
            ("MediaPackage",),
            "media.ElementalMediapackage",
        ),
        "mediaconvert": Service(
            "Elemental MediaConvert",
            ("미디어컨버트",),
            ("MediaConvert",),
            "media.ElementalMediaconvert",
        ),
        "gamelift": Service("GameLift", ("게임리프트", "게임 서버")),
        "iotcore": Service("IoT Core", ("사물 인터넷",)),
        "iotsensor": Service("IoT Sensor", ("센서",), ("Sensor",)),
        "greengrass": Service("IoT Greengrass", ("그린그래스",), (), "iot.IotGreengrass"),
        "workspaces": Service("WorkSpaces", ("워크스페이스", "가상 데스크톱")),
        "snowball": Service("Snowball", ("스노우볼",), (), "storage.Snowball"),
        "iamidentitycenter": Service(
            "IAM Identity Center",
            ("아이덴티티 센터", "싱글사인온", "통합 인증"),
            ("SSO", "Single Sign-On"),
            "security.SingleSignOn",
        ),
        "timestream": Service("Timestream", ("타임스트림", "시계열 데이터베이스")),
        "amazonmanagedgrafana": Service("Amazon Managed Grafana", ("그라파나",)),
        "datasync": Service("DataSync", ("데이터싱크",)),
        "transferfamily": Service(
            "Transfer Family", ("트랜스퍼 패밀리",), ("SFTP",), "migration.TransferForSftp"
        ),
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
