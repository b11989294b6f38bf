"""Large cases as people have them: accounts of zones that are all alike, round a hub."""

from __future__ import annotations

TIERS = ("web", "was", "db")


def landing_zone(accounts: int) -> str:
    """A model, as YAML: a hub that so many accounts hang on, each with servers in two zones."""
    nodes = [
        "title: 랜딩 존",
        "nodes:",
        "  users: {kind: users, title: 직원}",
        "  hub: {kind: aws.account, title: 네트워크 계정, nodes: {tgw: aws.transit-gateway}}",
        "  log: {kind: aws.account, title: 로그 계정, nodes: {s3: aws.s3, find: aws.opensearch}}",
        "  work:",
        "    kind: group",
        "    title: 업무 계정",
        "    nodes:",
    ]
    links = ["links:", "  - users -> hub.tgw", "  - log.s3 -> log.find"]
    for number in range(accounts):
        name = f"a{number}"
        nodes += [f"      {name}:", "        kind: aws.account", f"        title: 업무 {number}"]
        nodes += ["        nodes:"]
        for zone in "ac":
            tiers = ", ".join(f"{tier}: {{kind: aws.ec2, title: {tier}}}" for tier in TIERS)
            nodes.append(f"          {zone}: {{kind: aws.az, title: {zone}, nodes: {{{tiers}}}}}")
            at = f"work.{name}.{zone}"
            links.append(f"  - {at}.web -> {at}.was -> {at}.db")
        links.append(f"  - work.{name}.a.db -> work.{name}.c.db")
        links.append(f"  - hub.tgw -> work.{name}")
        links.append(f"  - work.{name} -> log.s3")
    return "\n".join([*nodes, *links]) + "\n"
