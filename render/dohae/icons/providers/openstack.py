"""OpenStack: usual names in Korean of what is best known of it."""

from dohae.icons.kind import Provider, Service

PROVIDER = Provider(
    groups={},
    services={
        "openstack": Service("OpenStack", ("오픈스택",), (), ".OpenStack"),
        "nova": Service("Nova", ("노바",)),
        "neutron": Service("Neutron", ("뉴트론",)),
        "cinder": Service("Cinder", ("신더",)),
        "swift": Service("Swift", ("스위프트",)),
        "keystone": Service("Keystone", ("키스톤",)),
        "glance": Service("Glance", ("글랜스",)),
        "horizon": Service("Horizon", ("호라이즌",)),
    },
)
