"""The small blog site as a plain script for diagrams."""

from diagrams import Cluster, Diagram
from diagrams.aws.compute import EC2
from diagrams.aws.database import RDS

with (
    Diagram(
        "소규모 블로그 사이트의 예", filename="small-blog", outformat=["png", "svg"], show=False
    ),
    Cluster("VPC"),
):
    EC2("Web Server\nEC2") - RDS("DB Server\nRDS")
