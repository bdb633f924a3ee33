import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { closeDay, type DayHost, dayOn, hostDays, lanesOf, openDay } from "../../src/data/day-link";

/** A browser's history, with the address that it shows. */
class Browser {
  entries = [{ state: null as unknown, address: "/house/0?edit=1" }];
  readonly location = { pathname: "/house/0", search: "", hash: "" };
  listeners: [string, () => void][] = [];

  get state() {
    return this.entries[this.entries.length - 1]?.state;
  }

  pushState(state: unknown, _: string, address: string) {
    this.entries.push({ state, address });
    this.show();
  }

  replaceState(state: unknown, _: string, address: string) {
    this.entries.pop();
    this.pushState(state, _, address);
  }

  back() {
    this.entries.pop();
    this.show();
    this.tell("popstate");
  }

  tell(event: string) {
    for (const [name, listener] of this.listeners) if (name === event) listener();
  }

  show() {
    const { address } = this.entries[this.entries.length - 1] as { address: string };
    const url = new URL(address, "http://house");
    Object.assign(this.location, { pathname: url.pathname, search: url.search });
  }
}

let browser: Browser;
let stops: (() => void)[];
const card = (entity: string) => ({ entity, requestUpdate: vi.fn() });
const anna = card("sensor.anna");
const alsoAnna = card("sensor.anna");
const ben = card("sensor.ben");
const shown = (...cards: DayHost[]) => cards.map(dayOn);

beforeEach(() => {
  vi.clearAllMocks();
  browser = new Browser();
  browser.show();
  vi.stubGlobal("history", browser);
  vi.stubGlobal("location", browser.location);
  vi.stubGlobal("addEventListener", (name: string, listener: () => void) =>
    browser.listeners.push([name, listener]),
  );
  vi.stubGlobal("removeEventListener", (name: string) => {
    browser.listeners = browser.listeners.filter(([other]) => other !== name);
  });
  stops = [anna, alsoAnna, ben].map(hostDays);
});
afterEach(() => {
  for (const stop of stops) stop();
  vi.unstubAllGlobals();
});

const addressIs = (address: string) =>
  expect(browser.entries[browser.entries.length - 1]?.address).toBe(address);

it("opens a day on the card that asks, and closes with the back button", () => {
  openDay(alsoAnna, "2026-11-25");
  addressIs("/house/0?edit=1&dexcom-day=2026-11-25&dexcom-entity=sensor.anna");
  expect(alsoAnna.requestUpdate).toHaveBeenCalled();
  expect(shown(anna, alsoAnna, ben)).toEqual([undefined, "2026-11-25", undefined]);
  openDay(alsoAnna, "2026-11-24");
  expect(shown(anna, alsoAnna, ben)).toEqual([undefined, "2026-11-24", undefined]);
  expect(browser.entries).toHaveLength(2);
  browser.back();
  expect(shown(anna, alsoAnna, ben)).toEqual([undefined, undefined, undefined]);
  addressIs("/house/0?edit=1");
});

it("goes back when somebody closes it", () => {
  openDay(ben, "2026-11-25");
  closeDay();
  expect([browser.entries.length, dayOn(ben)]).toEqual([1, undefined]);
  closeDay();
  expect(browser.entries).toHaveLength(1);
});

it.each([
  ["dexcom-day=2026-11-25", ["2026-11-25", undefined, undefined]],
  ["dexcom-day=2026-11-25&dexcom-entity=sensor.ben", [undefined, undefined, "2026-11-25"]],
  ["dexcom-day=2026-11-25&dexcom-entity=sensor.eve", [undefined, undefined, undefined]],
  ["dexcom-day=2026-02-30", [undefined, undefined, undefined]],
  ["dexcom-day=0000-01-01", [undefined, undefined, undefined]],
  ["dexcom-day=2026-13-01", [undefined, undefined, undefined]],
  ["dexcom-day=today", [undefined, undefined, undefined]],
])("a link with %s opens the day on one card", (search, expected) => {
  browser.pushState({ root: true }, "", `/house/0?${search}`);
  browser.tell("location-changed");
  expect(ben.requestUpdate).toHaveBeenCalledTimes(1);
  expect(shown(anna, alsoAnna, ben)).toEqual(expected);
  closeDay();
  addressIs(expected.some(Boolean) || search.endsWith("eve") ? "/house/0" : `/house/0?${search}`);
  expect(browser.state).toEqual({ root: true });
});

it("goes to another card when the one that shows it leaves the page, or is another person's", () => {
  openDay(anna, "2026-11-25");
  stops[0]?.();
  expect(shown(alsoAnna, ben)).toEqual(["2026-11-25", undefined]);
  browser.replaceState(null, "", "/house/0?dexcom-day=2026-11-25&dexcom-entity=sensor.ben");
  expect(shown(alsoAnna, ben, alsoAnna)).toEqual([undefined, "2026-11-25", undefined]);
});

it("never goes to a card that has left the page", () => {
  openDay(anna, "2026-11-25");
  stops[1]?.();
  stops[0]?.();
  // It is drawn once more, before the card that comes in its place.
  expect(dayOn(alsoAnna)).toBeUndefined();
  const next = card("sensor.anna");
  stops.push(hostDays(next));
  expect(dayOn(next)).toBe("2026-11-25");
});

it("has the lanes of the first chart of the account that has some", () => {
  expect(lanesOf("sensor.ben")).toEqual([]);
  const lanes = [{ entity: "sensor.heart" }];
  stops.push(
    hostDays({ ...card("sensor.anna"), lanes: [] }),
    hostDays({ ...card("sensor.anna"), lanes }),
  );
  expect(lanesOf("sensor.anna")).toBe(lanes);
  expect(lanesOf("sensor.ben")).toEqual([]);
});
