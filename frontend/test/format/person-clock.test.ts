import { expect, it } from "vitest";
import { PersonClock } from "../../src/format/person-clock";
import { DAY, HOUR } from "../../src/format/zone";

const MIDNIGHT = Date.UTC(2026, 10, 8) / 1000;
const NOON = MIDNIGHT + 12 * HOUR;
/** From Berlin to Tokyo, at noon in London. */
const CLOCK = new PersonClock([
  [MIDNIGHT, HOUR],
  [NOON, 9 * HOUR],
]);

it("shows the time of where the person is, also before and after what is known", () => {
  const shown = [MIDNIGHT - DAY, MIDNIGHT, NOON - 1, NOON, NOON + DAY].map(
    (time) => (CLOCK.wall(time) - time) / HOUR,
  );
  expect(shown).toEqual([1, 1, 1, 9, 9]);
  expect([NOON - 1, NOON + 3 * HOUR].map((time) => CLOCK.dayOf(time))).toEqual([
    "2026-11-08",
    "2026-11-09",
  ]);
});

it("marks the hours that it shows, each at its time", () => {
  const [start, end] = [MIDNIGHT - HOUR, MIDNIGHT + 15 * HOUR];
  const ticks = CLOCK.hourTicks(start, end, 6);
  expect(ticks.map((tick) => (CLOCK.wall(tick) % DAY) / HOUR)).toEqual([0, 6, 12, 0]);
  expect(ticks).toEqual([-1, 5, 11, 15].map((hours) => MIDNIGHT + hours * HOUR));
});

it("marks the hours of a day of 33 hours twice where the clock was set back", () => {
  const clock = new PersonClock([
    [MIDNIGHT, 9 * HOUR],
    [NOON, 0],
  ]);
  const ticks = clock.hourTicks(MIDNIGHT - 9 * HOUR, MIDNIGHT + DAY, 6);
  const shown = ticks.map((tick) => (clock.wall(tick) % DAY) / HOUR);
  expect(shown).toEqual([0, 6, 12, 18, 12, 18, 0]);
});

it("goes by UTC as long as nothing is known", () => {
  const clock = new PersonClock([]);
  expect(clock.wall(NOON)).toBe(NOON);
  expect(clock.hourTicks(MIDNIGHT, NOON, 12)).toEqual([MIDNIGHT, NOON]);
});
