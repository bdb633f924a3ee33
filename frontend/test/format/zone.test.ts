import { describe, expect, it } from "vitest";
import {
  DAY,
  dayOf,
  HOUR,
  hourTicks,
  momentOf,
  startOf,
  startOfDay,
  wall,
} from "../../src/format/zone";

const BERLIN = "Europe/Berlin";
const at = (iso: string): number => Date.parse(iso) / 1000;

describe("days by the clock", () => {
  it("are 23 and 25 hours long where clocks change", () => {
    const lengths = ["2026-03-29", "2026-03-30", "2026-10-25"].map(
      (day) => (startOfDay(startOf(day, BERLIN), BERLIN, 1) - startOf(day, BERLIN)) / HOUR,
    );
    expect(lengths).toEqual([23, 24, 25]);
  });

  it("begin at midnight of the zone", () => {
    expect(startOfDay(at("2026-11-25T22:59:00Z"), BERLIN)).toBe(at("2026-11-24T23:00:00Z"));
    expect(startOfDay(at("2026-11-25T23:00:00Z"), BERLIN)).toBe(at("2026-11-25T23:00:00Z"));
    expect(dayOf(at("2026-11-25T23:00:00Z"), BERLIN)).toBe("2026-11-26");
  });

  it("also where midnight is skipped", () => {
    const start = startOf("2026-04-24", "Africa/Cairo");
    expect(start).toBe(at("2026-04-23T22:00:00Z"));
    expect(wall(start, "Africa/Cairo") % DAY).toBe(HOUR);
  });

  it("take the first of two moments that clocks show alike", () => {
    expect(momentOf(at("2026-10-25T02:30:00Z"), BERLIN)).toBe(at("2026-10-25T00:30:00Z"));
  });
});

describe("ticks", () => {
  it("stand on whole hours of the zone, half an hour from those of UTC", () => {
    const start = at("2026-11-25T00:00:00Z");
    expect(hourTicks(start, start + 12 * HOUR, "Asia/Kolkata", 6)).toEqual([
      at("2026-11-25T00:30:00Z"),
      at("2026-11-25T06:30:00Z"),
    ]);
  });

  it("stay on even hours when clocks go back", () => {
    const start = startOf("2026-10-25", BERLIN);
    const ticks = hourTicks(start, start + 25 * HOUR, BERLIN, 6);
    expect(ticks.map((tick) => (wall(tick, BERLIN) % DAY) / HOUR)).toEqual([0, 6, 12, 18, 0]);
  });
});
