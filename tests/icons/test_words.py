"""A class's name becomes the words that people write."""

from __future__ import annotations

import pytest

from dohae.icons.words import words


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("DatabaseMigrationService", "Database Migration Service"),
        ("EC2AutoScaling", "EC2 Auto Scaling"),
        ("IotCore", "IoT Core"),
        ("ClientVpn", "Client VPN"),
        ("DynamodbTable", "DynamoDB Table"),
        ("CloudFront", "CloudFront"),
        ("Cloudfront", "CloudFront"),
        ("AlexaForBusiness", "Alexa for Business"),
        ("APIGateway", "API Gateway"),
        ("PostgreSQL", "PostgreSQL"),
        ("Postgresql", "PostgreSQL"),
        ("RDSSqlServerInstance", "RDS SQL Server Instance"),
        ("Q", "Q"),
        ("Argocd", "Argo CD"),
        ("Haproxy", "HAProxy"),
        ("K3S", "K3s"),
        ("Neo4J", "Neo4j"),
        ("Nodejs", "Node.js"),
        ("Cpp", "C++"),
        ("LetsEncrypt", "Let's Encrypt"),
        ("Route53HostedZone", "Route 53 Hosted Zone"),
        ("SingleSignOn", "Single Sign-On"),
        ("SignOn", "Sign on"),
    ],
)
def test_the_words_are_spelled_as_usual(name: str, text: str) -> None:
    assert words(name) == text
