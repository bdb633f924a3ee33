/** What the integration answers over the WebSocket; docs/websocket.md describes it. */

/** Seconds since 1970 UTC, and mg/dL. */
export type Reading = [time: number, mgDl: number];

export interface Limits {
  very_low_mg_dl: number;
  low_mg_dl: number;
  high_mg_dl: number;
  very_high_mg_dl: number;
}

export interface Status {
  unit: string;
  unit_per_mg_dl: number;
  limits: Limits;
  latest: number | null;
  expected_delay_seconds: number;
  stale: boolean;
  stale_reason: string | null;
  /** Whether Dexcom refuses the sign-in, so that nothing new arrives. */
  signed_out: boolean;
  known_since: number | null;
  /** Before when readings are missing that Dexcom has; null if none are. */
  missing_before: number | null;
  /** Whether the person who looks may import them. */
  may_import: boolean;
  diary_known_since: number | null;
}

export type DiaryKind =
  | "insulin"
  | "carbs"
  | "exercise"
  | "health"
  | "blood_glucose"
  | "note"
  | "alert"
  | "calibration";

export interface DiaryRow {
  kind: DiaryKind;
  sub_type: string | null;
  time: number;
  end: number | null;
  amount: number | null;
  unit: string | null;
  note: string | null;
}

export interface ReadingsAnswer extends Status {
  start: number;
  end: number;
  readings: Reading[];
  diary: DiaryRow[] | null;
}

/** How glucose was over a stretch of time; figures are null where there is too little to tell. */
export interface Metrics {
  start: string;
  end: string;
  expected_readings: number;
  present_readings: number;
  active_percent: number;
  mean_mg_dl: number | null;
  sd_mg_dl: number | null;
  cv_percent: number | null;
  gmi_percent: number | null;
  very_low_percent: number | null;
  low_percent: number | null;
  in_range_percent: number | null;
  high_percent: number | null;
  very_high_percent: number | null;
  tight_range_percent: number | null;
  low_episodes: number | null;
  longest_low_minutes: number | null;
}

export interface ProfilePoint {
  minute_of_day: number;
  p5_mg_dl: number | null;
  p25_mg_dl: number | null;
  p50_mg_dl: number | null;
  p75_mg_dl: number | null;
  p95_mg_dl: number | null;
}

export interface DaySummary {
  /** A local day, such as 2026-11-25. */
  day: string;
  metrics: Metrics;
  first_reading: string | null;
  last_reading: string | null;
}

export interface Summary extends Metrics {
  profile: ProfilePoint[];
  days: DaySummary[];
  diary: { totals: DiaryTotals } | null;
}

/** What a diary adds up to in some time. */
export interface DiaryTotals {
  entries: number;
  carbs_g: number;
  insulin_units: number;
  /** Null if insulin without a type was logged. */
  insulin_fast_units: number | null;
  insulin_long_units: number | null;
  exercise_minutes: number;
}

export interface SummaryAnswer extends Status {
  summary: Summary | null;
  previous: Summary | null;
}

export type NewsEvent =
  | { gone: true; refused?: boolean }
  | (Status & {
      gone: false;
      start: number | null;
      end: number | null;
      readings: Reading[];
      reload: boolean;
      diary_changed: boolean;
    });
