"""The aggregation system as a plain script for diagrams."""

from diagrams import Cluster, Diagram
from diagrams.aws.analytics import Redshift
from diagrams.aws.compute import EC2
from diagrams.aws.network import Endpoint
from diagrams.aws.storage import S3

with Diagram("집계 시스템의 예", filename="aggregation", outformat=["png", "svg"], show=False):
    with Cluster("VPC"):
        business = EC2("업무 시스템 서버\nEC2")
        endpoint = Endpoint("Gateway\nEndPoint")
    logs = S3("로그 및 매출 데이터\nS3")
    business - endpoint >> logs >> Redshift("집계·분석\nRedshift") >> S3("결과 내보내기\nS3")
