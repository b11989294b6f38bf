"""From a class's name to the words that people write: ``IotCore`` becomes ``IoT Core``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[A-Z]+\d*(?=[A-Z][a-z])|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+")

_SPELLINGS = """
AAD ActiveMQ AD AI AKS AMI AMIs API APIs App AppConfig AppStream AppSync ApsaraDB ARP AutoML AWS
AWX BGP BigQuery BigTable BuzzFeed CDN CentOS CI CircleCI CLI Cloud9 CloudEndure CloudFormation
CloudFront CloudHSM CloudKitty CloudSearch CloudShell CloudSimple CloudTrail CloudWatch CockroachDB
CodeArtifact CodeBuild CodeCommit CodeDeploy CodeGuru CodePipeline CodeStar containerd CoreDNS
CosmosDB CouchDB CPU CrowdStrike DAX DB DBaaS dbt DDoS DeepComposer DeepLens DeepRacer DevOps
DevTest Dialogflow DNS DocumentDB DRG DuckDB DynamoDB EASM EBS EC2 EFS ElastiCache ElasticSearch
EMQX EMR etcd EventBridge ExpressRoute FastAPI FHIR FreeRTOS FSx FTP GameLift GDAL GeoHealthCheck
GeoMapFish GeoMesa GeoNetwork GeoNode GeoPackage GeoPandas GeoParquet geOrchestra GeoServer
GeoStyler GeoTools GeoWebCache GitHub GitLab GlassFish GlusterFS GPU GraphHopper GraphQL GuardDuty
gVisor HANA HAProxy HBase HCI HDFS HDI HDInsight HMI HPC HSM HTTP HTTP2 HybridDB IAM IAP ID IDE
InfluxDB iOS IoT IP IPs IQ JanusGraph JavaScript JFrog JHipster JSON K3s K8s LAStools LaTeX LDAP
LiveAnalytics LXC MapLibre MapProxy MapR MapServer MapStore MariaDB MATLAB MDAL MediaConnect
MediaConvert MediaLive MediaPackage MediaStore MediaTailor MFA MikroTik ML MLflow MongoDB MQ MQTT
MXNet MySQL n8n NACL NAS NAT NATS Neo4j NetApp NFS NFT NGINX NiFi OceanBase OpenAI OpenLayers
OpenSearch OpenShift OpenStack OpenStreetMap OpenWhisk OPNsense OpsCenter OpsWorks OS OSD OSGeo
OSRM PagerDuty PayPal PDAL pfSense pgRouting PHP PLC PolarDB PostGIS PostgreSQL PowerDNS PowerShell
PPAS PubSub pycsw pygeoapi PySAL QEMU QField QGIS QLDB QnA QuickSight RabbitMQ RDS rkt RoboMaker
ROS rsyslog RTOS RTU SaaS SageMaker SAML SAN SAP SCVMM SDK SDKs SendGrid SES SFTP SignalR SiteWise
SMS SNS SonarQube SQL SQLPage SQS SSD SSH SSIS SSL SSO StorSimple STS SUSE SVN TeamCity TensorFlow
TLS TPU TripleO TV TypeScript UI URL VCN VirtualBox VM VMSS VMware VPC VPN VyOS WAF WAN WildFly
WorkDocs WorkLink WorkMail WorkSpaces XDR Xen xMatters XMesh YAML YARP ZeroMQ ZooKeeper
"""
_NAMES = """
.NET=dotnet|AD B2C|AnalyticDB|AR & VR=ArVr|Argo CD|BIND 9|BizTalk|C#=csharp|C++=cpp|ClickHouse
Cloud Foundry|Concourse CI|CRI-O|cert-manager|Drone CI|Fluent Bit|GitLab CI|HTTP/2=http2
IoT 1-Click|IntelliJ|JBoss AS|Let's Encrypt|New Relic|Next.js
Node.js|OAuth2 Proxy|Operator 5G|Overture Maps|Power BI|Privileged=privleged|Proxmox VE=pve
Route 53|SAP HANA|Single Sign-On|SQL VM|SQL Server|syslog-ng|Travis CI|Turf.js|Virtual WANs
Windows 10|Zuul CI
"""
"""Names of several words or with signs; after ``=``, a class that their letters do not tell."""


def _spellings() -> Iterator[tuple[str, str]]:
    yield from ((word.casefold(), word) for word in _SPELLINGS.split())
    for line in _NAMES.strip().splitlines():
        for entry in line.split("|"):
            name, _, written = entry.partition("=")
            yield _SIGN.sub("", written or name).casefold(), name


_SIGN = re.compile(r"[\W_]+")
_SPELLING = dict(_spellings())
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
