"""Home Assistant's page in a browser of some engine, with a stage for the cards."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from scripts.instance import REPOSITORY

from .home import DevelopedHome
from .visitor import SCREENSHOTS
from .webdriver import WebDriver

AXE: Final = REPOSITORY / "frontend/node_modules/axe-core/axe.min.js"
DOWNLOAD_SECONDS: Final = 60
# What browsers call files that have yet to arrive.
PARTS: Final = (".crdownload", ".part", ".wkdownload")
STAGE: Final = Path(__file__).with_name("stage.js")

# A page of its own within the window has any size that a test wants. Before it loads, its clock is set,
# and from then on errors are noticed. Only Firefox replaces a frame's first window when a page is loaded.
FRAME: Final = """async ([storage, path, hours]) => {
  for (const {name, value} of storage) localStorage.setItem(name, value);
  const frame = document.createElement("iframe");
  frame.name = "ha-main-window";
  frame.style.cssText = "position: fixed; inset: 0 auto auto 0; border: 0; width: 1280px; height: 900px";
  frame.src = path;
  document.body.append(frame);
  const prepare = () => {
    const page = frame.contentWindow;
    if (page.troubles) return;
    const Right = page.Date;
    page.clockHours = hours;
    page.Date = class extends Right {
      constructor(...parts) { parts.length ? super(...parts) : super(page.Date.now()); }
      static now() { return Right.now() + page.clockHours * 3_600_000; }
    };
    page.troubles = [];
    const note = (...texts) => page.troubles.push(texts.join(" "));
    page.addEventListener("error", ({message, filename}) => note(message, filename));
    page.addEventListener("unhandledrejection", ({reason}) => note(reason, reason?.stack));
  };
  prepare();
  while (frame.contentWindow.location.pathname === "blank") await new Promise((resolve) => setTimeout(resolve, 0));
  prepare();
}"""

type Step = dict[str, Any]


class Engine:
    """A browser that shows Home Assistant."""

    def __init__(
        self,
        name: str,
        driver: WebDriver,
        home: DevelopedHome,
        downloads: Path,
    ) -> None:
        """Take a browser, what to sign in to, and where the browser saves files."""
        self._downloads = downloads
        self.name = name
        self._driver = driver
        self._home = home

    async def open(self, path: str, *, clock_hours: float = 0) -> None:
        """Open a page of Home Assistant, on a device whose clock is ahead."""
        await self._driver.leave_frame()
        await self._driver.navigate(f"{self._home.client.base_url}/robots.txt")
        storage = self._home.signed_in["origins"][0]["localStorage"]
        await self._driver.run(FRAME, [storage, path, clock_hours])
        await self._driver.enter_frame()
        await self.run(
            "async () => { while (!document.querySelector('home-assistant')) await new Promise((r) => setTimeout(r, 50)); }"
        )
        for script in (STAGE, AXE):
            await self._driver.run(
                "(text) => { const script = document.createElement('script'); script.textContent = text; document.head.append(script); }",
                script.read_text(),
            )
        await self.run("() => stage.ready()")

    async def run(self, function: str, argument: Any = None) -> Any:
        """Call a JavaScript function on the page."""
        return await self._driver.run(function, argument)

    async def show(self, **options: Any) -> dict[str, str]:
        """Show all cards, and return their texts by their names."""
        texts: dict[str, str] = await self.run(
            "(options) => stage.show(options)", options
        )
        return texts

    async def click(
        self, selector: str, text: str = "", *, finger: bool = False
    ) -> None:
        """Click on an element with the mouse, or tap on it with a finger."""
        middle = await self.run("(of) => stage.middle(of)", [selector, text])
        kind = "touch" if finger else "mouse"
        await self._driver.act(pointer(kind, kind, move(middle), *PRESS))

    async def drag(self, start: list[int], end: list[int]) -> None:
        """Press the mouse at one place, and release it at another."""
        steps = (move(start), PRESS[0], move(end, 100), PRESS[1])
        await self._driver.act(pointer("mouse", "mouse", *steps))

    async def press(self, key: str) -> None:
        """Press a key, by its code in WebDriver."""
        steps = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
        await self._driver.act({"type": "key", "id": "keyboard", "actions": steps})

    async def tap(self, selector: str, place: list[int]) -> None:
        """Touch an element with a finger."""
        await self._touch(selector, [[place, place]])

    async def pinch(self, selector: str, *fingers: tuple[list[int], list[int]]) -> None:
        """Move several fingers over an element, each from one place to another."""
        await self._touch(selector, fingers)

    async def _touch(
        self, selector: str, fingers: Sequence[Sequence[list[int]]]
    ) -> None:
        """Let fingers touch an element; in WebKit, which has none, it only hears of them."""
        if self.name == "webkit":
            steps = [
                [kind, number, *finger[kind != "pointerdown"]]
                for kind in ("pointerdown", "pointermove", "pointerup")
                for number, finger in enumerate(fingers, 1)
            ]
            await self.run("(touches) => stage.touch(touches)", [selector, steps])
            return
        await self._driver.act(
            *(
                pointer(
                    "touch",
                    f"finger{number}",
                    move(start),
                    PRESS[0],
                    move(end, 200),
                    PRESS[1],
                )
                for number, (start, end) in enumerate(fingers)
            )
        )

    async def hover(self, place: list[int]) -> None:
        """Move the mouse."""
        await self._driver.act(pointer("mouse", "mouse", move(place)))

    async def take_download(self) -> bytes:
        """Wait for the only file that the browser saves, and take it away."""
        try:
            async with asyncio.timeout(DOWNLOAD_SECONDS):
                while True:
                    files = [*filter(Path.is_file, self._downloads.iterdir())]
                    if len(files) == 1 and files[0].suffix not in PARTS:
                        content = files[0].read_bytes()
                        if content.rstrip().endswith(b"%%EOF"):
                            files[0].unlink()
                            return content
                    await asyncio.sleep(0.1)
        except TimeoutError as err:
            sizes = {file.name: file.stat().st_size for file in files}
            raise AssertionError(f"There isn't one whole file, but {sizes}") from err

    async def shoot(self, name: str) -> None:
        """Save a screenshot, unless it shows a report in WebKit: that would take minutes."""
        if self.name == "webkit" and await self.run("() => !!stage.find('iframe')"):
            return
        await self._driver.shoot(SCREENSHOTS / f"{name}-{self.name}.png")


PRESS: Final[tuple[Step, Step]] = (
    {"type": "pointerDown", "button": 0},
    {"type": "pointerUp", "button": 0},
)


def move(place: list[int], milliseconds: int = 0) -> Step:
    """Return the movement of a pointer to a place of the page."""
    x, y = place
    return {
        "type": "pointerMove",
        "duration": milliseconds,
        "x": x,
        "y": y,
        "origin": "viewport",
    }


def pointer(kind: str, name: str, *steps: Step) -> Step:
    """Return what a mouse or a finger does."""
    return {
        "type": "pointer",
        "id": name,
        "parameters": {"pointerType": kind},
        "actions": list(steps),
    }
