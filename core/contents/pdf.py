"""The text of a PDF, read by another process with little memory and a deadline: a hostile file ends that one only."""

import atexit
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

import msgspec

DEADLINE: Final = 10.0
"""Seconds that reading one file may take."""
_WORKER: Final = Path(__file__).with_name("pdf_worker.py")
_SIZE: Final = 8
_AFTER: Final = 200
"""Files after which the other process begins anew: what it leaks is given back."""


class Found(msgspec.Struct, frozen=True):
    """The text of a PDF; ``whole`` unless it has too many pages or words, ``locked`` when a password is needed.

    ``picture`` when nothing is written on its pages, as in a scan.
    """

    text: str = ""
    whole: bool = True
    locked: bool = False
    picture: bool = False


class _Worker:
    """One process that reads file after file, begun when first needed and ended with this one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._read = 0

    def read(self, content: bytes, deadline: float) -> bytes:
        """Return what the process answers, b"" when it died or was too slow; it is then begun anew next time."""
        with self._lock:
            process = self._begun()
            timer = threading.Timer(deadline, process.kill)
            timer.start()
            try:
                answer = _asked(process, content)
            finally:
                timer.cancel()
            self._read += 1
            if not answer or self._read >= _AFTER:
                self._end()
            return answer

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _begun(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._read = 0
            self._process = subprocess.Popen(  # noqa: S603 - our own script, no word of the file in the command
                [sys.executable, "-I", str(_WORKER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # what the library says of a file may repeat it
            )
        return self._process

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _asked(process: subprocess.Popen[bytes], content: bytes) -> bytes:
    assert process.stdin is not None  # noqa: S101 - both are pipes
    assert process.stdout is not None  # noqa: S101 - idem
    try:
        process.stdin.write(len(content).to_bytes(_SIZE, "big") + content)
        process.stdin.flush()
        return process.stdout.read(int.from_bytes(process.stdout.read(_SIZE), "big"))
    except OSError:
        return b""


_WORKING: Final = _Worker()
atexit.register(_WORKING.close)


def read(content: bytes, deadline: float = DEADLINE) -> Found | None:
    """Return the text of a PDF; None when it cannot be read, or not in that time and memory."""
    answer = _WORKING.read(content, deadline)
    try:
        return msgspec.json.decode(answer, type=Found | None)
    except msgspec.DecodeError:
        return None
