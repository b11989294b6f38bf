"""The network simplex against brute force."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dohae.layout.simplex import Edge, Infeasible, minimise


def cost(x, edges):
    return sum(edge.weight * (x[edge.head] - x[edge.tail]) for edge in edges)


def keeps(x, edges):
    return all(x[edge.head] - x[edge.tail] >= edge.length for edge in edges)


@st.composite
def forward_edges(draw):
    count = draw(st.integers(2, 5))
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    chosen = draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=8))
    return count, [Edge(a, b, draw(st.integers(0, 2)), draw(st.integers(0, 5))) for a, b in chosen]


@settings(max_examples=150, derandomize=True)
@given(forward_edges())
def test_nothing_is_cheaper_than_what_it_finds(problem):
    count, edges = problem
    found = minimise(count, edges)
    assert found[0] == 0
    assert keeps(found, edges)
    others = itertools.product(range(6), repeat=count - 1)
    best = min(cost((0, *x), edges) for x in others if keeps((0, *x), edges))
    assert cost(found, edges) == best


def test_a_bounded_search_still_keeps_all_distances():
    edges = [Edge(a, b, 1, (a * 7 + b) % 5) for a in range(9) for b in range(a + 1, 9)]
    assert keeps(minimise(9, edges, pivots=0), edges)


def test_distances_in_a_circle_are_refused_with_the_circle():
    with pytest.raises(Infeasible) as refused:
        minimise(3, [Edge(1, 2, 1, 0), Edge(2, 1, 1, 0)])
    assert set(refused.value.circle) == {1, 2}
