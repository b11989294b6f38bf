"""Google Cloud: usual names and groups."""

from dohae.icons.kind import GroupKind, Provider, Service

PROVIDER = Provider(
    groups={
        "cloud": GroupKind("Google Cloud", "cloud", ("구글 클라우드",), ("GCP",), ".GCP"),
        "project": GroupKind("Project", "account", ("프로젝트",), (), "management.Project"),
        "region": GroupKind("Region", "region", ("리전",)),
        "zone": GroupKind("Zone", "az", ("영역",)),
        "vpc": GroupKind("VPC", "vpc", ("가상 네트워크",), (), "network.VirtualPrivateCloud"),
        "subnet": GroupKind("Subnet", "private-subnet", ("서브넷",)),
    },
    services={
        "gce": Service("Compute Engine", ("컴퓨트 엔진", "가상 머신"), ("GCE",)),
        "gke": Service("GKE", ("쿠버네티스 엔진",), ("Google Kubernetes Engine",)),
        "gae": Service("App Engine", ("앱 엔진",), ("GAE",)),
        "gcf": Service("Cloud Functions", ("클라우드 함수",), ("GCF",)),
        "run": Service("Cloud Run", ("클라우드 런",)),
        "gcs": Service("Cloud Storage", ("클라우드 스토리지",), ("GCS",)),
        "sql": Service("Cloud SQL", ("클라우드 SQL",)),
        "spanner": Service("Spanner", ("스패너",)),
        "firestore": Service("Firestore", ("파이어스토어",)),
        "memorystore": Service("Memorystore", ("메모리스토어",)),
        "bigquery": Service("BigQuery", ("빅쿼리", "데이터 웨어하우스")),
        "bigtable": Service("Bigtable", ("빅테이블",)),
        "pubsub": Service("Pub/Sub", ("펍섭", "메시지 큐")),
        "dataflow": Service("Dataflow", ("데이터플로",)),
        "dataproc": Service("Dataproc", ("데이터프록",)),
        "composer": Service("Cloud Composer", ("클라우드 컴포저",), ("Airflow",)),
        "looker": Service("Looker", ("루커",)),
        "loadbalancing": Service("Cloud Load Balancing", ("로드 밸런서",)),
        "cdn": Service("Cloud CDN", ("CDN",)),
        "dns": Service("Cloud DNS", ("DNS",)),
        "nat": Service("Cloud NAT", ("NAT",)),
        "armor": Service("Cloud Armor", ("클라우드 아머", "웹 방화벽")),
        "vertexai": Service("Vertex AI", ("버텍스 AI",)),
        "router": Service("Cloud Router", ("클라우드 라우터",)),
        # Of these there is no icon: Google Cloud's own stands for it.
        "datastream": Service("Datastream", ("데이터스트림",), (), "gcp..GCP"),
        "dataplex": Service("Dataplex", ("데이터플렉스",), (), "gcp..GCP"),
        "iam": Service("IAM", ("권한 관리",)),
        "monitoring": Service("Monitoring", ("모니터링",)),
        "logging": Service("Logging", ("로깅",)),
    },
)
