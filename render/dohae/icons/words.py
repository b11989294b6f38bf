"""From a class's name to the words that people write: ``IotCore`` becomes ``IoT Core``."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Z]+\d*(?=[A-Z][a-z])|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+")

_SPELLINGS = """
AD AI AMI AMIs API App AppConfig AppStream AppSync ARP AWS BGP BigQuery BigTable CDN CI CLI Cloud9
CloudFormation CloudFront CloudHSM CloudSearch CloudShell CloudTrail CloudWatch CodeArtifact
CodeBuild CodeCommit CodeDeploy CodeGuru CodePipeline CodeStar CosmosDB CPU DAX DB DDoS DeepLens
DeepRacer DevOps DNS DocumentDB DynamoDB EBS EC2 EFS ElastiCache ElasticSearch EMR EventBridge
FHIR FreeRTOS FSx FTP GameLift GitHub GitLab GPU GuardDuty HANA HDFS HPC HTTP HTTP2 IAM IAP ID IDE
IoT IP IPs IQ JavaScript JSON LDAP LiveAnalytics MariaDB MediaConnect MediaConvert MediaLive
MediaPackage MediaStore MediaTailor MFA ML MongoDB MQ MQTT MySQL NACL NAT NFS NFT OpenAI
OpenSearch OpenShift OpenStack OpsWorks OS PHP PostgreSQL PowerShell PubSub QLDB QnA QuickSight
RabbitMQ RDS RoboMaker SageMaker SAML SAP SDK SDKs SES SFTP SiteWise SMS SNS SQL SQS SSD SSIS SSL
STS TensorFlow TLS TPU UI URL VM VMware VPC VPN WAF WAN WorkDocs WorkLink WorkMail WorkSpaces
XMesh YAML
"""
_SPELLING = {word.casefold(): word for word in _SPELLINGS.split()}
_SMALL = frozenset({"And", "Of", "For", "On", "The", "To"})


def words(name: str) -> str:
    """The words of a class's name, in their usual spelling."""
    parts = _WORD.findall(name.replace("_", ""))
    result: list[str] = []
    while parts:
        for count in (3, 2, 1):
            spelling = _SPELLING.get("".join(parts[:count]).casefold())
            if spelling and len(parts) >= count:
                break
        else:
            count, spelling = 1, parts[0]
        is_small = result and spelling in _SMALL
        result.append(spelling.lower() if is_small else spelling)
        del parts[:count]
    return " ".join(result)
