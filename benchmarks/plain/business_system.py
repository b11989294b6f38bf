"""The business system as a plain script for diagrams."""

from diagrams import Cluster, Diagram
from diagrams.aws.compute import EC2
from diagrams.aws.database import RDS
from diagrams.aws.network import DirectConnect, Endpoint
from diagrams.aws.storage import S3
from diagrams.onprem.client import Users

with Diagram("업무 시스템의 예", filename="business-system", outformat=["png", "svg"], show=False):
    files = S3("파일 서버\nS3")
    office = Users("사내")
    with Cluster("VPC"):
        business = EC2("업무 시스템 서버\nEC2")
        login = EC2("인증 서버\nEC2")
        database = RDS("DB 서버\nRDS")
        endpoint = Endpoint("Gateway\nEndPoint")
        line = DirectConnect("Direct\nConnect")
    business - endpoint - files
    business - database
    business - line
    login - line
    line - office
