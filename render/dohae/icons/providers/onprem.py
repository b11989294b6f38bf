"""What people run themselves: usual names in Korean of the software that is best known there."""

from dohae.icons.kind import Provider, Service

PROVIDER = Provider(
    groups={},
    services={
        # Data
        "cassandra": Service("Cassandra", ("카산드라",)),
        "hadoop": Service("Hadoop", ("하둡",)),
        "kafka": Service("Kafka", ("카프카",)),
        "mariadb": Service("MariaDB", ("마리아DB",)),
        "memcached": Service("Memcached", ("멤캐시디",)),
        "mongodb": Service("MongoDB", ("몽고DB",)),
        "mysql": Service("MySQL", ("마이SQL",)),
        "oracle": Service("Oracle", ("오라클",), ("Oracle Database",)),
        "postgresql": Service("PostgreSQL", ("포스트그레스",), ("Postgres",)),
        "rabbitmq": Service("RabbitMQ", ("래빗MQ",)),
        "redis": Service("Redis", ("레디스",)),
        # Of these there is no icon: a database's, a store's or a server's stands for it.
        "tibero": Service("Tibero", ("티베로",), (), "aws.general.GenericDatabase"),
        "altibase": Service("Altibase", ("알티베이스",), (), "aws.general.GenericDatabase"),
        "cubrid": Service("CUBRID", ("큐브리드",), (), "aws.general.GenericDatabase"),
        "storage": Service("Storage", ("사내 스토리지",), (), "generic.storage.Storage"),
        "minio": Service("MinIO", ("미니오",), (), "generic.storage.Storage"),
        "jeus": Service("JEUS", ("제우스",), (), "aws.general.TraditionalServer"),
        "webtob": Service("WebtoB", ("웹투비",), (), "aws.general.TraditionalServer"),
        "weblogic": Service("WebLogic", ("웹로직",), (), "aws.general.TraditionalServer"),
        "websphere": Service("WebSphere", ("웹스피어",), (), "aws.general.TraditionalServer"),
        "spark": Service("Spark", ("스파크",), ("Apache Spark",)),
        "airflow": Service("Airflow", ("에어플로",), ("Apache Airflow",)),
        "ceph": Service("Ceph", ("세프",)),
        # Development and delivery
        "argocd": Service("Argo CD", ("아르고CD",)),
        "docker": Service("Docker", ("도커",)),
        "git": Service("Git", ("깃",)),
        "github": Service("GitHub", ("깃허브",)),
        "gitlab": Service("GitLab", ("깃랩",)),
        "harbor": Service("Harbor", ("하버",)),
        "jenkins": Service("Jenkins", ("젠킨스",)),
        "ansible": Service("Ansible", ("앤서블",)),
        "terraform": Service("Terraform", ("테라폼",)),
        # Networks and watching
        "apache": Service("Apache", ("아파치",), ("Apache HTTP Server",)),
        "haproxy": Service("HAProxy", ("HA프록시",)),
        "nginx": Service("NGINX", ("엔진엑스",)),
        "tomcat": Service("Tomcat", ("톰캣",), ("Apache Tomcat",)),
        "grafana": Service("Grafana", ("그라파나",)),
        "prometheus": Service("Prometheus", ("프로메테우스",)),
        "vault": Service("Vault", ("볼트",), ("HashiCorp Vault",)),
    },
)
