"""The game site as a plain script for diagrams."""

from diagrams import Cluster, Diagram
from diagrams.aws.compute import EC2
from diagrams.aws.database import RDS, Dynamodb
from diagrams.aws.network import ELB
from diagrams.aws.storage import S3
from diagrams.onprem.client import Users
from diagrams.onprem.compute import Server

with Diagram(
    "온프레미스와 AWS를 병행한 예", filename="game-site", outformat=["png", "svg"], show=False
):
    users = Users("사용자")
    with Cluster("온프레미스"):
        fixed = Server("게임 서버")
    with Cluster("AWS"):
        balancer = ELB("로드 밸런서\nELB")
        web = EC2("웹 서버\nEC2")
        api = EC2("API 서버\nEC2")
        database = RDS("RDS 서버\nRDS")
        replica = RDS("RDS 복제\nRDS")
        store = Dynamodb("키 밸류 스토어\nDynamoDB")
        static = S3("정적 웹 서버\nS3")
        logs = S3("로그 저장\nS3")
    users >> fixed
    users >> balancer >> [web, api]
    users >> static
    web >> database
    api >> database
    api >> store
    database >> replica
    [web, api] >> logs
    fixed >> api
