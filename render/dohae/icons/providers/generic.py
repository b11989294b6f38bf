"""Devices, buildings and systems of no maker: usual names in Korean."""

from dohae.icons.kind import Provider, Service

PROVIDER = Provider(
    groups={},
    services={
        # Networks and stores
        "router": Service(
            "Router",
            ("라우터",),
            stands_for="무선 AP, AP, Access point, 와이파이, Wi-Fi, 공유기, 무선 공유기, 기지국, "
            "안테나, Antenna, Base station, 5G, LTE, 게이트웨이, IoT 게이트웨이, 엣지 게이트웨이, "
            "센서 게이트웨이, "
            "Gateway, SD-WAN, 주니퍼, Juniper, 모뎀",
        ),
        "switch": Service(
            "Switch",
            ("스위치",),
            (),
            "onprem.network.CiscoSwitchL2",
            "L2, L2 스위치, L3, L3 스위치, 백본, 백본 스위치, 코어 스위치, "
            "액세스 스위치, SAN 스위치, 허브, 아리스타, Arista, 유비쿼스, 다산네트웍스, "
            "브로케이드, Brocade, 시스코, Cisco",
        ),
        "l4": Service(
            "L4 switch",
            ("L4 스위치",),
            (),
            "onprem.network.CiscoSwitchL3",
            "L7, L7 스위치, ADC, GSLB, 로드 밸런서 장비, F5, BIG-IP, 알테온, Alteon, Radware, "
            "라드웨어, 파이오링크, PIOLINK, 시트릭스, NetScaler, 넷스케일러, A10",
        ),
        "firewall": Service(
            "Firewall",
            ("방화벽",),
            (),
            "aws.general.GenericFirewall",
            "UTM, IPS, IDS, 침입 방지, 침입 방지 시스템, 침입 탐지, 침입 탐지 시스템, "
            "차세대 방화벽, NGFW, 웹 방화벽, WAF, 디도스 방어, DDoS, 안티 디도스, 포티넷, "
            "Fortinet, 포티게이트, FortiGate, 팔로알토, 팔로알토 네트웍스, Palo Alto, 체크포인트, "
            "Check Point, 안랩, AhnLab, 트러스가드, TrusGuard, 시큐아이, SECUI, 블루맥스, BLUEMAX, "
            "윈스, WINS, 스나이퍼, SNIPER, 엑스게이트, AXGATE, 펜타시큐리티, Penta Security, "
            "와플, WAPPLES, 모니터랩, MONITORAPP, 소닉월, SonicWall, 소포스, Sophos",
        ),
        "vpn": Service(
            "VPN", ("VPN 장비",), stands_for="SSL VPN, IPsec VPN, IPsec, 가상 사설망, ZTNA"
        ),
        "storage": Service(
            "Storage",
            ("저장 장치", "스토리지 장비"),
            ("SAN",),
            stands_for="스토리지, 디스크, 디스크 어레이, 블록 스토리지, 오브젝트 스토리지, "
            "객체 스토리지, 데이터 레이크, Data lake, 레이크하우스, Lakehouse, 아카이브, "
            "백업 스토리지, VTL, 가상 테이프, 넷앱, NetApp, 델 EMC, Dell EMC, EMC, PowerStore, "
            "데이터 도메인, Data Domain, 히타치, Hitachi, 효성인포메이션, 퓨어스토리지, "
            "Pure Storage, 3PAR, 볼륨",
        ),
        "nas": Service(
            "NAS",
            ("나스",),
            (),
            "generic.storage.Storage",
            "NFS, SMB, CIFS, 파일 스토리지, 파일 서버, 공유 폴더, 시놀로지, Synology, QNAP, "
            "Isilon, 아이실론",
        ),
        "tape": Service(
            "Tape",
            ("테이프",),
            (),
            "aws.general.TapeStorage",
            "테이프 라이브러리, Tape library, LTO, 소산, 소산 백업",
        ),
        "rack": Service("Rack", ("랙",), (), "onprem.compute.Server", "상면"),
        "vm": Service(
            "Virtual machine",
            ("가상 머신",),
            ("VM",),
            "aws.general.TraditionalServer",
            "가상 서버, 하이퍼바이저, Hypervisor, 하이퍼V, Hyper-V, KVM, 뉴타닉스, Nutanix, HCI, "
            "인스턴스",
        ),
        "vmware": Service(
            "VMware", ("VM웨어",), (), "", "vSphere, ESXi, vCenter, 브이스피어, 브이센터"
        ),
        "redhat": Service("Red Hat", ("레드햇",), ("RHEL",)),
        "ubuntu": Service("Ubuntu", ("우분투",)),
        "windows": Service("Windows", ("윈도우", "윈도"), stands_for="윈도우 서버"),
        "linux": Service("Linux", ("리눅스",), (), "azure.compute.VMLinux"),
        "android": Service("Android", ("안드로이드",)),
        "mainframe": Service(
            "Mainframe",
            ("메인프레임",),
            (),
            "aws.general.TraditionalServer",
            "z/OS, IBM Z, AS/400, IBM i",
        ),
        "hsm": Service(
            "HSM",
            ("HSM 장비", "하드웨어 보안 모듈"),
            ("Hardware security module",),
            "aws.general.TraditionalServer",
            "키 관리 장비, 탈레스, Thales, Luna, 암호화 장비",
        ),
        # Devices
        "tablet": Service("Tablet", ("태블릿",), stands_for="태블릿 PC, 패드, 아이패드, 월패드"),
        "kiosk": Service(
            "Kiosk",
            ("키오스크",),
            (),
            "generic.device.Tablet",
            "ATM, 현금인출기, 현금 자동 입출금기, 무인 단말기, 무인 발권기, 발권기, 순번기",
        ),
        "pos": Service(
            "POS",
            ("포스", "포스 단말기"),
            ("Point of sale",),
            "aws.general.Client",
            "단말기, 결제 단말기, 카드 단말기, 계산대",
        ),
        "phone": Service(
            "Phone",
            ("전화", "전화기"),
            ("Telephone",),
            "aws.general.MobileClient",
            "인터넷 전화, IP 전화, VoIP",
        ),
        "camera": Service(
            "Camera",
            ("카메라", "CCTV"),
            (),
            "aws.iot.IotCamera",
            "IP 카메라, 감시 카메라, 웹캠, 비전 카메라",
        ),
        "printer": Service(
            "Printer",
            ("프린터",),
            (),
            "azure.other.DefenderIndustrialPrinter",
            "복합기, 라벨 프린터, 영수증 프린터",
        ),
        "plc": Service(
            "PLC", ("제어기",), (), "azure.other.DefenderPlc", "DCS, RTU, 컨트롤러, 제어 장치"
        ),
        "hmi": Service("HMI", ("조작반",), ("Human-machine interface",), "azure.other.DefenderHmi"),
        "robot": Service(
            "Robot",
            ("로봇",),
            (),
            "azure.other.DefenderIndustrialRobot",
            "산업용 로봇, 로봇 팔, 협동 로봇, AGV, AMR",
        ),
        "meter": Service(
            "Meter",
            ("계량기", "계측기"),
            (),
            "azure.other.DefenderMeter",
            "스마트 미터, Smart meter, AMI 단말, 전력량계",
        ),
        "vehicle": Service(
            "Vehicle",
            ("차량", "자동차"),
            ("Car",),
            "aws.iot.IotCar",
            "전기차, 커넥티드 카, 자율주행차",
        ),
        # Buildings
        "datacenter": Service(
            "Data center",
            ("데이터 센터", "전산실"),
            ("IDC",),
            stands_for="전산 센터, 주센터, DR, DR 센터, 재해 복구 센터, 재해 복구, 백업 센터, "
            "Disaster recovery",
        ),
        "building": Service(
            "Building",
            ("건물",),
            (),
            "aws.general.GenericOfficeBuilding",
            "빌딩, 청사, 경기장, 아파트",
        ),
        "branch": Service(
            "Branch",
            ("지점", "영업점"),
            (),
            "aws.general.GenericOfficeBuilding",
            "지사, 대리점, 영업소, 객장",
        ),
        "store": Service(
            "Store",
            ("매장", "점포"),
            ("Shop",),
            "aws.general.GenericOfficeBuilding",
            "가맹점, 편의점, 대형 마트, 백화점",
        ),
        "hospital": Service(
            "Hospital", ("병원",), (), "aws.general.GenericOfficeBuilding", "의원, 의료 기관"
        ),
        "school": Service(
            "School",
            ("학교",),
            (),
            "aws.general.GenericOfficeBuilding",
            "대학교, 대학, 캠퍼스, University",
        ),
        "factory": Service(
            "Factory", ("공장",), (), "aws.iot.IotFactory", "생산 라인, 플랜트, 발전소, Plant"
        ),
        "bank": Service(
            "Bank",
            ("은행",),
            (),
            "aws.general.GenericOfficeBuilding",
            "금융 기관, 카드사, 증권사, 저축은행",
        ),
        "logisticscenter": Service(
            "Logistics center",
            ("물류센터", "물류 센터", "창고"),
            (),
            "aws.general.GenericOfficeBuilding",
            "풀필먼트 센터, 배송 센터, 허브 터미널, Fulfillment center, Distribution center",
        ),
        "callcenter": Service(
            "Call center",
            ("콜센터", "콜 센터"),
            ("Contact center",),
            "aws.general.GenericOfficeBuilding",
            "고객센터, 컨택센터, 상담 센터",
        ),
        "controlroom": Service(
            "Control room",
            ("관제실", "관제 센터"),
            (),
            "aws.general.GenericOfficeBuilding",
            "관제, 통합 관제, 통합 관제 센터, 보안 관제, 상황실, 통제실, 중앙 제어실, SOC, NOC",
        ),
        "institution": Service(
            "Institution",
            ("외부 기관", "기관"),
            (),
            "aws.general.GenericOfficeBuilding",
            "정부, 공공 기관, 관공서, 유관 기관, 대외 기관, 협력사, 협력 업체, 파트너, 파트너사, "
            "제휴사, 거래처, 고객사, 외부 업체, 보험사, 통신사, 신용평가사, 신평사, VAN, VAN사, "
            "PG, PG사, 결제대행, 결제대행사, 금융결제원, 한국은행, 외부 시스템, "
            "오픈뱅킹, 금융공동망, 공동망, 택배사, 배송사, 국가정보자원관리원, "
            "대외 시스템, Partner",
        ),
    },
)
