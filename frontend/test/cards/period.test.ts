import { beforeEach, describe, expect, it } from "vitest";
import { PeriodCardController } from "../../src/cards/period/controller";
import { PeriodStore } from "../../src/data/period";
import { firstWeekdayOf } from "../../src/format/weekday";
import type { Locale } from "../../src/home-assistant/hass";

const BOUNDS = { first: "2023-11-20", last: "2026-11-25" };

describe("the period card", () => {
  let store: PeriodStore;
  let controller: PeriodCardController;
  const shown = () => store.period && `${store.period.first} ${store.period.last}`;

  beforeEach(() => {
    store = new PeriodStore();
    controller = new PeriodCardController();
    controller.update(store, BOUNDS, 1);
  });

  it("selects units around today, or around what is shown, and the days of somebody's choice", () => {
    expect(controller.canMoveEarlier || controller.canMoveLater).toBe(false);
    for (const [unit, expected] of [
      ["week", "2026-11-23 2026-11-29"],
      ["month", "2026-11-01 2026-11-30"],
      ["year", "2026-01-01 2026-12-31"],
      ["day", "2026-11-25 2026-11-25"],
      ["custom", "2026-11-25 2026-11-25"],
    ] as const) {
      controller.chooseUnit(unit);
      expect(shown(), unit).toBe(expected);
    }
    controller.chooseUnit("month");
    controller.chooseUnit("custom");
    expect(shown()).toBe("2026-11-01 2026-11-25");
    controller.showLatest();
    controller.chooseUnit("custom");
    expect(shown()).toBe("2026-11-12 2026-11-25");
    controller.showToday();
    expect(store.period).toEqual({ unit: "day", first: BOUNDS.last, last: BOUNDS.last });
  });

  it("moves between the first reading and today", () => {
    controller.chooseUnit("year");
    expect([controller.canMoveEarlier, controller.canMoveLater]).toEqual([true, false]);
    for (let years = 0; years < 3; years += 1) controller.move(-1);
    expect([shown(), controller.canMoveEarlier]).toEqual(["2023-01-01 2023-12-31", false]);
    expect(controller.canMoveLater).toBe(true);
    controller.chooseUnit("month");
    expect(shown()).toBe("2023-12-01 2023-12-31");
  });

  it("keeps the other edge while a date is entered on a keyboard", () => {
    controller.chooseUnit("custom");
    controller.beginEntry();
    for (const day of ["2026-01-12", "2026-11-12", "2026-11-02"]) controller.pickLast(day);
    controller.pickLast("2026-11-20");
    controller.endEntry();
    expect(shown()).toBe("2026-11-12 2026-11-20");
    controller.beginEntry();
    for (const day of ["2024-11-12", "2026-12-12", "2026-11-15"]) controller.pickFirst(day);
    controller.endEntry();
    expect(shown()).toBe("2026-11-15 2026-11-20");
    controller.pickFirst("2026-11-22");
    expect(shown()).toBe("2026-11-22 2026-11-22");
  });

  it("shows the period around a day that is picked, or from one to another in that order", () => {
    controller.pickFirst("2024-02-10");
    expect(shown()).toBeUndefined();
    controller.chooseUnit("month");
    controller.pickFirst("2024-02-10");
    expect(shown()).toBe("2024-02-01 2024-02-29");
    controller.pickFirst("");
    controller.chooseUnit("custom");
    controller.pickLast("2024-02-05");
    controller.pickFirst("2024-02-20");
    expect(shown()).toBe("2024-02-20 2024-02-20");
    controller.pickLast("2024-02-10");
    expect(shown()).toBe("2024-02-10 2024-02-10");
  });

  it("keeps to what Home Assistant summarizes at once", () => {
    controller.chooseUnit("custom");
    controller.pickFirst("2023-11-20");
    expect(shown()).toBe("2023-11-20 2024-11-19");
    controller.pickLast("2026-01-01");
    expect(shown()).toBe("2025-01-01 2026-01-01");
  });

  it("compares with another period", () => {
    controller.chooseUnit("month");
    controller.compare("custom", "2025-01-15");
    expect(controller.compared).toEqual({ first: "2025-01-15", last: "2025-02-13" });
    expect(controller.comparison).toBe("custom");
    controller.compare("custom", "");
    expect(controller.compared?.first).toBe("2026-10-01");
  });
});

describe("weeks", () => {
  it.each([
    ["wednesday", "en", 3],
    ["language", "de", 1],
    ["language", "en-US", 0],
    ["language", "ja", 0],
    [undefined, "en-GB", 1],
    ["language", "not a language", 1],
  ])(
    "begin on what somebody chose (%s), or on what their language (%s) has",
    (day, language, weekday) => {
      expect(firstWeekdayOf({ first_weekday: day, language } as Locale)).toBe(weekday);
    },
  );
});
