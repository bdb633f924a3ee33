import { expect, it, vi } from "vitest";
import { closeFromOutside } from "../../src/home-assistant/modal";

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
