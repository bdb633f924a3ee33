import type {
  GroupFigure,
  GroupFigures,
  OccasionRow,
  ResponseRow,
  ResponsesContents,
  ResponsesReport,
} from "../../src/data/messages";

const MINUTES = Array.from({ length: 61 }, (_, step) => step * 5 - 60);

function figure(typical: number): GroupFigure {
  return { typical, p25: typical - 1, p75: typical + 1 };
}

export const FIGURES: GroupFigures = {
  start_mg_dl: figure(120),
  rise_mg_dl: figure(62),
  minutes_to_peak: figure(65),
  minutes_to_return: { typical: 190, p25: 150, p75: null },
  area_above_mg_dl_h: figure(101),
  fall_mg_dl: figure(12),
  minutes_to_lowest: figure(230),
  minutes_to_recovery: { typical: null, p25: null, p75: null },
  area_below_mg_dl_h: figure(4),
};

/** Returns what occasions have in common, if there are five. */
export function rowOf(occasions: number): ResponseRow {
  if (occasions < 5) return { occasions, steps: [], figures: null, shown: null };
  const steps = MINUTES.map((minute) => ({
    minute,
    p25_mg_dl: 100,
    p50_mg_dl: 120 + Math.max(0, 60 - Math.abs(minute - 60)),
    p75_mg_dl: 190,
  }));
  return { occasions, steps, figures: FIGURES, shown: null };
}

/** Returns a meal of a day in November; each is a bit higher than the one before. */
export function mealOn(day: number, changes: Partial<OccasionRow> = {}): OccasionRow {
  const date = `2026-11-${String(day).padStart(2, "0")}`;
  return {
    time: `${date}T07:30:00-08:00`,
    day: date,
    hour: 7,
    weekday: day % 2 ? "sun" : "mon",
    amount: day,
    excluded: null,
    figures: null,
    curve: MINUTES.map((minute) => 100 + 10 * day + (minute > 0 ? 5 : 0)),
    ...changes,
  };
}

/** Returns what the server says of responses, which is nothing without changes. */
export function contentsOf(changes: Partial<ResponsesContents> = {}): ResponsesContents {
  return { problem: null, responses: null, labels: [], source_since: null, ...changes };
}

/** Returns what glucose did after some occasions, all of which count but two. */
export function reportOf(
  occasions: OccasionRow[],
  changes: Partial<ResponsesReport> = {},
): ResponsesReport {
  return {
    start: "2026-08-27T12:00:00+00:00",
    end: "2026-11-25T12:00:00+00:00",
    known_since: "2026-08-27T12:00:00+00:00",
    amount_unit: "g",
    found: occasions.length + 2,
    counted: occasions.length,
    overlapping: 2,
    too_few_readings: 0,
    needed: 5,
    overall: rowOf(occasions.length),
    grouping: null,
    groups: [],
    occasions,
    ...changes,
  };
}
