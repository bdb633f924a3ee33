import { beforeEach, describe, expect, it, vi } from "vitest";
import { Gestures, type GestureTarget } from "../../src/cards/glucose/gestures";

/** A chart on which a pixel is a second. */
const target = {
  timeAt: (left: number) => 1000 + left,
  axis: () => ({ start: 1000, end: 1400 }),
  lookAt: vi.fn(),
  lookAway: vi.fn(),
  zoom: vi.fn(),
  zoomBy: vi.fn(),
  moveEarlier: vi.fn(),
  moveLater: vi.fn(),
  showSelection: vi.fn(),
} satisfies GestureTarget;

describe("gestures on a chart", () => {
  let gestures: Gestures;
  const touch = (left: number, at = 0, id = 1) => ({ id, left, at, isMouse: false });
  const mouse = (left: number) => ({ id: 1, left, at: 0, isMouse: true });
  const called = () =>
    Object.entries(target)
      .filter(([, spy]) => vi.isMockFunction(spy) && spy.mock.calls.length > 0)
      .map(([name]) => name);

  beforeEach(() => {
    vi.clearAllMocks();
    gestures = new Gestures(target);
  });

  it.each([
    ["a tap reads out", 3, 100, "lookAt"],
    ["a quick swipe to the right goes back", 60, 200, "moveEarlier"],
    ["a quick swipe to the left goes on", -60, 200, "moveLater"],
    ["a short way does nothing", 40, 200, undefined],
    ["a slow way does nothing", 60, 600, undefined],
  ])("%s", (_, moved, milliseconds, expected) => {
    gestures.down(touch(100, 1000));
    gestures.up(touch(100 + moved, 1000 + milliseconds));
    expect(called()).toEqual(expected ? [expected] : []);
    gestures.up(touch(300, 1000 + milliseconds));
    expect(called()).toEqual(expected ? [expected] : []);
  });

  it("reads out what a mouse or a finger is moved to", () => {
    gestures.move(mouse(10));
    gestures.down(touch(100));
    gestures.move(touch(120));
    expect(target.lookAt.mock.calls).toEqual([[1010], [1120]]);
  });

  it("zooms to what a pressed mouse selects, but not by a click", () => {
    gestures.down(mouse(200));
    gestures.move(mouse(195));
    gestures.move(mouse(100));
    gestures.up(mouse(100));
    expect(target.showSelection.mock.calls).toEqual([[undefined], [[100, 200]], [undefined]]);
    expect(target.zoom.mock.calls).toEqual([[{ start: 1100, end: 1200 }]]);
    gestures.down(mouse(200));
    gestures.up(mouse(201));
    expect(target.zoom).toHaveBeenCalledTimes(1);
  });

  it("stretches the axis around the middle of two fingers, without a swipe", () => {
    gestures.down(touch(150, 0, 1));
    gestures.down(touch(250, 0, 2));
    gestures.move(touch(300, 0, 2));
    gestures.move(touch(100, 0, 1));
    expect(target.zoom.mock.lastCall).toEqual([{ start: 1100, end: 1300 }]);
    gestures.up(touch(300, 100, 2));
    gestures.up(touch(100, 100, 1));
    expect(called()).toEqual(["lookAway", "zoom"]);
    gestures.move(touch(10));
    expect(target.lookAt).toHaveBeenCalledWith(1010);
  });

  it("zooms by a wheel around the pointer", () => {
    gestures.wheel(50, -100);
    gestures.wheel(50, 100);
    const [[near, around], [far]] = target.zoomBy.mock.calls as [number[], number[]];
    expect([around, near && near < 1, (near ?? 0) * (far ?? 0)]).toEqual([1050, true, 1]);
  });

  it("forgets a finger that scrolls the page", () => {
    gestures.down(touch(100));
    gestures.move(touch(101));
    gestures.cancel({ id: 1 });
    gestures.up(touch(300, 100));
    expect(called()).toEqual(["lookAt", "lookAway", "showSelection"]);
  });
});
