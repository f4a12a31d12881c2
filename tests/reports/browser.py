"""Headless Chromium by WebDriver, with nothing but the standard library."""

import base64
import json
import re
import shutil
import subprocess
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
)


class Browser:
    """One session."""

    def __init__(self, address: str, session: str) -> None:
        self._base = f"{address}/session/{session}"

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """One WebDriver command."""
        return _call(method, f"{self._base}{path}", body)

    def open(self, file: Path) -> None:
        """Load a file."""
        self.call("POST", "/url", {"url": file.resolve().as_uri()})

    def run(self, script: str, *arguments: Any) -> Any:
        """What a script returns; it runs in spite of the page's policy."""
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def wait_for(self, script: str, *arguments: Any) -> Any:
        """What a script hands to its callback, its last argument."""
        return self.call("POST", "/execute/async", {"script": script, "args": list(arguments)})

    def press(self, key: str) -> None:
        """One key."""
        keys = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": keys}]})

    def tool(self, command: str, **parameters: Any) -> Any:
        """A command of the developer tools."""
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def size(self, width: int, height: int, *, dark: bool = False) -> None:
        """The size of the page, and its colours."""
        self.tool("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = "dark" if dark else "light"
        self.tool("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, *, whole: bool = False) -> bytes:
        """A screenshot as PNG."""
        shot = self.tool("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        return base64.b64decode(shot["data"])

    def paper(self) -> bytes:
        """The printed page as PDF."""
        printed = self.tool("Page.printToPDF", preferCSSPageSize=False, printBackground=True)
        return base64.b64decode(printed["data"])

    def log(self) -> list[str]:
        """What the page complained about: scripts, the content security policy, the network."""
        return [entry["message"] for entry in self.call("POST", "/se/log", {"type": "browser"})]


def _call(method: str, address: str, body: dict[str, Any] | None = None) -> Any:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(  # noqa: S310 - our own chromedriver
        address, data=data, method=method, headers={"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310
        return json.load(answer)["value"]


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser for the length of the block."""
    assert DRIVER is not None
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        subprocess.Popen([DRIVER, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as driver,
    ):
        assert driver.stdout is not None
        try:
            said = ""
            while not (port := re.search(r"successfully on port (\d+)", said)):
                said = driver.stdout.readline().decode()
                assert said, "chromedriver did not start"
            address = f"http://127.0.0.1:{port[1]}"
            options = {"args": [*FLAGS, f"--user-data-dir={profile}"], "binary": CHROMIUM}
            wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
            made = _call("POST", f"{address}/session", {"capabilities": {"alwaysMatch": wanted}})
            page = Browser(address, made["sessionId"])
            try:
                yield page
            finally:
                page.call("DELETE", "")
        finally:
            driver.terminate()
