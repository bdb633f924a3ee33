import { describe, expect, it } from "vitest";
import type { Lane, LaneBar } from "../../src/data/messages";
import { COLORS } from "../../src/lanes/colors";
import {
  type HomeLane,
  isQuiet,
  knownSpans,
  lookAtLane,
  recordedSince,
  startsOf,
} from "../../src/lanes/home-lane";
import { fitted, labelWidth } from "../../src/lanes/labels";

const NEAR = 600;

function home(lane: Lane | undefined): HomeLane {
  return {
    ...{ entity: "a.b", name: "A", color: "blue", lane, readUntil: 10_000 },
    stateText: (state) => state,
    eventText: (type) => type,
  };
}

const BED = home({
  kind: "states",
  known_since: 1000,
  bars: [
    [1000, 2000, "on", 1],
    [2000, 5000, "off", 1],
    [5000, 6000, "Gym", 0.6],
    [5000, 6000, "Home", 0.4],
  ],
});
const HEART = home({
  kind: "numbers",
  known_since: 500,
  hourly_until: 2000,
  unit: "bpm",
  numbers: [
    [500, 60.5],
    [2000, 70],
    [3000, null],
    [4000, 90],
  ],
});
const BELL = home({
  kind: "events",
  known_since: null,
  marks: [
    [1000, "ring", 1],
    [1100, "motion", 4],
    [5000, null, 1],
  ],
});
const WORK = home({
  kind: "calendar",
  known_since: 0,
  events: [
    [0, 86_400, "Holiday", true],
    [5000, 5001, "Call", false],
  ],
});

describe("a lane", () => {
  it.each([
    ["a state until before its end", BED, 1999, { states: [["on", 1]] }],
    [
      "states that take turns",
      BED,
      5500,
      {
        states: [
          ["Gym", 0.6],
          ["Home", 0.4],
        ],
      },
    ],
    ["the mean of an hour", HEART, 1999, { states: [["60.5", 1]], isMean: true }],
    ["a number until the next", HEART, 2999, { states: [["70", 1]], isMean: false }],
    ["the last number until it was read", HEART, 10_000, { states: [["90", 1]] }],
    ["events nearby, with their types", BELL, 1300, { eventTypes: ["ring", "motion"], untyped: 4 }],
    ["events without types", BELL, 5100, { eventTypes: [], untyped: 1 }],
    ["titles, also of short events nearby", WORK, 4500, { titles: ["Holiday", "Call"] }],
  ])("says %s", (_, lane, time, expected) => {
    expect(lookAtLane(lane, time, NEAR)).toMatchObject(expected);
  });

  it.each([
    ["while nothing goes on", BED, 3000],
    ["before it is known", BED, 999],
    ["while a number is unknown", HEART, 3500],
    ["after it was read", HEART, 10_001],
    ["before the first number", HEART, 499],
    ["far from events", BELL, 2000],
    ["until it has been read", home(undefined), 1000],
    ["that nobody may see", home({ kind: "not_allowed" }), 1000],
  ])("says nothing %s", (_, lane, time) => {
    expect(lookAtLane(lane, time, NEAR)).toBeUndefined();
  });

  it("knows where keys have to stop", () => {
    expect([BED, HEART, BELL, WORK].map(startsOf)).toEqual([
      [1000, 5000, 5000],
      [],
      [1000, 1100, 5000],
      [0, 5000],
    ]);
  });

  it("is recorded since the first of all, whatever calendars say", () => {
    expect(recordedSince([BED, HEART, BELL, WORK])).toBe(500);
    expect(recordedSince([BELL, WORK, home(undefined)])).toBeUndefined();
  });

  it("knows states while they are on or off, but not in long gaps between records", () => {
    const bars: LaneBar[] = [
      [1000, 2000, "on", 1],
      [2000, 5000, "off", 1],
      [5000, 6000, "Gym", 0.6],
      [5000, 6000, "Home", 0.4],
      [6099, 6200, "off", 1],
      [7000, 8000, "off", 1],
    ];
    expect(knownSpans(bars, 100)).toEqual([
      [1000, 6200],
      [7000, 8000],
    ]);
  });

  it("takes states in which nothing goes on for quiet", () => {
    expect(["off", "OFF", "not_home", "0", "closed"].every(isQuiet)).toBe(true);
    expect(["on", "home", "Gym", "open", "heat"].some(isQuiet)).toBe(false);
  });
});

describe("the colors of lanes", () => {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
      const part = Number.parseInt(color.slice(place, place + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(Object.entries(COLORS))("stand out: %s", (_, { light, dark }) => {
    for (const paper of ["#ffffff", "#fafafa"]) expect(contrast(light, paper)).toBeGreaterThan(3);
    for (const paper of ["#111111", "#1c1c1c", "#2c2c2c"]) {
      expect(contrast(dark, paper)).toBeGreaterThan(3);
    }
  });
});

describe("labels of lanes", () => {
  it("are cut to the room that there is, with wide characters", () => {
    expect(fitted("Heart rate", 100)).toBe("Heart rate");
    expect(fitted("Heart rate of Anna", 60)).toBe("Heart rat…");
    expect(fitted("Heart", 15)).toBe("");
    expect(fitted("心拍数の測定", 50)).toBe("心拍数の…");
    expect(labelWidth(fitted("Ein sehr langer Name", 71))).toBeLessThanOrEqual(71);
  });
});
