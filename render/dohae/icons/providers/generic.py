"""Devices and systems of no maker: usual names in Korean."""

from dohae.icons.kind import Provider, Service

PROVIDER = Provider(
    groups={},
    services={
        "router": Service("Router", ("라우터",)),
        "switch": Service("Switch", ("스위치",)),
        "firewall": Service("Firewall", ("방화벽",)),
    },
)
