"""Workers of a cluster draw what this machine draws, byte for byte, or refuse."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest
from distributed import LocalCluster, get_worker

from dohae.build import (
    Crew,
    State,
    Store,
    Task,
    TimedOut,
    Wanted,
    Wishes,
    WorkerDied,
    build,
    cluster,
)
from dohae.errors import DohaeError
from dohae.model import find_models

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMS = ("svg", "png", "utxt", "txt")
THEME = "ground: '#FFF0F0'\n"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Of a cluster with two workers."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs="CRITICAL"
    ) as local:
        yield local.scheduler_address


def files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def tasks(*names: str) -> list[Task]:
    return [Task(f"{name}.yaml", name, b"title: T\nnodes: {a: box}\n", ()) for name in names]


def misbehave(task: Task) -> str:
    """Does what a task is called."""
    match task.name:
        case "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hangs":
            time.sleep(600)
    return f"{task.name} by {get_worker().name}"


def test_a_cluster_draws_the_same_bytes(address: str, root: Path, tmp_path: Path) -> None:
    theme = tmp_path / "mine.yaml"
    theme.write_text(THEME)
    models = find_models([root / "models"])[:3]
    wanted = Wanted(models, FORMS, Wishes(options={"theme": str(theme)}))
    for name, crew in {"here": Crew(2), "there": Crew(cluster=address)}.items():
        outcomes = list(build(wanted, tmp_path / name, store=Store(None), crew=crew))
        assert {state for each in outcomes for state in each.drawings.values()} == {State.DRAWN}
    here, there = (
        {file.name: file.read_bytes() for file in files(tmp_path / name)}
        for name in ("here", "there")
    )
    assert len(here) == 3 * (len(FORMS) + 1)
    assert here == there


def test_a_model_that_hangs_is_named_and_the_rest_is_done(address: str) -> None:
    asked = tasks("a", "hangs", "b", "c")
    found = {task.name: done for task, done in cluster.on_cluster(misbehave, asked, address, 10)}
    assert isinstance(found["hangs"], TimedOut)
    assert all(str(found[name]).startswith(name) for name in "abc")


def test_a_model_that_kills_its_workers_is_named_and_the_rest_is_done(address: str) -> None:
    asked = tasks("a", "dies", "b", "c")
    found = {task.name: done for task, done in cluster.on_cluster(misbehave, asked, address, None)}
    assert isinstance(found["dies"], WorkerDied)
    assert all(str(found[name]).startswith(name) for name in "abc")


def test_a_worker_with_other_fonts_or_versions_refuses(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "stamp", lambda medium: f"another {medium}")
    (task,) = tasks("a")
    task = Task(task.file, task.name, task.text, ("txt",))
    ((_, result),) = cluster.on_cluster(misbehave, [task], address, None)
    assert isinstance(result, DohaeError)
    assert "other versions" in str(result)


def test_an_address_where_nobody_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_ANSWER", 0.5)
    with pytest.raises(DohaeError, match="no scheduler of Dask answers there"):
        list(cluster.on_cluster(misbehave, tasks("a"), "tcp://127.0.0.1:1", None))


def test_without_dask_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise ModuleNotFoundError

    monkeypatch.setattr(cluster, "import_module", missing)
    with pytest.raises(DohaeError, match=r"dohae\[dask\]"):
        list(cluster.on_cluster(misbehave, tasks("a"), "tcp://127.0.0.1:1", None))
