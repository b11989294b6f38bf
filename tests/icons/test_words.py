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
    ],
)
def test_the_words_are_spelled_as_usual(name: str, text: str) -> None:
    assert words(name) == text
