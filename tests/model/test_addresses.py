"""Addresses of nodes lead somewhere: whole ones of the web, or paths in the site."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("www.example.com", "https://www.example.com"),
        ("WWW.example.co.kr/a?b", "https://WWW.example.co.kr/a?b"),
        ("example.com", "https://example.com"),
        ("docs.example.co.kr/a.html#b", "https://docs.example.co.kr/a.html#b"),
        ("github.com/a/b", "https://github.com/a/b"),
        ("localhost:8000/x", "https://localhost:8000/x"),
        ("10.0.0.1:3000", "https://10.0.0.1:3000"),
        ("https:/example.com", "https://example.com"),
        ("http:example.com", "http://example.com"),
        ("https//example.com", "https://example.com"),
        ("me@example.com", "mailto:me@example.com"),
    ],
)
def test_an_address_without_its_beginning_is_told_it(refused, case, written, meant) -> None:
    (problem,) = refused(f"  a: {{href: '{written}'}}\n")
    what, _, hint = problem.rstrip(")").partition(" (write ")
    assert what == f"3:13: '{written}' is no address that a page may lead to"
    ways = hint.removesuffix(" for a path in the site").split(", or ")
    assert ways[0] == meant
    assert ways[1:] in ([], [f"./{written}"])
    for href in ways:
        assert case(f"  a: {{href: '{href}'}}\n").nodes[0].href == href


@pytest.mark.parametrize(
    "href",
    [
        *("https://www.example.com", "HTTP://example.com", "//example.com/a", "mailto:a@b.kr"),
        *("a.md", "../a/", "/a/b.html", "#a", "?a", "a/www.b.com", "org.html", "network.md"),
        *("http/a.html", "https-guide.md", "v1.2/", "1.2.3/", "@a/b", "a.b.c/", "가.com안내.md"),
        *("#me@example.com", "?to=me@example.com", "api@v2.html", "pic@2x.png", "www.html"),
        *("www.guide.html", "www/", "node.js/", "./asp.net/"),
    ],
)
def test_an_address_that_is_whole_or_lies_in_the_site_stands(case, href: str) -> None:
    assert case(f"  a: {{href: '{href}'}}\n").nodes[0].href == href
