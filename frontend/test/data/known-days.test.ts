import { expect, it } from "vitest";
import { knownDays } from "../../src/data/known-days";
import type { Status } from "../../src/data/messages";
import { DAY, HOUR } from "../../src/format/zone";
import { STATUS } from "../fakes/server";

const MIDNIGHT = Date.UTC(2026, 10, 25) / 1000;
const of = (status: Partial<Status>, offset = 0) =>
  knownDays({ ...STATUS, ...status }, { utc_offsets: [[MIDNIGHT - DAY, offset]] });

it("ends with the day of the latest reading, even if its five minutes reach into the next", () => {
  expect(of({ latest: MIDNIGHT - 60 })?.last).toBe("2026-11-24");
  expect(of({ latest: MIDNIGHT })?.last).toBe("2026-11-25");
  expect(of({ latest: MIDNIGHT - 60 }, HOUR)?.last).toBe("2026-11-25");
});

it("begins with the first day on the clock of that time", () => {
  const first_reading = MIDNIGHT - 9 * DAY - HOUR;
  expect(of({ first_reading })?.first).toBe("2026-11-15");
  // In Berlin now, and in Tokyo then.
  expect(of({ first_reading, clock_shifts: [[MIDNIGHT - 5 * DAY, -8 * HOUR]] }, HOUR)?.first).toBe(
    "2026-11-16",
  );
  const before = [[first_reading - DAY, -8 * HOUR]] as Status["clock_shifts"];
  expect(of({ first_reading, clock_shifts: before })?.first).toBe("2026-11-15");
  expect(of({ first_reading: null, known_since: null })?.first).toBe("2026-11-25");
});

it("is unknown without readings, and before their clock is", () => {
  expect([of({ latest: null }), knownDays(STATUS), knownDays(STATUS, { utc_offsets: [] })]).toEqual(
    [undefined, undefined, undefined],
  );
});
