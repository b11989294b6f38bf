"""Amazon's services: what moves and evaluates data."""

from dohae.icons.kind import Service

SERVICES = {
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
    "eventbridge": Service("EventBridge", ("이벤트브리지",), stands_for="이벤트 버스, Event bus"),
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
}
