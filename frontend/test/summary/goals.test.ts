import { describe, expect, it } from "vitest";
import { goalMarks, sharesOf } from "../../src/chart/band-bar";
import type { Goal, JudgedGoal, Status, SummaryReport } from "../../src/data/messages";
import { Formatter } from "../../src/format/formatter";
import { type Localize, localize } from "../../src/localize";
import { describeGoals } from "../../src/summary/goals";
import { STATUS } from "../fakes/server";

const say: Localize = (key, values) => localize("en", key, values);
const locale = {
  language: "en",
  number_format: "language",
  time_format: "24",
  time_zone: "server",
};
const format = new Formatter({ locale, config: { time_zone: "UTC" } }, STATUS.server_time);
const PERCENTS = {
  very_low_percent: 1.2,
  low_percent: 2,
  in_range_percent: 64.8,
  high_percent: 32,
  very_high_percent: 0,
};
const IN_RANGE: JudgedGoal = {
  ...{ range: "in_range", more_than_percent: 70, less_than_percent: null },
  met: false,
};
const less = (range: Goal["range"], percent: number, met: boolean): JudgedGoal => ({
  ...{ range, more_than_percent: null, less_than_percent: percent },
  met,
});
const PREGNANCY = [IN_RANGE, less("below", 4, true), less("very_low", 1, false)];

describe("the goals of a summary", () => {
  const status: Status = { ...STATUS, limits: { ...STATUS.limits, low_mg_dl: 63 } };

  it("are told beside what they are about", () => {
    const summary = { ...PERCENTS, goals: PREGNANCY } as SummaryReport;
    expect(
      describeGoals({ format, say, status, summary }).map((goal) => Object.values(goal)),
    ).toEqual([
      ["in_range", "In range", "64.8%", "above 70%", false],
      ["below", "below 63", "3.2%", "below 4%", true],
      ["very_low", "below 54", "1.2%", "below 1%", false],
    ]);
  });

  it("are not judged by too few readings", () => {
    const goals = [less("above", 25, false), less("very_high", 5, false)];
    const unjudged = goals.map((goal) => ({ ...goal, met: null }));
    const summary = { ...PERCENTS, in_range_percent: null, goals: unjudged };
    const told = describeGoals({ format, say, status, summary: summary as SummaryReport });
    expect(told.map(({ name, percent, met }) => [name, percent, met])).toEqual([
      ["above 180", "–", null],
      ["above 250", "–", null],
    ]);
  });
});

describe("the marks of goals on the bar", () => {
  const marks = (more: object, goals: Goal[] = PREGNANCY) =>
    goalMarks(sharesOf({ ...PERCENTS, ...more } as SummaryReport) ?? [], goals).map(
      ({ range, percent, gaps }) => [range, percent, gaps],
    );

  it("are where time in range has to reach, and where time below has to end", () => {
    expect(marks({})).toEqual([
      ["in_range", 73.2, 3],
      ["below", 4, 2],
    ]);
  });

  it("count no gaps around ranges that didn't occur, and stay on the bar", () => {
    const all = { very_low_percent: 0, low_percent: 0, in_range_percent: 100, high_percent: 0 };
    expect(marks(all)).toEqual([
      ["in_range", 70, 0],
      ["below", 4, 0],
    ]);
    const [inRange] = marks({ very_low_percent: 0, low_percent: 40, in_range_percent: 28 });
    expect(inRange).toEqual(["in_range", 100, 2]);
  });

  it("aren't drawn for other goals", () => {
    expect(marks({}, [less("above", 25, false), less("very_high", 5, true)])).toEqual([]);
  });
});
