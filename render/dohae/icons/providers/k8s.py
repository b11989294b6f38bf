"""Kubernetes: its short names have long ones, and two of them mean the same letters."""

from dohae.icons.kind import GroupKind, Provider, Service

PROVIDER = Provider(
    groups={
        "cluster": GroupKind(
            "Kubernetes cluster",
            "cloud",
            ("쿠버네티스 클러스터",),
            ("Kubernetes",),
            ".K8S",
            "쿠버네티스, OpenShift, 오픈시프트, Rancher, 랜처",
        ),
        "namespace": GroupKind("Namespace", "account", ("네임스페이스",), (), "group.NS"),
        "worker": GroupKind("Node", "az", ("노드", "워커 노드"), (), "infra.Node"),
    },
    services={
        "pod": Service("Pod", ("파드",)),
        "deploy": Service("Deployment", ("디플로이먼트",)),
        "ds": Service("DaemonSet", ("데몬셋",)),
        "rs": Service("ReplicaSet", ("레플리카셋",)),
        "sts": Service("StatefulSet", ("스테이트풀셋",)),
        "job": Service("Job", ("잡",)),
        "cronjob": Service("CronJob", ("크론잡",), stands_for="배치, 크론"),
        "hpa": Service("HPA", ("오토스케일러",), ("Horizontal Pod Autoscaler",)),
        "limits": Service("LimitRange"),
        "svc": Service("Service", ("서비스",)),
        "ing": Service("Ingress", ("인그레스",)),
        "ep": Service("Endpoint", ("엔드포인트",)),
        "netpol": Service("NetworkPolicy", ("네트워크 정책",)),
        "cm": Service("ConfigMap", ("컨피그맵",), (), "podconfig.CM"),
        "secret": Service("Secret", ("시크릿",)),
        "pv": Service("PersistentVolume", ("퍼시스턴트 볼륨",)),
        "pvc": Service("PersistentVolumeClaim", ("볼륨 요청",)),
        "sc": Service("StorageClass", ("스토리지 클래스",)),
        "vol": Service("Volume", ("볼륨",)),
        "api": Service("API server", ("API 서버",)),
        "ccm": Service("Cloud controller manager"),
        "controllermanager": Service(
            "Controller manager", ("컨트롤러 매니저",), (), "controlplane.CM"
        ),
        "kproxy": Service("kube-proxy"),
        "kubelet": Service("kubelet"),
        "sched": Service("Scheduler", ("스케줄러",)),
        "etcd": Service("etcd"),
        "node": Service("Node", ("노드",)),
        "role": Service("Role", ("롤",)),
        "rb": Service("RoleBinding"),
        "crole": Service("ClusterRole"),
        "crb": Service("ClusterRoleBinding"),
        "sa": Service("ServiceAccount", ("서비스 어카운트",)),
    },
)
