"""Registre on a fresh machine, in two commands: ``python3 run.py demo`` and ``python3 run.py test``.

Makes ``.venv`` beside this file, installs the hash-pinned lock into it, then the project, then runs.
Standard library only, and nothing that Python 3.7 cannot read: it must be able to say what is missing.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "registre-stamp.txt"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"  # everything in RUN_LOCK, and the tools of the gates
FRENCH_CHROMIUM = Path("/usr/lib/chromium/locales/fr.pak")  # of Debian's chromium-l10n: dates as they are typed here

USAGE = """\
python3 run.py demo  [ARGS]   a register with three years of invented life, in the browser
python3 run.py serve [ARGS]   your own register, in the browser
python3 run.py test  [ARGS]   every gate; ARGS go to pytest
python3 run.py lint           the gates that are not tests
python3 run.py bench [ARGS]   speed, as ratios to the raw limit
python3 run.py lock  [ARGS]   write the locks again with uv; --upgrade lets the versions move"""

LINTERS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "import-linter": ["lint-imports", "--no-cache", "--no-logo"],
    "deptry": ["deptry", "."],
}
PYTEST = ["pytest", "-rfEs", "-n", "auto", "--dist", "loadfile"]


def main(verb: str = "", *rest: str) -> int:
    """Run one command line and return its exit code; ``demo``, ``serve`` and ``bench`` replace this process."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- this file is read by whatever Python the machine has
        raise SystemExit(too_old())
    if verb in {"demo", "serve"}:
        prepare(RUN_LOCK)
        become("registre", verb, *rest)
    elif verb == "bench":
        prepare(DEV_LOCK)
        become("python", "-m", "bench", *rest)
    elif verb in {"test", "lint"}:
        prepare(DEV_LOCK)
        if verb == "lint":
            return pass_gates(LINTERS)
        provide_chromium()
        return pass_gates({**LINTERS, "pytest": [*PYTEST, *rest]})
    elif verb == "lock":
        write_locks(*rest)
    else:
        print(USAGE, file=sys.stderr)
        return 2
    return 0


def prepare(lock: Path) -> None:
    """Make ``.venv`` hold what ``lock`` pins, and the project; do nothing when it already does."""
    packages, project = digest(lock), digest(ROOT / "pyproject.toml")  # which declares the entry points
    written = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() else ["", ""]
    if written[0] not in {packages, digest(DEV_LOCK)} or not (BIN / "python").exists():
        make_venv()
        say(f"installing what {lock.name} pins")
        pip("--require-hashes", "-r", str(lock))
        written = [packages, ""]
    if written[1] != project:
        say("installing the project itself")
        pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
        STAMP.write_text(f"{written[0]}\n{project}\n", encoding="utf-8")


def make_venv() -> None:
    """Make an empty ``.venv``, or say which package of the system is missing for it."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if importlib.util.find_spec("ensurepip") is None:
        raise SystemExit(
            f"Python {version} cannot make a virtual environment here: its module ensurepip is missing.\n"
            f"On Debian and Ubuntu: apt install python3-venv (or python{version}-venv); then run this again."
        )
    say(f"making .venv with Python {version}")
    run(sys.executable, "-m", "venv", "--clear", str(VENV))


def provide_chromium() -> None:
    """Install Debian's Chromium, in French, for the browser tests; where that cannot be, say why they are skipped."""
    debian = Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None
    if shutil.which("chromium") and (FRENCH_CHROMIUM.exists() or not debian):
        return
    why = "the browser tests need `chromium` on PATH, else they are skipped"
    if not debian:
        say(f"{why}; this is not Debian, so none is installed")
    elif os.geteuid() != 0:
        say(f"{why}; as root: apt install chromium chromium-l10n")
    else:
        say("installing Debian's chromium and chromium-l10n for the browser tests")
        apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
        for step in (["update"], ["install", "chromium", "chromium-l10n"]):
            done = subprocess.run([*apt, *step], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
            if done.returncode:
                say(f"{why}; apt-get {step[0]} stopped with code {done.returncode}:\n{done.stderr}")
                return


def pass_gates(gates: dict[str, list[str]]) -> int:
    """Run every gate, also after one has failed; return 1 if any did."""
    lines, failed = [], 0
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes would compile everything anew
    for name, (program, *arguments) in gates.items():
        say(name)
        start = time.monotonic()
        code = subprocess.call([str(BIN / program), *arguments], cwd=ROOT)
        lines.append(f"  {'FAILED' if code else 'passed'}  {name:<14}{time.monotonic() - start:7.1f} s")
        failed = failed or int(code != 0)
    say("gates")
    print("\n".join(lines), flush=True)
    return failed


def write_locks(*options: str) -> None:
    """Write both locks with uv, for every system and Python; a pin stays as it is unless ``--upgrade`` is given."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(BIN))
    if uv is None:
        raise SystemExit("uv writes the locks, and is not on PATH: .venv/bin/python -m pip install uv")
    written = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate", "-q"]
    compiled = [uv, "pip", "compile", "pyproject.toml", *written, "--group", "build"]
    run(*compiled, "--group", "dev", *options, "-o", DEV_LOCK.name)
    run(*compiled, "-c", DEV_LOCK.name, *options, "-o", RUN_LOCK.name)


def pip(*arguments: str) -> None:
    """Run ``pip install`` of ``.venv``, with the sources that the machine is set up for."""
    quiet = ["-qq", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    run(str(BIN / "python"), "-m", "pip", "install", *quiet, *arguments)


def run(*command: str) -> None:
    """Run a program; stop with its name and code if it fails."""
    code = subprocess.call(command, cwd=ROOT, stdin=subprocess.DEVNULL)
    if code:
        raise SystemExit(f"run.py: {' '.join(command[:4])} … stopped with code {code}; its reason is above.")


def become(program: str, *arguments: str) -> None:
    """Hand the terminal and its signals over to a program of ``.venv``."""
    command = [str(BIN / program), *arguments]
    os.execv(command[0], command)  # noqa: S606 -- a program of our own, without a shell


def digest(file: Path) -> str:
    """Digest of a file, of this Python and of this place: all that an installed ``.venv`` depends on."""
    return hashlib.sha256(file.read_bytes() + f"{sys.version} {sys.base_prefix} {ROOT}".encode()).hexdigest()


def too_old() -> str:
    """Say which Python this is, and what to do."""
    newer = next((name for name in ("python3.13", "python3.12", "python3.11") if shutil.which(name)), None)
    advice = f"run this with {newer}" if newer else "install one (Debian 12 and later: apt install python3-venv)"
    return f"Registre needs Python 3.11 or newer, and {sys.executable} is {sys.version.split()[0]}: {advice}."


def say(line: str) -> None:
    """Print one line of progress."""
    print(f"== {line}", flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
