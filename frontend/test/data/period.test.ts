import { describe, expect, it, vi } from "vitest";
import {
  movedPeriod,
  PeriodStore,
  periodAround,
  periodStoreOf,
  spanOf,
} from "../../src/data/period";
import { addMonths, type CalendarUnit, countDays } from "../../src/format/calendar";

const MONDAY = 1;
const days = (text: string) => {
  const [first = "", last = first] = text.split(" ");
  return { first, last };
};

describe("a period", () => {
  it.each<[string, CalendarUnit, number, string, string, string]>([
    ["2026-11-25", "day", MONDAY, "2026-11-25", "2026-11-24", "2026-11-26"],
    [
      "2026-11-25",
      "week",
      MONDAY,
      "2026-11-23 2026-11-29",
      "2026-11-16 2026-11-22",
      "2026-11-30 2026-12-06",
    ],
    [
      "2026-11-22",
      "week",
      MONDAY,
      "2026-11-16 2026-11-22",
      "2026-11-09 2026-11-15",
      "2026-11-23 2026-11-29",
    ],
    [
      "2026-11-22",
      "week",
      0,
      "2026-11-22 2026-11-28",
      "2026-11-15 2026-11-21",
      "2026-11-29 2026-12-05",
    ],
    [
      "2024-03-31",
      "month",
      MONDAY,
      "2024-03-01 2024-03-31",
      "2024-02-01 2024-02-29",
      "2024-04-01 2024-04-30",
    ],
    [
      "2026-12-31",
      "month",
      MONDAY,
      "2026-12-01 2026-12-31",
      "2026-11-01 2026-11-30",
      "2027-01-01 2027-01-31",
    ],
    [
      "2024-02-29",
      "year",
      MONDAY,
      "2024-01-01 2024-12-31",
      "2023-01-01 2023-12-31",
      "2025-01-01 2025-12-31",
    ],
  ])("around %s is its %s, if weeks begin on %d", (day, unit, weekday, around, before, after) => {
    const period = periodAround(day, unit, weekday);
    expect(period).toEqual({ unit, ...days(around) });
    expect(movedPeriod(period, -1)).toEqual({ unit, ...days(before) });
    expect(movedPeriod(period, 1)).toEqual({ unit, ...days(after) });
  });

  it("moves by its own length if somebody chose its days", () => {
    const period = { unit: "custom", ...days("2026-03-01 2026-03-10") } as const;
    expect(countDays(period)).toBe(10);
    expect(movedPeriod(period, -1)).toMatchObject(days("2026-02-19 2026-02-28"));
    expect(movedPeriod(period, 2)).toMatchObject(days("2026-03-21 2026-03-30"));
  });

  it("has the days of the calendar, however long they are, and the last of a short month", () => {
    const span = spanOf(days("2026-10-25"), "Europe/Berlin");
    expect((span.end - span.start) / 3600).toBe(25);
    expect(addMonths("2024-02-29", -12)).toBe("2023-02-28");
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  });
});

describe("the period of a view", () => {
  it("is shared by the cards of one view, who hear of each change", () => {
    const store = periodStoreOf("/glucose/anna");
    expect(periodStoreOf("/glucose/anna")).toBe(store);
    expect(periodStoreOf("/glucose/ben")).not.toBe(store);
    const listener = vi.fn();
    const stop = store.listen(listener);
    store.select(periodAround("2026-11-25", "month", MONDAY));
    store.move(-1);
    store.compare("previous");
    expect(store.period).toMatchObject(days("2026-10-01 2026-10-31"));
    expect(listener).toHaveBeenCalledTimes(3);
    stop();
    store.select(undefined);
    store.move(1);
    expect([store.period, listener.mock.calls.length]).toEqual([undefined, 3]);
  });

  it.each([
    ["none", undefined, undefined],
    ["previous", undefined, "2024-02-01 2024-02-29"],
    ["year_before", undefined, "2023-03-01 2023-03-31"],
    ["custom", "2023-12-24", "2023-12-24 2024-01-23"],
    ["custom", undefined, "2024-02-01 2024-03-02"],
  ] as const)("is compared with %s", (comparison, first, compared) => {
    const store = new PeriodStore();
    store.compare(comparison, first);
    expect(store.compared).toBeUndefined();
    store.select(periodAround("2024-03-15", "month", MONDAY));
    expect(store.compared && { first: store.compared.first, last: store.compared.last }).toEqual(
      compared && days(compared),
    );
  });
});
