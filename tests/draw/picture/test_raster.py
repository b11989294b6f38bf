"""PNG from pixels in memory: the same pixels as in the files that Graphviz writes."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from dohae.draw.formats import png
from dohae.draw.picture import drawing, graphviz, raster
from dohae.draw.picture.png import packed
from dohae.geometry import Size

if TYPE_CHECKING:
    from dohae.layout.plan import Plan


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.fixture
def slow(monkeypatch) -> None:
    """A Graphviz without a cairo that can be found."""
    monkeypatch.setattr(raster, "_library", lambda: None)


@pytest.mark.parametrize(("scale", "every"), [(1, 1), (2, 4)])
def test_every_pixel_is_as_in_a_file_of_graphviz(
    all_plans: list[Plan], scale: int, every: int
) -> None:
    """Large files take long, so not all are made."""
    sizes = [0, 0]
    for plan in all_plans[::every]:
        quick = png.draw(plan, scale=scale)
        slow = graphviz.paint(drawing.draw(plan, {}).dot, "png", 96 * scale)
        one, other = opened(quick), opened(slow)
        assert (one.mode, one.size) == (other.mode, other.size), plan.case.name
        assert one.tobytes() == other.tobytes(), plan.case.name
        assert len(quick) < 1.1 * len(slow), plan.case.name
        sizes = [sum(pair) for pair in zip(sizes, (len(quick), len(slow)), strict=True)]
    assert sizes[0] < 0.95 * sizes[1]


@pytest.mark.parametrize("theme", ["dark", "print"])
def test_so_it_is_in_other_themes(shop: Plan, theme: str) -> None:
    quick = png.draw(shop, theme=theme, legend=True, caption=True)
    options = {"theme": theme, "legend": True, "caption": True}
    slow = graphviz.paint(drawing.draw(shop, options).dot, "png", 192)
    assert opened(quick).tobytes() == opened(slow).tobytes()


@pytest.mark.parametrize("options", [{}, {"transparent": True}, {"scale": 0.8}, {"scale": 1.3}])
def test_without_cairo_or_with_translucent_pixels_it_is_the_same_picture(
    shop: Plan, options: dict[str, object], request: pytest.FixtureRequest
) -> None:
    quick = opened(png.draw(shop, **options))
    request.getfixturevalue("slow")
    slow = opened(png.draw(shop, **options))
    assert (quick.mode, quick.size, quick.info["dpi"]) == (slow.mode, slow.size, slow.info["dpi"])
    assert quick.tobytes() == slow.tobytes()


def test_graphviz_is_asked_for_no_file_where_its_pixels_will_do(shop: Plan, monkeypatch) -> None:
    monkeypatch.setattr(graphviz, "paint", None)
    assert opened(png.draw(shop)).size > (0, 0)


def test_source_that_cannot_be_read_has_no_pixels(capfd) -> None:
    assert graphviz.pixels("digraph { a -> ", 96, 10, 10) is None
    assert capfd.readouterr().err == ""


def test_a_wide_image_is_as_graphviz_paints_it(planned) -> None:
    plan = replace(planned("title: 예\nnodes: {a: {kind: aws.ec2}}\n"), size=Size(9000, 20))
    image = opened(png.draw(plan))
    other = opened(graphviz.paint(drawing.draw(plan, {}).dot, "png", round(image.info["dpi"][0])))
    assert image.convert("RGBA").tobytes() == other.convert("RGBA").tobytes()


@pytest.mark.parametrize(("width", "height"), [(1, 1), (7, 3), (1200, 300), (300_000, 2)])
def test_a_file_has_the_colours_of_its_pixels(width: int, height: int) -> None:
    line = bytes(value for x in range(width) for value in (x % 251, x % 7, x % 256, 255))
    data = b"".join(line if y % 3 else bytes(4 * (width - 1)) + line[:4] for y in range(height))
    data = bytearray(data)
    data[3::4] = b"\xff" * (width * height)
    image = opened(packed(data, width, 96) or b"")
    expected = Image.frombytes("RGB", (width, height), bytes(data), "raw", "BGRX")
    assert image.mode == "RGB"
    assert image.tobytes() == expected.tobytes()
    assert image.info["dpi"] == pytest.approx((96, 96), abs=0.1)


def test_a_file_is_refused_that_would_lose_what_shines_through() -> None:
    data = bytearray(b"\xff" * 4 * 100 * 100)
    assert packed(data, 100, 96) is not None
    data[-1] = 254
    assert packed(data, 100, 96) is None
