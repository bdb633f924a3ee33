import { afterEach, expect, it, vi } from "vitest";
import {
  closeFromOutside,
  closeModal,
  DialogInHistory,
  openWithHistory,
} from "../../src/home-assistant/modal";

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
function browse() {
  const page = new EventTarget();
  const states: unknown[] = [null];
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
}

function open() {
  const dialog = new Dialog();
  openWithHistory(dialog as unknown as HTMLDialogElement);
  return dialog;
}

afterEach(() => vi.unstubAllGlobals());

it("closes a dialog with the back button, and stays on the page", () => {
  const { history, states } = browse();
  const dialog = open();
  history.back();
  expect(dialog.isOpen).toBe(false);
  expect(states).toEqual([null]);
});

it("keeps a dialog open while something that it opened is left", () => {
  const { history } = browse();
  const dialog = open();
  history.pushState({ day: "2026-11-29" });
  history.back();
  expect(dialog.isOpen).toBe(true);
});

it("leaves nothing in the history of a dialog that was closed", () => {
  const { states } = browse();
  closeModal(open() as unknown as HTMLDialogElement);
  expect(states).toEqual([null]);
});

it.each(["dialog", "card"])("leaves nothing in the history once the %s is gone", (gone) => {
  const { states } = browse();
  let [drawn, dialog]: [Dialog | null, Dialog] = [null, new Dialog()];
  const host = { addController: () => undefined, renderRoot: { querySelector: () => drawn } };
  const controller = new DialogInHistory(host as never);
  controller.hostUpdated();
  for (let round = 0; round < 2; round += 1) {
    drawn = dialog;
    controller.hostUpdated();
    controller.hostUpdated();
    expect(dialog.isOpen).toBe(true);
    expect(states).toHaveLength(2);
    drawn = gone === "dialog" ? null : dialog;
    if (gone === "dialog") controller.hostUpdated();
    else controller.hostDisconnected();
    expect(states).toEqual([null]);
    dialog = new Dialog();
  }
});
