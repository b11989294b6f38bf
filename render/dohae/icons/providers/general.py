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
        "group": GroupKind(
            "",
            "group",
            stands_for=(
                "네이버, Naver, 네이버 클라우드, 네이버 클라우드 플랫폼, Naver Cloud, ncloud, NCP, "
                "NHN 클라우드, NHN Cloud, KT 클라우드, KT Cloud, 카카오클라우드, Kakao Cloud, "
                "삼성 클라우드, SCP, 가비아, G-클라우드, 공공 클라우드, "
                "프라이빗 클라우드, 내부망, 업무망, 인터넷망, 망분리, DMZ, 보안 영역"
            ),
        ),
    },
    services={
        "box": Service(""),
        "user": Service(
            "User",
            ("사용자",),
            (),
            "aws.general.User",
            "관리자, 운영자, 개발자, 상담원, 의사, 교사, 작업자, 엔지니어, 해커, 공격자, Admin",
        ),
        "users": Service(
            "Users",
            ("사용자들", "이용자"),
            (),
            "aws.general.Users",
            "고객, 환자, 손님, 학생, 시민, 국민, 방문자, 방문객, 소비자, 구매자, 가입자, 임직원, "
            "직원, 회원, 승객, 팬, 관객, Customers",
        ),
        "client": Service(
            "Client",
            ("클라이언트", "PC"),
            (),
            "aws.general.Client",
            "브라우저, 웹 브라우저, 노트북, 데스크톱, 단말, 업무용 단말, 업무 PC, 가상 데스크톱, "
            "VDI, DaaS, 씬 클라이언트, TV, 스마트 TV, 셋톱박스, 전광판, 사이니지, 대시보드, "
            "바코드 스캐너, 바코드 리더",
        ),
        "mobile": Service(
            "Mobile",
            ("모바일", "휴대전화", "스마트폰"),
            (),
            "aws.general.MobileClient",
            "앱, 모바일 앱, 휴대폰, 핸드폰, 스마트워치, 웨어러블, PDA, Smartphone",
        ),
        "internet": Service(
            "Internet", ("인터넷",), (), "aws.general.InternetAlt1", "외부망, 공중망, WAN"
        ),
        "office": Service(
            "Office",
            ("사내", "사무실", "회사"),
            (),
            "aws.general.GenericOfficeBuilding",
            "본사, 본점, 사옥, 사무소, 오피스, Headquarters",
        ),
        "server": Service(
            "Server",
            ("서버",),
            (),
            "aws.general.TraditionalServer",
            # Machines and what runs on them
            "물리 서버, 베어메탈, Bare metal, 호스트, GPU 서버, WAS, 앱 서버, 애플리케이션 서버, "
            "App server, 웹 서버, 배치, 배치 서버, 메일 서버, 인증 서버, SSO 서버, 파일 서버, "
            "FTP, FTP 서버, DNS 서버, DHCP, NTP, LDAP, AD 서버, 프록시, 프록시 서버, "
            "리버스 프록시, 점프 서버, 배스천, 배스천 호스트, 중계 서버, 연계 서버, 스케줄러, "
            "모델 서버, 로그 서버, 델, Dell, HPE, 레노버, Lenovo, 유닉스, AIX, HP-UX, x86, "
            "설정 서버, 모니터링 서버, 추론 서버, 엣지 서버, DR 서버, POS 서버, OTP 서버, OTP, "
            "PKI, 파일 전송, "
            # Systems of businesses and plants
            "레거시, 레거시 시스템, 기간계, 코어뱅킹, 백오피스, "
            "ERP, CRM, SAP, MES, WMS, SCADA, 그룹웨어, 계정계, 정보계, 채널계, 대외계, EAI, ESB, "
            "FEP, OPC, OPC UA, OPC 서버, 히스토리안, Historian, 교환기, PBX, IVR, CTI, CMS, "
            "EMR 서버, HIS, OCS, PACS, LMS, VMS, NVR, 디코더, Decoder, "
            "의료기기, 의료 장비, CT, MRI, "
            # Security and watching
            "SIEM, SOAR, EDR, XDR, NAC, DLP, DRM, 백신, 백신 서버, 안티바이러스, 접근 제어, "
            "DB 접근 제어, 서버 접근 제어, 계정 관리, 망연계, 망연계 솔루션, 샌드박스, APM, NMS, "
            "제니퍼, Jennifer, 스카우터, Scouter, 핀포인트, 와탭, WhaTap, 지니언스, Genians, "
            "피앤피시큐어, 샤크라맥스, "
            # Software without an icon of its own
            "티맥스, TmaxSoft, Tuxedo, Tmax, IIS, Confluence, 컨플루언스, Jira, 지라, Debezium, "
            "디비지움, CDC, GoldenGate, 골든게이트, Nexus, 넥서스, Bitbucket, 비트버킷, "
            "OpenTelemetry, 오픈텔레메트리, OTel, Zipkin, 집킨, Jupyter, 주피터, 노트북 서버, "
            "AppDynamics, 앱다이나믹스, Control-M, 모스키토, Mosquitto, Veeam, NetBackup, 넷백업, "
            "Commvault, 컴볼트, JMeter, 제이미터, Eureka, 유레카, 망간 자료전송, "
            "백업 서버, 메신저 서버",
        ),
        "database": Service(
            "Database",
            ("데이터베이스", "DB"),
            (),
            "aws.general.GenericDatabase",
            "벡터, 벡터 DB, 벡터 데이터베이스, 벡터 스토어, Vector DB, Vector database, "
            "Vector store, Milvus, 밀버스, Pinecone, 파인콘, Weaviate, Chroma, ChromaDB, pgvector, "
            "RDBMS, NoSQL, 시계열 DB, 그래프 DB, OLAP, OLTP, RAC, 읽기 전용 복제본, "
            "리드 레플리카, 원장, 원장 DB, 데이터 웨어하우스, "
            "Data warehouse, DW, EDW, 데이터 마트, Data mart, ODS, Sybase, 사이베이스, Informix, "
            "인포믹스, Teradata, 테라데이터, Greenplum, 그린플럼, Vertica, 버티카, Netezza, "
            "네티자, Exadata, 엑사데이터, HANA, SingleStore, 싱글스토어, TiDB, TimescaleDB, H2, "
            "SQLite, Impala, 임팔라, Ignite, 이그나이트, 선재소프트, "
            "Sunjesoft, Goldilocks, 골디락스",
        ),
    },
)
