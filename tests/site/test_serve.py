"""While a site is served, an edit of a model shows in its page, and so do its mistakes."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CONFIG = """
site_name: 시험
use_directory_urls: false
dev_addr: 127.0.0.1:{port}
theme: {{name: material, font: false}}
plugins:
  - dohae: {{formats: [utxt, txt]}}
"""
MODEL = "title: {}\nnodes: {{a: {{title: 가}}, b: {{title: 나}}}}\nlinks: [a -- b]\n"
PATIENCE = 90


class Served:
    """A site that is being served, and what its terminal says."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.folder = folder
        self.address = f"http://127.0.0.1:{port}"
        (folder / "mkdocs.yml").write_text(CONFIG.format(port=port), "utf-8")
        (folder / "docs").mkdir()
        (folder / "docs" / "index.md").write_text("# 시험\n\n<!-- dohae: cards -->\n", "utf-8")
        (folder / "models").mkdir()
        self.model("one", "처음 제목")
        self.model("two", "다른 사례")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve"],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said: list[str] = []
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        assert self.process.stderr is not None
        self.said.extend(self.process.stderr)

    def model(self, name: str, title: str) -> None:
        (self.folder / "models" / f"{name}.yaml").write_text(MODEL.format(title), "utf-8")

    def page(self, place: str) -> str:
        try:
            with urllib.request.urlopen(f"{self.address}/{place}") as answer:  # noqa: S310 - loopback
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return f"{error.code}"
        except urllib.error.URLError:
            return ""

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        self._listener.join(PATIENCE)
        if self.process.stderr is not None:
            self.process.stderr.close()


def wait_for(what: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    site = Served(tmp_path_factory.mktemp("served"))
    try:
        wait_for(lambda: "처음 제목" in site.page("cases/one.html"))
        yield site
    finally:
        site.close()


def test_an_edit_shows_in_its_page_and_on_the_cards(served: Served) -> None:
    served.model("one", "새로운 제목")
    wait_for(lambda: "새로운 제목" in served.page("cases/one.html"))
    assert "새로운 제목" in served.page("index.html")
    assert "처음 제목" not in served.page("index.html")


def test_a_mistake_shows_in_its_page_and_in_the_terminal_and_heals(served: Served) -> None:
    broken = served.folder / "models" / "one.yaml"
    broken.write_text("title: 가\nnodes: {a: awz.ec2}\n", "utf-8")
    wait_for(lambda: "모델 오류" in served.page("cases/one.html"))
    assert "models/one.yaml:2:12" in served.page("cases/one.html")
    assert any("models/one.yaml:2:12" in line for line in served.said)
    assert "다른 사례" in served.page("cases/two.html")
    served.model("one", "고친 제목")
    wait_for(lambda: "고친 제목" in served.page("cases/one.html"))
    assert "모델 오류" not in served.page("cases/one.html")


def test_models_come_and_go(served: Served) -> None:
    served.model("three", "셋째 사례")
    wait_for(lambda: "셋째 사례" in served.page("cases/three.html"))
    assert "셋째 사례" in served.page("index.html")
    (served.folder / "models" / "three.yaml").unlink()
    wait_for(lambda: served.page("cases/three.html") == "404")
    assert "셋째 사례" not in served.page("index.html")


def test_nothing_is_written_among_the_sources(served: Served) -> None:
    assert sorted(path.name for path in (served.folder / "docs").iterdir()) == ["index.md"]


def test_a_build_with_a_mistake_stops_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG.format(port=0), "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# 시험\n", "utf-8")
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "a.yaml").write_text("title: 가\nnodes: {a: awz.ec2}\n", "utf-8")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 1
    assert "models/a.yaml:2:12: " in built.stderr
    assert "Traceback" not in built.stderr
    assert not (tmp_path / "site" / "index.html").exists()
