"""A Chromium, and the built site on a local port."""

import contextlib
import functools
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

from tests.browser.chromium import find_or_install, quickest
from tests.conftest import change, copy_of_project, quickly_built

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip


NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {get() { throw new DOMException("no", "SecurityError") }});
}"""
NULL_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {value: null});
}"""
FULL_STORAGE = 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") };'
"""Browsers that keep nothing, as scripts that run before those of the page."""

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=quickest(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def remembering(browser: Browser) -> Iterator[Browser]:
    """A Chromium that keeps pages to go back to, as it does unless it is told not to."""
    chromium = browser.browser_type.launch(
        executable_path=find_or_install(), args=FLAGS,
        ignore_default_args=["--disable-back-forward-cache"],
    )  # fmt: skip
    yield chromium
    chromium.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Open an address in a fresh context; arguments are the context's."""
    with opening(browser) as open_page:
        yield open_page


@pytest.fixture
def tab(remembering: Browser) -> Iterator[Open]:
    """Open an address in a fresh context of a browser that keeps pages to go back to."""
    with opening(remembering) as open_page:
        yield open_page


@contextlib.contextmanager
def opening(browser: Browser) -> Iterator[Open]:
    """Open pages, each in its own context, and close them all in the end."""
    contexts = []

    def open_page(url: str, script: str = "", **settings: Any) -> Page:
        contexts.append(browser.new_context(**settings))
        page = contexts[-1].new_page()
        if script:
            page.add_init_script(script)
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(sites: Path) -> Iterator[str]:
    """The address at which all built sites are served."""
    with serving(sites) as found:
        yield found


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on a local port."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


class Weather(BaseHTTPRequestHandler):
    """The harmless site. While it has nothing to show, browsers stay on the page that asked."""

    has_page = True

    def do_GET(self) -> None:
        if not self.has_page:
            self.send_response(204)
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>Weather</title><p>Rain.")

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture(scope="session")
def weather() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Weather)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://weather.localhost:{server.server_port}/weather"
    server.shutdown()


ASKED = '{{ write("What worries me?") }}'
CHOICES = '{{ choices("agencies", "Who can help me?") }}'
TICKS = "- [ ] Bring a pen.\n- [ ] Bring a friend."
"""A question of the page for parents, and what else is asked around it on that site."""


@pytest.fixture(scope="session")
def family(weather: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Torbay site whose pages are left to the harmless site."""
    project = in_english(copy_of_project(tmp_path_factory.mktemp("family") / "project"))
    change(project / "docs/parents/my-thoughts.md", ASKED, f"{CHOICES}\n\n{ASKED}\n\n{TICKS}")
    change(project / "areas/torbay/area.yml", "languages:", f"leave_to: {weather}\nlanguages:")
    with serving(quickly_built(project).parent) as address:
        yield address


def in_english(project: Path) -> Path:
    """Let the Torbay of a project speak English alone, which is built sooner."""
    change(project / "areas/torbay/area.yml", "languages: [en, cy]", "languages: [en]")
    return project


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the harmless site not come, as on a slow line."""
    monkeypatch.setattr(Weather, "has_page", False)


def press_shift(page: Page, times: int = 3) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


def move(page: Page, way: str, address: str) -> None:
    """Go back or forward to a page that the browser kept, of which Playwright is not told."""
    page.evaluate(f"setTimeout(() => history.{way}(), 0)")
    for _ in range(100):
        page.wait_for_timeout(50)
        with contextlib.suppress(Error):  # while the page changes there is none to ask
            if page.evaluate("location.href") == address:
                return
    raise AssertionError(f"not at {address}")
