import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { closeFromOutside, closeModal, DialogInHistory } from "../../src/home-assistant/modal";

const dialog = {
  showModal: vi.fn(),
  close: vi.fn(),
  getBoundingClientRect: () => ({ left: 100, right: 300, top: 50, bottom: 250 }),
};

it.each([
  ["next to it", { clientX: 99, clientY: 100 }, dialog, 1],
  ["below it", { clientX: 200, clientY: 251 }, dialog, 1],
  ["on its edge", { clientX: 104, clientY: 100 }, dialog, 0],
  ["on a part of it that reaches out", { clientX: 99, clientY: 100 }, {}, 0],
])("a click %s closes a dialog or not", (_, place, target, times) => {
  dialog.close.mockClear();
  closeFromOutside({ ...place, target, currentTarget: dialog } as unknown as MouseEvent);
  expect(dialog.close).toHaveBeenCalledTimes(times);
});

/** A browser whose history has an entry for each state. */
function browse(...states: unknown[]) {
  const page = new EventTarget();
  states.unshift(null);
  const history = {
    get state() {
      return states[states.length - 1];
    },
    pushState: (state: unknown) => states.push(state),
    back: () => {
      states.pop();
      page.dispatchEvent(new Event("popstate"));
    },
  };
  vi.stubGlobal("history", history);
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  return { history, states };
}

/** A dialog that fires "close" like a real one. */
class Dialog extends EventTarget {
  isOpen = false;
  showModal = () => {
    this.isOpen = true;
  };
  close = () => {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.dispatchEvent(new Event("close"));
  };
  hasAttribute = () => this.isOpen;
  removeAttribute = () => {
    this.isOpen = false;
  };
}

/** Draws a dialog, or none. */
class Card {
  drawn: Dialog | null = null;
  readonly renderRoot = { querySelector: () => this.drawn };
  readonly controller = new DialogInHistory(this as never);
  addController() {}

  draw(drawn: Dialog | null) {
    this.drawn = drawn;
    this.controller.hostUpdated();
    this.controller.hostUpdated();
  }
}

function open() {
  const [card, dialog] = [new Card(), new Dialog()];
  card.draw(dialog);
  expect(dialog.isOpen).toBe(true);
  return { card, dialog };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("closes a dialog with the back button, and stays on the page", () => {
  const { history, states } = browse();
  const { dialog } = open();
  history.back();
  expect(dialog.isOpen).toBe(false);
  expect(states).toEqual([null]);
});

it("keeps a dialog open while something that it opened is left", () => {
  const { history } = browse();
  const { dialog } = open();
  history.pushState({ day: "2026-11-29" });
  history.back();
  expect(dialog.isOpen).toBe(true);
});

it("leaves nothing in the history of a dialog that was closed", () => {
  const { states } = browse();
  closeModal(open().dialog as unknown as HTMLDialogElement);
  expect(states).toEqual([null]);
});

it("leaves a dialog that was closed beneath a day together with the day", () => {
  const { history, states } = browse();
  const { card } = open();
  history.pushState({ day: "2026-11-29" });
  card.draw(null);
  expect(states).toHaveLength(3);
  history.back();
  expect(states).toEqual([null]);
});

it("leaves a dialog that was open before the page was reloaded once", () => {
  const { history, states } = browse({ dexcomDialog: 0.5 });
  // Browsers go back a moment later.
  const back = vi.spyOn(history, "back").mockReturnValue(undefined);
  new Card();
  new Card();
  expect(back).toHaveBeenCalledTimes(1);
  back.mockRestore();
  history.back();
  expect(states).toEqual([null]);
});

it.each(["dialog", "card"])("leaves nothing in the history once the %s is gone", (gone) => {
  const { states } = browse();
  const { card } = open();
  for (let round = 0; round < 2; round += 1) {
    expect(states).toHaveLength(2);
    if (gone === "dialog") card.draw(null);
    else card.controller.hostDisconnected();
    vi.advanceTimersByTime(500);
    expect(states).toEqual([null]);
    card.draw(new Dialog());
  }
});

it("opens a dialog again after its card was moved, unless it would cover a day", () => {
  const { history, states } = browse();
  const { card, dialog } = open();
  const reopened = vi.spyOn(dialog, "showModal");
  card.controller.hostDisconnected();
  vi.advanceTimersByTime(100);
  card.controller.hostConnected();
  vi.advanceTimersByTime(1000);
  expect(reopened).toHaveBeenCalledTimes(1);
  expect(dialog.isOpen).toBe(true);
  expect(states).toHaveLength(2);
  history.pushState({ day: "2026-11-29" });
  card.controller.hostDisconnected();
  card.controller.hostConnected();
  expect(dialog.isOpen).toBe(false);
});
