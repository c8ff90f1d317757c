"""Find a Chromium, or install one: an existing one, else Debian's, else Playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SHELL = "chromium-headless-shell"
"""The same engine without windows, which takes a third less time. It keeps no page to go back to."""

HELP = (
    "No Chromium was found and none could be installed. Install one, for example with"
    " `apt-get install chromium` as root, or put its path into the variable CHROMIUM."
)


def find() -> str | None:
    """Return the path of a Chromium that is there already, or None."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None) or playwrights_own()


def find_shell() -> str | None:
    """Return the path of a headless shell that is there already, or None; a Chromium that is named wins."""
    return os.environ.get("CHROMIUM") or shutil.which(SHELL)


def playwrights_own() -> str | None:
    """Return the path of Playwright's own Chromium if it has been installed."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Try Debian's packages when root, then Playwright's own."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        for package in ("chromium", SHELL):
            subprocess.run(["apt-get", "install", "-y", "-qq", package], check=False)
    if not find():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def find_or_install() -> str:
    """Return the path of a Chromium; exit with what to do if there is none."""
    if not find():
        install()
    return find() or sys.exit(HELP)


def quickest() -> str:
    """Return the path of a headless shell, or where there is none of a Chromium."""
    return find_shell() or find_or_install()


if __name__ == "__main__":
    if not find_shell():
        install()
    print(f"Browsers: {quickest()}, {find_or_install()}")
