"""Installs daye-graph from this folder, without network: python install.py [FOLDER]

Makes a virtual environment (FOLDER, by default `daye-graph` beside this file), puts in
it what wheels/ holds, each file held against its hash, and asks the plan one question.
"""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

HERE = Path(__file__).resolve().parent
WINDOWS = os.name == "nt"
OLDEST = (3, 11)


def main() -> None:
    """Install, and say what to do next."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else HERE / "daye-graph").absolute()
    check_machine()
    check_files()
    python = make_environment(target)
    say("正在安装", "installing")
    # wheels/ is the only place that pip may look at; as a URL, for pip parts paths at blanks
    wheels = (HERE / "wheels").as_uri()
    environment = {
        **os.environ,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": wheels,
        "PIP_CONFIG_FILE": os.devnull,
    }
    for lock in ("setup.txt", "requirements.txt"):
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run(
            [*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", str(HERE / lock)],
            environment,
        )
    program = python.with_name("daye-graph.exe" if WINDOWS else "daye-graph")
    run([str(program), "ask", "enterprises", "--format", "csv"], environment, quiet=True)
    say(f"已安装。请运行：{program} ask enterprises", f"installed; run: {program} ask enterprises")


def check_machine() -> None:
    """Stop where no wheel of this folder fits."""
    machine, system = platform.machine().lower(), platform.system()
    if sys.version_info < OLDEST:
        stop(
            f"需要 Python 3.11 或更新版本，这里是 {platform.python_version()}",
            f"Python 3.11 or later is needed, this is {platform.python_version()}",
        )
    if sys.maxsize <= 2**32 or machine not in {"x86_64", "amd64"} or system not in {"Linux", "Windows"}:
        stop(
            f"本文件夹只适用于 64 位的 Linux 和 Windows（x64），这里是 {system} {machine}",
            f"this folder is for Linux and Windows on x64, 64 bit; this is {system} {machine}",
        )
    held = {path.name.split("-")[2] for path in (HERE / "wheels").glob("pydantic_core-*.whl")}
    version = f"cp{sys.version_info[0]}{sys.version_info[1]}"
    if version not in held:
        names = ", ".join(sorted(held))
        stop(
            f"没有适用于 {version} 的文件，有的是 {names}",
            f"there are no files for {version}, only for {names}",
        )


def check_files() -> None:
    """Hold every file against SHA256SUMS."""
    for line in (HERE / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        wanted, name = line.split("  ", 1)
        path = HERE / name
        if not path.is_file():
            stop(f"缺少文件 {name}，请重新复制整个文件夹", f"{name} is missing; copy the whole folder again")
        if hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            stop(f"文件 {name} 已损坏，请重新复制", f"{name} is damaged; copy it again")


def make_environment(target: Path) -> Path:
    """Make the virtual environment and give its Python."""
    if target.exists() and any(target.iterdir()) and not (target / "pyvenv.cfg").is_file():
        stop(
            f"{target} 已存在，也不是虚拟环境，请另选文件夹",
            f"{target} is there and no virtual environment; choose another folder",
        )
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(target)], check=False)
    if made.returncode:
        stop(
            "虚拟环境建不了；Debian 或 Ubuntu 请先安装 python3-venv",
            "the virtual environment could not be made; on Debian or Ubuntu install python3-venv first",
        )
    return target / ("Scripts/python.exe" if WINDOWS else "bin/python")


def run(command: list[str], environment: dict[str, str], *, quiet: bool = False) -> None:
    """Run a command; it tells itself what went wrong."""
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL if quiet else None, check=False)
    if done.returncode:
        shown = " ".join(command)
        stop(f"这一步失败，原因见上：{shown}", f"this step failed, its message stands above: {shown}")


def say(zh: str, en: str) -> None:
    """Tell in both languages."""
    print(f"{zh}\n{en}", flush=True)


def stop(zh: str, en: str) -> NoReturn:
    """Tell what is wrong, and end."""
    print(f"{zh}\n{en}", file=sys.stderr)
    sys.exit(1)


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
        sys.stderr.reconfigure(errors="replace")
    main()
