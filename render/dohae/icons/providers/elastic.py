"""Elastic: usual names in Korean of what is best known of it."""

from dohae.icons.kind import Provider, Service

PROVIDER = Provider(
    groups={},
    services={
        "elasticsearch": Service("Elasticsearch", ("엘라스틱서치",), stands_for="검색 엔진, ELK"),
        "kibana": Service("Kibana", ("키바나",)),
        "logstash": Service("Logstash", ("로그스태시",), stands_for="로그 수집"),
        "beats": Service("Beats", ("비츠",)),
    },
)
