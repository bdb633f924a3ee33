import { expect, it } from "vitest";
import { freshnessAt } from "../../src/data/freshness";
import type { Freshness, Status } from "../../src/data/messages";

const next_reading = { due: 300, late_at: 1200, stale_at: 9000 };

it.each<[Freshness | null, number, Freshness | null]>([
  ["usual", 1200, "usual"],
  ["usual", 1201, "late"],
  ["usual", 9001, "stale"],
  // Whatever Home Assistant has said already stays said.
  ["late", 0, "late"],
  ["late", 9001, "stale"],
  ["stale", 0, "stale"],
])("is %s and at %i %s", (freshness, now, expected) => {
  expect(freshnessAt({ freshness, next_reading } as Status, now)).toBe(expected);
});

it("is nothing without a reading", () => {
  expect(freshnessAt({ freshness: null, next_reading: null } as Status, 9999)).toBeNull();
});
