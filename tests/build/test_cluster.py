"""Workers of a cluster draw what this machine draws, byte for byte, or refuse.

Dask leaves threads behind, so it runs in processes of its own. These have a copy of the package:
workers rightly refuse if the checkout is updated between their start and that of who asks them.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import dohae
from dohae.build import Task, cluster
from dohae.cli.app import run
from dohae.errors import DohaeError

if TYPE_CHECKING:
    from collections.abc import Iterator

CLUSTER = """
import sys
from distributed import LocalCluster

with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster:
    print(cluster.scheduler_address, flush=True)
    sys.stdin.read()
"""
RUN = """
import ctypes, json, os, signal, sys
from distributed import get_worker
from dohae.build import Task, cluster

def misbehave(task):
    match task.name:
        case "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hangs" | "hangs too":
            # As C code does that never comes back: no other thread of Python runs on beside it.
            ctypes.PyDLL(None).sleep(600)
    return get_worker().name

address, timeout, *names = sys.argv[1:]
if "elsewhere" in names:
    cluster.stamp = lambda medium: "another"
tasks = [(Task(name, name, b"", ("txt",)), None) for name in names]
results = cluster.on_cluster(misbehave, tasks, address, float(timeout) or None)
print(json.dumps({task.name: f"{type(result).__name__}: {result}" for task, result in results}))
"""
THEME = "ground: '#FFF0F0'\n"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the package, which processes that are started now take."""
    copy = tmp_path_factory.mktemp("package") / "dohae"
    shutil.copytree(Path(dohae.__file__).parent, copy)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(copy.parent))
        yield copy


@pytest.fixture(scope="module")
def address(package: Path) -> Iterator[str]:  # noqa: ARG001 - its workers take it
    """Of a cluster with two workers."""
    with subprocess.Popen(
        [sys.executable, "-c", CLUSTER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.stdin.close()


def results(address: str, timeout: float, *names: str) -> dict[str, str]:
    """What comes of tasks, each of which does what it is called."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, address, str(timeout), *names], check=True, capture_output=True
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_processes_take_the_copy_of_the_package(package: Path) -> None:
    told = [sys.executable, "-c", "import dohae; print(dohae.__file__)"]
    found = subprocess.run(told, check=True, capture_output=True, text=True).stdout
    assert Path(found.strip()).parent == package


def test_a_cluster_draws_the_same_bytes(address: str, root: Path, tmp_path: Path) -> None:
    theme = tmp_path / "mine.yaml"
    theme.write_text(THEME)
    models = sorted(str(model) for model in (root / "models").glob("*.yaml"))[:3]
    build = [sys.executable, "-m", "dohae", "build", *models, "--theme", str(theme), "--out"]
    for told in ([str(tmp_path / "here")], [str(tmp_path / "there"), "--dask", address]):
        subprocess.run([*build, *told], check=True, capture_output=True)
    here = files(tmp_path / "here")
    assert len(here) == 3 * (4 + 1)
    assert here == files(tmp_path / "there")


def test_models_that_hang_are_named_and_the_rest_is_done_by_new_workers(address: str) -> None:
    found = results(address, 10, "hangs", "hangs too", "a", "b", "c")
    for name in ("hangs", "hangs too"):
        assert found.pop(name) == "TimedOut: took longer than 10 seconds"
    assert {name: said.partition(":")[0] for name, said in found.items()} == dict.fromkeys(
        "abc", "int"
    )


def test_a_model_that_kills_its_workers_is_named_and_the_rest_is_done(address: str) -> None:
    found = results(address, 0, "a", "dies", "b", "c")
    assert found.pop("dies") == "WorkerDied: the workers that drew it died"
    assert {name: said.partition(":")[0] for name, said in found.items()} == dict.fromkeys(
        "abc", "int"
    )


def test_a_worker_with_other_fonts_or_versions_refuses(address: str) -> None:
    said = results(address, 0, "elsewhere")["elsewhere"]
    assert said.startswith("DohaeError: a worker of the cluster has other versions")


def test_an_address_where_nobody_answers_is_told() -> None:
    impatient = RUN.replace("address, timeout", "cluster._ANSWER = 0.5\naddress, timeout", 1)
    done = subprocess.run(
        [sys.executable, "-c", impatient, "tcp://127.0.0.1:1", "0", "a"],
        capture_output=True,
        check=False,
    )
    told = done.stderr.decode().splitlines()
    assert "tcp://127.0.0.1:1: no scheduler of Dask answers there" in told[-1]


def test_what_is_no_address_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text("title: T\nnodes: {a: box}\n")
    monkeypatch.setattr(cluster, "import_module", lambda _: None)
    assert run(["build", "a.yaml", "--dask", "nowhere"]) == 1
    assert "nowhere: is no address of a scheduler" in capsys.readouterr().err
    assert not (tmp_path / "build").exists()


def test_without_dask_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise ModuleNotFoundError

    monkeypatch.setattr(cluster, "import_module", missing)
    task = Task("a.yaml", "a", b"", ())
    with pytest.raises(DohaeError, match=r"dohae\[dask\]"):
        list(cluster.on_cluster(str, [(task, None)], "tcp://127.0.0.1:1", None))
