"""The medium shop site as a plain script for diagrams."""

from diagrams import Cluster, Diagram
from diagrams.aws.compute import EC2
from diagrams.aws.database import RDS
from diagrams.aws.network import ELB, Endpoint
from diagrams.aws.storage import S3

with Diagram(
    "중간 규모 EC2 사이트의 예", filename="medium-shop", outformat=["png", "svg"], show=False
):
    images = S3("이미지 및 동영상 서버\nS3")
    with Cluster("VPC"):
        balancer = ELB("Load Balancer\nELB")
        web = [EC2("Web Server\nEC2"), EC2("Web Server\nEC2")]
        database = RDS("DB Server\nRDS")
        admin = EC2("상품 등록 서버\nEC2")
        endpoint = Endpoint("Gateway\nEndPoint")
    balancer - web - database - admin - endpoint - images
