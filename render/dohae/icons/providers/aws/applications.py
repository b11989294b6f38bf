"""Amazon's services: development, machine learning, media, games, things and workplaces."""

from dohae.icons.kind import Service

SERVICES = {
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
    "elementallive": Service("Elemental Live", ("엘리멘탈 라이브",), stands_for="인코더, Encoder"),
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
    "workspaces": Service("WorkSpaces", ("워크스페이스", "가상 데스크톱"), stands_for="VDI, DaaS"),
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
}
