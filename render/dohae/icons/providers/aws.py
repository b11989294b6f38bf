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
        "redshift": Service(
            "Redshift", ("레드시프트", "데이터 웨어하우스"), (), "analytics.Redshift"
        ),
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
        # Analytics
        "athena": Service("Athena", ("아테나",)),
        "emr": Service("EMR", ("하둡",), ("Elastic MapReduce",)),
        "glue": Service("Glue", ("글루",), ("ETL",), stands_for="ELT, 데이터 파이프라인"),
        "gluedatacatalog": Service("Glue Data Catalog", ("데이터 카탈로그",)),
        "kinesis": Service("Kinesis", ("키네시스", "스트리밍"), stands_for="스트림"),
        "kinesisdatastreams": Service("Kinesis Data Streams", ("키네시스 데이터 스트림",)),
        "kinesisdataanalytics": Service(
            "Managed Service for Apache Flink",
            ("관리형 플링크",),
            ("Flink", "Kinesis Data Analytics"),
            "analytics.KinesisDataAnalytics",
        ),
        "firehose": Service("Data Firehose", ("파이어호스",), (), "analytics.KinesisDataFirehose"),
        "lakeformation": Service(
            "Lake Formation", ("레이크 포메이션",), stands_for="데이터 레이크, Data lake"
        ),
        "kinesisvideostreams": Service(
            "Kinesis Video Streams",
            ("키네시스 비디오 스트림",),
            (),
            "analytics.KinesisVideoStreams",
        ),
        "msk": Service("MSK", ("카프카",), ("Kafka",), "analytics.ManagedStreamingForKafka"),
        "opensearch": Service(
            "OpenSearch Service",
            ("오픈서치", "검색"),
            (),
            "analytics.AmazonOpensearchService",
            "검색 엔진",
        ),
        "quicksight": Service("QuickSight", ("퀵사이트",), stands_for="BI"),
        # Integration
        "sns": Service(
            "SNS", ("알림",), ("Simple Notification Service",), stands_for="SMS, 푸시, 푸시 알림"
        ),
        "sqs": Service("SQS", ("메시지 큐", "대기열"), ("Simple Queue Service",), stands_for="큐"),
        "ses": Service("SES", ("이메일",), ("Simple Email Service",), stands_for="메일"),
        "stepfunctions": Service(
            "Step Functions", ("스텝 펑션",), stands_for="워크플로, 오케스트레이션"
        ),
        "eventbridge": Service(
            "EventBridge", ("이벤트브리지",), stands_for="이벤트 버스, Event bus"
        ),
        "eventbridgescheduler": Service(
            "EventBridge Scheduler", ("이벤트브리지 스케줄러",), stands_for="스케줄러, Scheduler"
        ),
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
        "cloudwatchalarm": Service(
            "CloudWatch Alarm", ("클라우드워치 경보",), stands_for="경보, 알람"
        ),
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
        "controltower": Service(
            "Control Tower", ("컨트롤 타워",), stands_for="콘트롤 타워, 랜딩 존"
        ),
        # Development, machine learning, games, things
        "codepipeline": Service("CodePipeline", ("코드파이프라인", "배포 파이프라인")),
        "codebuild": Service("CodeBuild", ("코드빌드",)),
        "codecommit": Service("CodeCommit", ("코드커밋",)),
        "codedeploy": Service("CodeDeploy", ("코드디플로이",)),
        "codeartifact": Service("CodeArtifact", ("코드아티팩트",)),
        "xray": Service("X-Ray", ("엑스레이",)),
        "sagemaker": Service(
            "SageMaker",
            ("세이지메이커", "머신러닝"),
            stands_for="기계 학습, 모델 서빙, 모델 레지스트리, 피처 스토어, AI, ML",
        ),
        "bedrock": Service(
            "Bedrock",
            ("베드록", "생성형 AI"),
            stands_for="LLM, 거대 언어 모델, 파운데이션 모델, RAG",
        ),
        "amplify": Service("Amplify", ("앰플리파이",)),
        "connect": Service(
            "Connect", ("아마존 커넥트",), ("Amazon Connect",), stands_for="콜센터, 컨택센터, IVR"
        ),
        "pinpoint": Service("Pinpoint", ("아마존 핀포인트",), (), "engagement.Pinpoint"),
        "comprehend": Service("Comprehend", ("컴프리헨드",), stands_for="자연어 처리"),
        "forecast": Service("Forecast", ("포캐스트",), stands_for="수요 예측"),
        "frauddetector": Service(
            "Fraud Detector", ("프로드 디텍터",), stands_for="이상 거래 탐지, FDS"
        ),
        "kendra": Service("Kendra", ("켄드라",)),
        "lex": Service("Lex", ("렉스",), stands_for="챗봇"),
        "personalize": Service("Personalize", ("퍼스널라이즈",), stands_for="추천 엔진"),
        "polly": Service("Polly", ("폴리",), stands_for="음성 합성, TTS"),
        "textract": Service("Textract", ("텍스트랙트",), stands_for="OCR, 문자 인식"),
        "transcribe": Service("Transcribe", ("트랜스크라이브",), stands_for="음성 인식, STT"),
        "translate": Service("Translate", ("트랜스레이트",), stands_for="번역"),
        "sagemakernotebook": Service(
            "SageMaker Notebook",
            ("세이지메이커 노트북",),
            stands_for="주피터, Jupyter, 노트북 서버",
        ),
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
        "mediaconnect": Service(
            "Elemental MediaConnect",
            ("미디어커넥트",),
            ("MediaConnect",),
            "media.ElementalMediaconnect",
        ),
        "mediatailor": Service(
            "Elemental MediaTailor",
            ("미디어테일러",),
            ("MediaTailor",),
            "media.ElementalMediatailor",
        ),
        "mediastore": Service(
            "Elemental MediaStore",
            ("미디어스토어",),
            ("MediaStore",),
            "media.ElementalMediastore",
        ),
        "elementallive": Service(
            "Elemental Live", ("엘리멘탈 라이브",), stands_for="인코더, Encoder"
        ),
        "elastictranscoder": Service(
            "Elastic Transcoder", ("일래스틱 트랜스코더",), stands_for="트랜스코더, 트랜스코딩"
        ),
        "groundstation": Service("Ground Station", ("그라운드 스테이션",), stands_for="지상국"),
        "satellite": Service("Satellite", ("위성",), stands_for="인공위성"),
        "gamelift": Service("GameLift", ("게임리프트", "게임 서버")),
        "iotcore": Service("IoT Core", ("사물 인터넷",), stands_for="IoT, MQTT 브로커"),
        "iotsensor": Service(
            "IoT Sensor", ("센서",), ("Sensor",), stands_for="GPS, RFID, 비콘, Beacon, 위치 센서"
        ),
        "greengrass": Service(
            "IoT Greengrass", ("그린그래스",), (), "iot.IotGreengrass", "엣지 컴퓨팅, 엣지"
        ),
        "workspaces": Service(
            "WorkSpaces", ("워크스페이스", "가상 데스크톱"), stands_for="VDI, DaaS"
        ),
        "appstream": Service("AppStream 2.0", ("앱스트림",), (), "enduser.Appstream20"),
        "workmail": Service("WorkMail", ("워크메일",), stands_for="메일 서버"),
        "iothouse": Service("IoT House", ("스마트 홈",), stands_for="집, 가정"),
        "iotthermostat": Service("IoT Thermostat", ("온도 조절기",), stands_for="온도계, 온습도계"),
        "iotlightbulb": Service("IoT Lightbulb", ("전구",), stands_for="조명, 가로등"),
        "iotdoorlock": Service("IoT Door Lock", ("도어락",), stands_for="출입문, 출입 통제"),
        "iotbutton": Service("IoT Button", ("IoT 버튼",)),
        "iotwindfarm": Service("IoT Wind Farm", ("풍력 발전",)),
        "iotmqtt": Service("IoT MQTT", ("MQTT 토픽",)),
        "iotsitewise": Service("IoT SiteWise", ("사이트와이즈",), stands_for="OPC UA, 설비 데이터"),
        "robomaker": Service("RoboMaker", ("로보메이커",)),
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
