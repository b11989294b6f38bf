"""Microsoft Azure: usual names, groups, and which of its many modules is meant."""

from dohae.icons.kind import GroupKind, Provider, Service

PROVIDER = Provider(
    groups={
        "cloud": GroupKind("Azure", "cloud", ("애저",), (), ".Azure"),
        "region": GroupKind("Region", "region", ("리전",)),
        "zone": GroupKind("Availability Zone", "az", ("가용성 영역",)),
        "subscription": GroupKind(
            "Subscription", "account", ("구독",), (), "general.Subscriptions"
        ),
        "resource-group": GroupKind(
            "Resource group", "account", ("리소스 그룹",), (), "general.ResourceGroups"
        ),
        "vnet": GroupKind(
            "Virtual network", "vpc", ("가상 네트워크",), ("VNet",), "networking.VirtualNetworks"
        ),
        "subnet": GroupKind("Subnet", "private-subnet", ("서브넷",), (), "networking.Subnet"),
    },
    services={
        "vm": Service("Virtual Machine", ("가상 머신",), ("VM",), "compute.VM"),
        "vmss": Service("VM Scale Set", ("가상 머신 확장 집합",)),
        "functions": Service(
            "Functions", ("함수 앱", "서버리스 함수"), ("Function App",), "compute.FunctionApps"
        ),
        "appservice": Service("App Service", ("앱 서비스",), ("Web App",), "compute.AppServices"),
        "containerapps": Service("Container Apps", ("컨테이너 앱",)),
        "aks": Service("AKS", ("쿠버네티스 서비스",), ("Azure Kubernetes Service",)),
        "acr": Service("Container Registry", ("컨테이너 레지스트리",), ("ACR",)),
        "loadbalancer": Service("Load Balancer", ("로드 밸런서",), (), "networking.LoadBalancers"),
        "applicationgateway": Service(
            "Application Gateway",
            ("애플리케이션 게이트웨이",),
            ("AppGW",),
            "networking.ApplicationGateways",
        ),
        "frontdoor": Service("Front Door", ("프런트 도어",), ("CDN",), "network.FrontDoors"),
        "expressroute": Service(
            "ExpressRoute", ("익스프레스라우트", "전용선"), (), "networking.ExpressrouteCircuits"
        ),
        "privatedns": Service(
            "Private DNS", ("프라이빗 DNS",), ("Private DNS Zone",), "network.DNSPrivateZones"
        ),
        "vpngateway": Service(
            "VPN Gateway", ("VPN 게이트웨이",), (), "networking.VirtualNetworkGateways"
        ),
        "networksecuritygroup": Service(
            "Network Security Group",
            ("네트워크 보안 그룹",),
            ("NSG",),
            "networking.NetworkSecurityGroups",
        ),
        "sqldatabase": Service("SQL Database", ("SQL 데이터베이스",)),
        "cosmosdb": Service("Cosmos DB", ("코스모스 DB",), (), "databases.AzureCosmosDb"),
        "redis": Service(
            "Cache for Redis", ("레디스 캐시",), ("Azure Cache for Redis",), "databases.CacheRedis"
        ),
        "blobstorage": Service(
            "Blob Storage",
            ("블롭 스토리지",),
            ("Blob",),
            "storage.BlobStorage",
            "오브젝트 스토리지, 객체 스토리지",
        ),
        "storageaccount": Service(
            "Storage Account", ("스토리지 계정",), ("Storage",), "storage.StorageAccounts"
        ),
        "servicebus": Service("Service Bus", ("서비스 버스",)),
        "eventhubs": Service("Event Hubs", ("이벤트 허브",), (), "analytics.EventHubs"),
        "logicapps": Service("Logic Apps", ("논리 앱",)),
        "apimanagement": Service("API Management", ("API 관리",), stands_for="API 게이트웨이"),
        "entraid": Service(
            "Entra ID",
            ("액티브 디렉터리", "엔트라 ID"),
            ("Azure Active Directory", "Azure AD"),
            "identity.ActiveDirectory",
            "AD, LDAP, SSO",
        ),
        "bastion": Service(
            "Bastion", ("배스천",), (), "networking.Bastions", "배스천 호스트, 점프 서버"
        ),
        "firewall": Service("Azure Firewall", ("방화벽",), (), "network.Firewall"),
        "privateendpoint": Service("Private Endpoint", ("프라이빗 엔드포인트",)),
        "keyvault": Service("Key Vault", ("키 자격 증명 모음",), (), "security.KeyVaults"),
        "openai": Service(
            "Azure OpenAI", ("애저 오픈AI",), ("OpenAI",), "ml.AzureOpenAI", "LLM, GPT, 챗봇"
        ),
        "aisearch": Service(
            "AI Search", ("AI 검색",), ("Cognitive Search",), "aimachinelearning.CognitiveSearch"
        ),
        "azurevirtualdesktop": Service(
            "Azure Virtual Desktop", ("가상 데스크톱",), ("AVD",), stands_for="VDI, DaaS"
        ),
        "azureredhatopenshift": Service("Azure Red Hat OpenShift", ("애저 오픈시프트",), ("ARO",)),
        "dedicatedhsm": Service("Dedicated HSM", ("전용 HSM",), ("HSM",)),
        "loganalytics": Service(
            "Log Analytics", ("로그 분석",), (), "analytics.LogAnalyticsWorkspaces"
        ),
        "monitor": Service("Monitor", ("모니터",), (), "monitor.Monitor"),
    },
    modules=(
        "compute",
        "networking",
        "network",
        "databases",
        "database",
        "storage",
        "analytics",
        "web",
        "integration",
        "iot",
        "monitor",
        "identity",
        "security",
        "ml",
        "aimachinelearning",
        "devops",
        "migration",
        "migrate",
        "general",
        "managementgovernance",
        "containers",
        "appservices",
    ),
)
