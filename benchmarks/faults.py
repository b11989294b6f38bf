"""Does to builds what can happen to them, and counts what they leave behind.

``python -m benchmarks.faults [KILLS]`` kills so many builds at random moments; fills the disk,
makes the folder read-only, takes it away, kills workers, damages the cache and builds twice at
once. After each, every drawing must be whole, old or new, and a second run must make all of them
new. What needs file systems of its own (tmpfs) or other rights is done as root only.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

MODELS = 24
FORMATS = ("svg", "utxt", "txt")
MODEL = """\
title: {word} {number}
nodes:
  vpc:
    kind: aws.vpc
    nodes: {{web: {{kind: aws.ec2, title: {word}}}, db: {{kind: aws.rds, title: DB {number}}}}}
  users: {{kind: users, title: {word}}}
links: [users -> web -> db]
"""
MOUNT, UNMOUNT = shutil.which("mount") or "", shutil.which("umount") or ""
POWERLESS = shutil.which("setpriv") or ""
SMALL = 2_000_000
"""Bytes of a disk that has room for all drawings, but not for many of them twice."""


@dataclass
class Place:
    """A project, and how its drawings look before and after a change of all models."""

    folder: Path
    old: Mapping[str, bytes] = field(default_factory=dict)
    new: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def out(self) -> Path:
        """The folder of the drawings."""
        return self.folder / "out"

    def write(self, word: str) -> None:
        """Writes all models, with a word in each."""
        self.folder.joinpath("models").mkdir(exist_ok=True)
        for number in range(MODELS):
            text = MODEL.format(word=word, number=number)
            self.folder.joinpath("models", f"m{number}.yaml").write_text(text, "utf-8")

    def start(self, *options: str, by: Sequence[str] = ()) -> subprocess.Popen[bytes]:
        """Starts a build into the folder, by a command that changes what it may."""
        formats = [word for name in FORMATS for word in ("--format", name)]
        return subprocess.Popen(
            [*by, sys.executable, "-m", "dohae", "build", "--out", "out", *formats, *options],
            cwd=self.folder,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def build(self, *options: str, by: Sequence[str] = ()) -> tuple[int, str]:
        """Builds, and returns the exit code and what was said."""
        process = self.start(*options, by=by)
        said = process.communicate()[1].decode()
        return process.returncode, said

    def drawings(self) -> dict[str, bytes]:
        """What lies in the folder."""
        return {file.name: file.read_bytes() for file in self.out.glob("*.*") if file.is_file()}

    def begin(self) -> None:
        """Puts everything as it was before the change, and changes the models."""
        shutil.rmtree(self.out, ignore_errors=True)
        shutil.copytree(self.folder / "kept", self.out)
        self.write("new")

    def see_that_all_are_whole(self) -> None:
        """Every file is old or new, and nothing else lies there but drafts."""
        for name, data in self.drawings().items():
            if not name.endswith(".tmp"):
                expect(data in (self.old[name], self.new[name]), f"{name} is neither old nor new")

    def see_that_a_second_run_heals(self) -> None:
        """All are new after it, and nothing is left over."""
        code, said = self.build()
        expect(code == 0, said)
        expect(self.drawings() == self.new, "a second run did not make all drawings new")
        expect(not list(self.out.rglob("*.tmp")), "drafts are left")


def expect(holds: object, what: str) -> None:
    """Ends the run with what is wrong."""
    if not holds:
        raise AssertionError(what)


def main() -> None:
    """Does everything, and prints counts."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DOHAE_CACHE"] = str(Path(folder, "cache"))
        place = Place(Path(folder))
        for word in ("new", "old"):
            place.write(word)
            expect(place.build()[0] == 0, f"the {word} drawings could not be made")
            setattr(place, word, place.drawings())
        place.out.rename(place.folder / "kept")
        tries: list[tuple[str, Callable[[Place], str], int]] = [
            ("kill -9 at a random moment", killed, kills),
            ("Ctrl-C at a random moment", interrupted, max(kills // 10, 1)),
            ("worker killed", worker_killed, max(kills // 20, 1)),
            ("folder vanishes", vanished, max(kills // 20, 1)),
            ("damaged cache", damaged, max(kills // 20, 1)),
            ("two builds at once", twice, max(kills // 20, 1)),
        ]
        if os.geteuid() == 0:
            tries += [
                ("full disk", full_disk, 3),
                ("full disk for the cache", full_cache, 1),
                ("read-only file system", read_only, 1),
                ("no permission", no_permission, 1),
            ]
        for what, fault, times in tries:
            found: dict[str, int] = {}
            for _ in range(times):
                place.begin()
                came = fault(place)
                found[came] = found.get(came, 0) + 1
                place.see_that_a_second_run_heals()
            counts = ", ".join(f"{count} {came}" for came, count in sorted(found.items()))
            print(f"{what}: {times} times; {counts}", flush=True)


def killed(place: Place) -> str:
    """Kills a build, with its workers or without, and with or without a cache."""
    cache = random.choice([(), ("--cache", "off")])
    start = time.time_ns()
    process = place.start(*cache)
    if random.random() < 0.3:
        time.sleep(random.uniform(0, 1) * moments(place, cache))
    else:
        wait_for_some(place, process, start)
    if random.random() < 0.5:
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()
    place.see_that_all_are_whole()
    now = place.drawings()
    made = sum(now.get(name) == data for name, data in place.new.items())
    return "before" if not made else "after all" if made == len(place.new) else "in the midst"


def wait_for_some(place: Place, process: subprocess.Popen[bytes], since: int) -> None:
    """Waits until some drawings are written, any number of them."""
    some = random.randrange(len(place.new))
    while process.poll() is None and written(place, since) < some:
        time.sleep(0.002)
    time.sleep(random.uniform(0, 0.01))


def written(place: Place, since: int) -> int:
    """How many drawings were written since."""
    count = 0
    for file in os.scandir(place.out):
        with suppress(FileNotFoundError):
            count += file.stat().st_mtime_ns >= since and not file.name.startswith(".")
    return count


_taken: dict[tuple[str, ...], float] = {}


def moments(place: Place, options: tuple[str, ...]) -> float:
    """Seconds that a build takes that nobody disturbs."""
    if options not in _taken:
        other = Place(place.folder / "undisturbed", place.old, place.new)
        other.folder.mkdir(exist_ok=True)
        shutil.copytree(place.folder / "kept", other.out)
        other.write("new")
        start = time.perf_counter()
        other.build(*options)
        _taken[options] = time.perf_counter() - start
        shutil.rmtree(other.folder)
    return _taken[options]


def interrupted(place: Place) -> str:
    """Interrupts a build as a terminal does."""
    start = time.time_ns()
    process = place.start("--cache", "off")
    wait_for_some(place, process, start)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate()[1].decode()
    place.see_that_all_are_whole()
    expect(not list(place.out.rglob("*.tmp")), "drafts are left")
    # As it begins or ends, Python itself dies of the signal.
    expect(process.returncode in (0, 130, -signal.SIGINT), f"{process.returncode}: {said}")
    return f"ended with {process.returncode}"


def worker_killed(place: Place) -> str:
    """Kills one of the processes that draw."""
    start = time.time_ns()
    process = place.start("--cache", "off")
    wait_for_some(place, process, start)
    with suppress(FileNotFoundError, ProcessLookupError):
        workers = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        for worker in workers[:1]:
            os.kill(int(worker), signal.SIGKILL)
    said = process.communicate()[1].decode()
    place.see_that_all_are_whole()
    lost = sum(": the process that drew it died (SIGKILL)" in line for line in said.splitlines())
    expect(process.returncode == min(lost, 1), said)
    return f"cost {lost} models"


def vanished(place: Place) -> str:
    """Takes the folder away while a build is at work."""
    start = time.time_ns()
    process = place.start("--cache", "off")
    wait_for_some(place, process, start)
    has_ended = process.poll() is not None
    shutil.rmtree(place.out, ignore_errors=True)
    said = process.communicate()[1].decode()
    place.see_that_all_are_whole()
    lost = len(place.new) - len(place.drawings())
    expect(has_ended or process.returncode == min(lost, 1), said)
    return f"ended with {process.returncode}"


def damaged(place: Place) -> str:
    """Spoils half of what is in the cache."""
    shutil.rmtree(os.environ["DOHAE_CACHE"])
    place.build()
    entries = list(Path(os.environ["DOHAE_CACHE"]).glob("drawings/??/*"))
    for entry in random.sample(entries, len(entries) // 2):
        data = entry.read_bytes()
        at = random.randrange(len(data))
        entry.write_bytes(random.choice([data[:at], data[:at] + b"?" + data[at:], b""]))
    shutil.rmtree(place.out)
    code, said = place.build()
    expect(code == 0, said)
    place.see_that_all_are_whole()
    expect("damaged" in said, said)
    return "found"


def twice(place: Place) -> str:
    """Builds into one folder by two commands."""
    both = [place.start(*random.choice([(), ("--cache", "off")])) for _ in range(2)]
    for process in both:
        said = process.communicate()[1].decode()
        expect(process.returncode == 0, said)
    expect(place.drawings() == place.new, "two builds at once did not make all drawings new")
    return "right"


@contextmanager
def disk(place: Place, size: int) -> Iterator[Path]:
    """A small disk."""
    at = place.folder / "disk"
    at.mkdir(exist_ok=True)
    subprocess.run([MOUNT, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", at], check=True)
    try:
        yield at
    finally:
        subprocess.run([UNMOUNT, at], check=True)


@contextmanager
def on_disk(place: Place, size: int) -> Iterator[Path]:
    """The drawings on a small disk, and back at the end."""
    with disk(place, size) as at:
        shutil.copytree(place.out, at / "out")
        shutil.rmtree(place.out)
        place.out.symlink_to(at / "out")
        try:
            yield at
        finally:
            place.out.unlink()
            shutil.copytree(at / "out", place.out)


def full_disk(place: Place) -> str:
    """Leaves no more room than for a few drafts."""
    with on_disk(place, SMALL) as at:
        free = shutil.disk_usage(at).free
        (at / "ballast").write_bytes(bytes(max(free - random.randrange(5_000, 60_000), 0)))
        code, said = place.build("--cache", "off")
        expect(code == 1, said)
        expect("No space left" in said, said)
        place.see_that_all_are_whole()
        expect(not list(at.rglob("*.tmp")), "drafts are left")
    return "told"


def full_cache(place: Place) -> str:
    """Leaves no room for the cache: that costs no drawing."""
    with disk(place, 16_384) as at:
        code, said = place.build("--cache", str(at))
        expect(code == 0, said)
        expect("the cache keeps nothing" in said, said)
    return "told, and all drawn"


def read_only(place: Place) -> str:
    """Lets nobody write on the disk."""
    with on_disk(place, 10 * SMALL) as at:
        subprocess.run([MOUNT, "-o", "remount,ro", at], check=True)
        code, said = place.build()
        expect(code == 1, said)
        expect("cannot be written" in said, said)
        expect(place.drawings() == place.old, "something was written")
    return "told"


def no_permission(place: Place) -> str:
    """Takes from the folder the right to write in it, and from root that to do it all the same."""
    place.out.chmod(0o555)
    code, said = place.build("--cache", "off", by=(POWERLESS, "--bounding-set=-dac_override"))
    place.out.chmod(0o755)
    expect(code == 1, said)
    expect("cannot be written" in said, said)
    expect(place.drawings() == place.old, "something was written")
    return "told"


if __name__ == "__main__":
    main()
