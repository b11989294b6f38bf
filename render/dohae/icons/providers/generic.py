"""Devices, buildings and systems of no maker: usual names in Korean."""

from dohae.icons.kind import Provider, Service

PROVIDER = Provider(
    groups={},
    services={
        # Networks and stores
        "router": Service("Router", ("라우터",)),
        "switch": Service("Switch", ("스위치",)),
        "l4": Service("L4 switch", ("L4 스위치",), (), "generic.network.Switch"),
        "firewall": Service("Firewall", ("방화벽",)),
        "vpn": Service("VPN", ("VPN 장비",)),
        "storage": Service("Storage", ("저장 장치", "스토리지 장비"), ("SAN",)),
        "nas": Service("NAS", ("나스",), (), "generic.storage.Storage"),
        "rack": Service("Rack", ("랙",)),
        "vm": Service("Virtual machine", ("가상 머신",), ("VM",), "aws.general.TraditionalServer"),
        # Devices
        "tablet": Service("Tablet", ("태블릿",)),
        "kiosk": Service("Kiosk", ("키오스크",), (), "generic.device.Tablet"),
        "pos": Service("POS", ("포스", "포스 단말기"), ("Point of sale",), "aws.general.Client"),
        "phone": Service("Phone", ("전화", "전화기"), ("Telephone",), "aws.general.MobileClient"),
        "camera": Service("Camera", ("카메라", "CCTV"), (), "aws.iot.IotCamera"),
        "printer": Service("Printer", ("프린터",), (), "azure.other.DefenderIndustrialPrinter"),
        "plc": Service("PLC", ("제어기",), (), "azure.other.DefenderPlc"),
        # Buildings
        "datacenter": Service("Data center", ("데이터 센터", "전산실"), ("IDC",)),
        "building": Service("Building", ("건물",), (), "aws.general.GenericOfficeBuilding"),
        "branch": Service("Branch", ("지점", "영업점"), (), "aws.general.GenericOfficeBuilding"),
        "store": Service("Store", ("매장", "점포"), ("Shop",), "aws.general.GenericOfficeBuilding"),
        "hospital": Service("Hospital", ("병원",), (), "aws.general.GenericOfficeBuilding"),
        "factory": Service("Factory", ("공장",), (), "aws.iot.IotFactory"),
        "bank": Service("Bank", ("은행",), (), "aws.general.GenericOfficeBuilding"),
    },
)
