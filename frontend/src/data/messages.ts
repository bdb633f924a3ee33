/**
 * What Home Assistant sends over the WebSocket; docs/websocket.md explains it. Written by
 * scripts/message_types.py from custom_components/dexcom_api/cards/message_types.py.
 */

/** The units of glucose, named as Home Assistant and Dexcom name them. */
export type GlucoseUnit = "mg/dL" | "mmol/L";

/** The limits of the ranges. A value equal to a limit is in the range toward the target. */
export interface RangeLimits {
  very_low_mg_dl: number;
  low_mg_dl: number;
  high_mg_dl: number;
  very_high_mg_dl: number;
}

/** Whose goals they are. With limits of one's own, goals apply where these are the consensus'. */
export type GoalPreset = "adult" | "older" | "pregnancy" | "pediatric" | "own";

/** What a goal is about: "below" includes very low, and "above" includes very high. */
export type GoalRange = "very_low" | "below" | "in_range" | "above" | "very_high";

/** More or less than a percentage of the time should be spent in a range; one of them is null. */
export interface Goal {
  range: GoalRange;
  more_than_percent: number | null;
  less_than_percent: number | null;
}

/** Whether the latest reading is as old as usual, older, or too old to show. */
export type Freshness = "usual" | "late" | "stale";

/** When the next reading is due, and when the latest is late and stale without it. */
export interface DueTimes {
  /** Null if nobody is asked for it: only files feed the account. */
  due: number | null;
  late_at: number;
  stale_at: number;
}

/** Why there is nothing new. */
export type StaleReason = "api_down" | "no_upload" | "sensor_off" | "signed_out";

export type ClockShift = [time: number, seconds: number];

/** What each message says about an account besides its readings. */
export interface Status {
  /** The time of Home Assistant's clock, by which everything is judged. */
  server_time: number;
  /** The version of the cards, which changes while a page stays open; null without a frontend. */
  cards_version: string | null;
  /** What the person wants to see, and the factor from mg/dL to it. */
  unit: GlucoseUnit;
  unit_per_mg_dl: number;
  limits: RangeLimits;
  /** Whose goals they are, and how much of the time should be spent in which range. */
  goal_preset: GoalPreset;
  goals: Goal[];
  /** The time of the latest reading. */
  latest: number | null;
  freshness: Freshness | null;
  next_reading: DueTimes | null;
  stale_reason: StaleReason | null;
  /** Whether Dexcom refuses the sign-in. Until it accepts one, nothing new arrives. */
  signed_out: boolean;
  /** When readings begin, at Dexcom or in earlier files, as far as that is known. */
  first_reading: number | null;
  /** Since when everything is stored. */
  known_since: number | null;
  /** Whether all readings are imported as far back as the person chose; false until that is known. */
  is_imported: boolean;
  /** The time before which readings are missing that Dexcom has; null if none are. */
  missing_before: number | null;
  /** How much of a period that somebody asked for has come, while it is fetched. */
  fetched_percent: number | null;
  /** Whether the user may import what is missing. */
  may_import: boolean;
  diary_known_since: number | null;
  /** By how many seconds the person's clock is ahead of UTC now; null without readings. */
  utc_offset: number | null;
  /** When the person's clock was changed, and by how many seconds. */
  clock_shifts: ClockShift[];
}

export type Span = [start: number, end: number];

/** What each answer says about an account. */
export interface AnswerStatus extends Status {
  /** The parts of the window whose readings aren't stored, oldest first. */
  missing: Span[];
}

export type Reading = [time: number, mg_dl: number];

/** An amount in a unit; both are null where it is unknown. */
export interface Amount {
  amount: number | null;
  unit: string | null;
}

/** The kind of a diary entry. */
export type EntryKind =
  | "insulin"
  | "carbs"
  | "exercise"
  | "health"
  | "blood_glucose"
  | "note"
  | "alert"
  | "calibration";

/** An entry of the diary. A note has no text if it stays private. */
export interface DescribedEntry<Time> extends Amount {
  kind: EntryKind;
  sub_type: string | null;
  time: Time;
  /** null for what takes no time, and for an alert without an end. */
  end: Time | null;
  note: string | null;
}

export type DiaryRow = DescribedEntry<number>;

/** The readings and the diary of a window. */
export interface WindowContents {
  start: number;
  end: number;
  readings: Reading[];
  /** Null for those who may not read the diary. */
  diary: DiaryRow[] | null;
}

/** The answer to `dexcom_api/readings`. */
export type ReadingsAnswer = AnswerStatus & WindowContents;

/** The metrics of some time. All of them after active_percent can be null. */
export interface Metrics {
  /** Every five minutes count as one reading. */
  expected_readings: number;
  present_readings: number;
  active_percent: number;
  mean_mg_dl: number | null;
  sd_mg_dl: number | null;
  cv_percent: number | null;
  glycemia_risk_index: number | null;
  /** The low and the high blood glucose index. */
  lbgi: number | null;
  hbgi: number | null;
  very_low_percent: number | null;
  low_percent: number | null;
  in_range_percent: number | null;
  high_percent: number | null;
  very_high_percent: number | null;
  /** Low and very low together, and high and very high together. */
  below_percent: number | null;
  above_percent: number | null;
  tight_range_percent: number | null;
  pregnancy_range_percent: number | null;
  very_low_minutes: number | null;
  low_minutes: number | null;
  in_range_minutes: number | null;
  high_minutes: number | null;
  very_high_minutes: number | null;
  /** Episodes that started in this time, and their length even beyond its end. */
  low_episodes: number | null;
  longest_low_minutes: number | null;
  very_low_episodes: number | null;
  longest_very_low_minutes: number | null;
}

/** The metrics of a period. */
export interface Summary extends Metrics {
  start: string;
  end: string;
  /** These need 14 days. */
  gmi_percent: number | null;
  estimated_a1c_percent: number | null;
}

/** How much glucose varies in a period; null where there are too few readings. */
export interface Variability {
  mage_mg_dl: number | null;
  modd_mg_dl: number | null;
}

export type Texts = Record<string, string | null>;

/** What goes with metrics. */
export interface Shown {
  shown: Texts;
}

/** The metrics of some time, and their texts. */
export interface Measured extends Shown {
  metrics: Metrics;
}

/** The metrics of an hour of the day. */
export interface HourRow extends Measured {
  hour: number;
}

/** The metrics of a weekday, such as mon. */
export interface WeekdayRow extends Measured {
  weekday: string;
}

/** A part of the day, in the order in which they begin. */
export type DayPart = "night" | "morning" | "afternoon" | "evening";

/** The metrics of a part of the day, which starts and ends at times of the day. */
export interface PartRow extends Measured {
  part: DayPart;
  start: string;
  end: string;
}

/** The metrics by the clock and the calendar. */
export interface Rows {
  hours: HourRow[];
  weekdays: WeekdayRow[];
  parts: PartRow[];
}

/** The limits of a person's target range in mg/dL. A value equal to a limit is in range. */
export interface Limits {
  low_mg_dl: number;
  high_mg_dl: number;
}

/** A goal, and whether it is met in some time; null if there are too few readings. */
export interface JudgedGoal extends Goal {
  met: boolean | null;
}

/** The percentiles of glucose at a time of day, or null with too few readings. */
export interface ProfilePoint {
  /** The start of the bin in minutes after midnight. */
  minute_of_day: number;
  p5_mg_dl: number | null;
  p25_mg_dl: number | null;
  p50_mg_dl: number | null;
  p75_mg_dl: number | null;
  p95_mg_dl: number | null;
}

/** The metrics of a day on a clock, or of the part of it that lies in a period. */
export interface DaySummary {
  day: string;
  start: string;
  end: string;
  hours: number;
  metrics: Summary;
  first_reading: string | null;
  last_reading: string | null;
}

export type ReportDay = DaySummary & Shown;

/** An episode of low glucose, with the day and the part of the day that it began in. */
export interface LowRow {
  day: string;
  part: DayPart;
  start: string;
  end: string;
  lowest_mg_dl: number;
}

/** The totals that are averaged for each hour of the day. */
export interface HourlyTotals {
  carbs_g: number | null;
  insulin_units: number | null;
  /** Null if there is insulin without a type. */
  insulin_fast_units: number | null;
  insulin_long_units: number | null;
}

/** What a diary adds up to. Alerts and calibrations don't count as entries. */
export interface DiaryTotals extends HourlyTotals {
  entries: number;
  exercise_minutes: number | null;
}

/** What a day on the person's clock adds up to. */
export interface DiaryDay {
  day: string;
  totals: DiaryTotals;
}

/** The average totals of an hour of the day. */
export interface DiaryHour extends HourlyTotals {
  hour: number;
}

/** What a diary adds up to in a period, and how many alerts of each kind started in it. */
export interface DiarySummary {
  totals: DiaryTotals;
  entries_per_day: number | null;
  alerts: Record<string, number>;
  days: DiaryDay[];
  hours: DiaryHour[];
}

/** What a report has besides metrics of its whole window. */
export interface ReportParts extends Rows {
  utc_offset_minutes: number;
  limits: Limits;
  /** Whose goals they are, and which of them are met. */
  goal_preset: GoalPreset;
  goals: JudgedGoal[];
  /** The metrics as texts, with the unit and the ranges. */
  shown: Record<string, unknown>;
  profile: ProfilePoint[];
  days: ReportDay[];
  /** The lows that began in the window, oldest first. */
  lows: LowRow[];
  /** Null for those who may not read the diary, and on cards where not all of it is stored. */
  diary: DiarySummary | null;
}

export type SummaryReport = Summary & Variability & ReportParts;

export type UtcOffset = [since: number, seconds: number];

/** The summaries of a window and of the one before; null without readings. */
export interface Summaries {
  summary: SummaryReport | null;
  /** Also null if not all of its window is stored. */
  previous: SummaryReport | null;
  /** By how many seconds the person's clock is ahead of UTC, since when in the window. */
  utc_offsets: UtcOffset[];
}

/** The answer to `dexcom_api/summary`. */
export type SummaryAnswer = AnswerStatus & Summaries;

/** An hour of the day on one weekday. All but the coverage is null if readings are missing. */
export interface HourCell {
  active_percent: number;
  mean_mg_dl: number | null;
  in_range_percent: number | null;
}

/** The hours of a weekday, such as mon, from midnight on. */
export interface WeekdayHours {
  weekday: string;
  hours: HourCell[];
}

/** The hours of a window by weekday; no weekdays without readings. */
export interface Week {
  start: string | null;
  end: string | null;
  weekdays: WeekdayHours[];
  /** The profile of the weekdays that were asked for; empty without readings. */
  profile: ProfilePoint[];
}

/** The answer to `dexcom_api/week`. */
export type WeekAnswer = AnswerStatus & Week;

/** What a finding is about. */
export type FindingKind =
  | "time_of_day"
  | "after_meals"
  | "after_exercise"
  | "sensor_first_day"
  | "best_day"
  | "change";

/** Whether a finding was there in the period before, of the same length. */
export type FindingStatus = "new" | "recurring" | "over";

/** Glucose below or above the target range for 15 minutes. */
export type Excursion = "low" | "high";

/** The days on which a pattern recurs. Weekends are Saturday and Sunday. */
export type DayScope = "all_days" | "weekdays" | "weekends";

/** The time spent in a range in the period and in the one before, in percent. */
export interface ChangeRow {
  range: GoalRange;
  percent: number;
  percent_before: number;
  /** Whether the period meets the goal for the range; null without a goal. */
  met: boolean | null;
}

/** A finding; what doesn't apply to its kind is null. */
export interface FindingRow {
  id: string;
  kind: FindingKind;
  /** Null where the other period has too few readings to tell. */
  status: FindingStatus | null;
  /** The finding and its status in words. */
  text: string;
  status_text: string;
  /** The period that the evidence is from. */
  start: string;
  end: string;
  /** The days that it is about, oldest first. */
  days: string[];
  count: number;
  total: number;
  other_count: number | null;
  other_total: number | null;
  excursion: Excursion | null;
  limit: number | null;
  unit: string;
  starts: string | null;
  ends: string | null;
  scope: DayScope | null;
  within_minutes: number | null;
  in_range_percent: number | null;
  change: ChangeRow | null;
}

/** What stands out in the whole days of a period, the most certain first. */
export interface Patterns {
  findings: FindingRow[];
  /** How many of the days have enough readings, and how many it takes. */
  days: number;
  days_needed: number;
}

/** The answer to `dexcom_api/patterns`. */
export type PatternsAnswer = AnswerStatus & Patterns;

/** What the time of a live reading is. */
export type Timing = "reading" | "arrival";

/** The readings of another integration's entity that are newer than the latest one. */
export interface Live {
  /** Whose they are. */
  name: string;
  /** Whether they have the times of their readings, or only of their arrival. */
  timing: Timing;
  readings: Reading[];
  /** A live reading less than this after the latest one can be the same. */
  same_seconds: number;
  /** Until when the last one is current; null without any. */
  current_until: number | null;
}

/** An event with what has changed: readings that replace those of a span of time. */
export interface AccountChange extends Status {
  gone: false;
  start: number | null;
  end: number | null;
  readings: Reading[];
  /** Whether to fetch the readings of the span again, or all of them without a start. */
  reload: boolean;
  diary_changed: boolean;
  diary_start: number | null;
  diary_end: number | null;
  /** Null while there is no source, or for those who may not read it. */
  live: Live | null;
}

/** An event for an account that is unloaded, or that the user may no longer read. */
export interface AccountGone {
  gone: true;
  refused: boolean;
}

export type AccountEvent = AccountChange | AccountGone;

/** The records of an entity of the home in a window. */
export interface LaneBase {
  /** Since when something is known, not before the window; null if nothing is. */
  known_since: number | null;
}

export type LaneBar = [start: number, end: number, state: string, share: number];

/** States that last. A share below 1 stands for several bars of a state within its time. */
export interface StatesLane extends LaneBase {
  kind: "states";
  bars: LaneBar[];
}

export type LaneNumber = [time: number, value: number | null];

/** Numbers, each until the next; null where the number is unknown from then on. */
export interface NumbersLane extends LaneBase {
  kind: "numbers";
  numbers: LaneNumber[];
  /** Before this time, they are means of hours. */
  hourly_until: number | null;
  unit: string | null;
}

export type LaneMark = [time: number, event_type: string | null, total: number];

/** Moments, with the type of an event, and how many of them there are so close together. */
export interface EventsLane extends LaneBase {
  kind: "events";
  marks: LaneMark[];
}

export type LaneEvent = [start: number, end: number, title: string, is_all_day: boolean];

/** The events of a calendar that overlap the window, also those to come. */
export interface CalendarLane extends LaneBase {
  kind: "calendar";
  events: LaneEvent[];
}

/** An entity that the user may not read; nothing else is said of it, not even whether it exists. */
export interface RefusedLane {
  kind: "not_allowed";
}

/** An entity that can't be read now. */
export interface FailedLane {
  kind: "failed";
}

export type Lane = StatesLane | NumbersLane | EventsLane | CalendarLane | RefusedLane | FailedLane;

/** The answer to `dexcom_api/lanes`, with a lane for each entity that was asked for. */
export interface LanesAnswer {
  start: number;
  end: number;
  lanes: Lane[];
}

/** Why there are no responses. */
export type ResponsesProblem =
  | "source_not_allowed"
  | "source_unknown"
  | "source_is_number"
  | "source_failed"
  | "no_occasions"
  | "too_many_occasions";

/** The quartiles of glucose so many minutes after the start. */
export interface StepRow {
  minute: number;
  p25_mg_dl: number | null;
  p50_mg_dl: number | null;
  p75_mg_dl: number | null;
}

/** What is typical of the occasions of a group, and of its lower and its upper quartile. */
export interface GroupFigure {
  typical: number | null;
  p25: number | null;
  p75: number | null;
}

/** The figures of a group; see those of a curve. */
export interface GroupFigures {
  start_mg_dl: GroupFigure;
  rise_mg_dl: GroupFigure;
  minutes_to_peak: GroupFigure;
  minutes_to_return: GroupFigure;
  area_above_mg_dl_h: GroupFigure;
  fall_mg_dl: GroupFigure;
  minutes_to_lowest: GroupFigure;
  minutes_to_recovery: GroupFigure;
  area_below_mg_dl_h: GroupFigure;
}

/** What is typical of a group as texts in the unit of the account. */
export interface ShownFigures {
  unit: string;
  start: string;
  rise: string;
  fall: string;
  area_above: string;
  area_below: string;
}

/** What occasions have in common; without steps and figures if there are fewer than five. */
export interface ResponseRow {
  occasions: number;
  steps: StepRow[];
  figures: GroupFigures | null;
  shown: ShownFigures | null;
}

/** By what occasions are put together. */
export type Grouping = "hour" | "amount" | "weekday";

/** A group of occasions by the hour, the weekday, such as mon, or the amount. */
export interface ResponseGroupRow extends ResponseRow {
  hour: number | null;
  weekday: string | null;
  amount_from: number | null;
  amount_to: number | null;
}

/** Why an occasion doesn't count. */
export type Exclusion = "overlapping" | "too_few_readings";

/** What glucose did from a start on, in mg/dL, minutes, and mg/dL times hours. */
export interface Figures {
  start_mg_dl: number;
  rise_mg_dl: number;
  minutes_to_peak: number | null;
  minutes_to_return: number | null;
  area_above_mg_dl_h: number;
  fall_mg_dl: number;
  minutes_to_lowest: number | null;
  minutes_to_recovery: number | null;
  area_below_mg_dl_h: number;
}

/** An occasion, with its day, hour, and weekday, such as mon, on the person's clock. */
export interface OccasionRow {
  time: string;
  day: string;
  hour: number;
  weekday: string;
  /** Grams, units, or minutes; null if it is unknown. */
  amount: number | null;
  /** Why it doesn't count; then it has no figures. */
  excluded: Exclusion | null;
  figures: Figures | null;
  /** Glucose in mg/dL at each of the steps; null unless curves are asked for. */
  curve: number[] | null;
}

/** What glucose does after something. */
export interface ResponsesReport {
  start: string;
  end: string;
  /** Since when the source is known; null if nothing is. */
  known_since: string | null;
  /** The unit of amounts: g, U, or min. */
  amount_unit: string | null;
  /** How many occasions there were, how many count, and how many don't. */
  found: number;
  counted: number;
  overlapping: number;
  too_few_readings: number;
  /** How many are needed for figures. */
  needed: number;
  overall: ResponseRow;
  grouping: Grouping | null;
  groups: ResponseGroupRow[];
  /** All of them, oldest first. */
  occasions: OccasionRow[];
}

/** What glucose did after something; both are null without readings. */
export interface ResponsesContents {
  problem: ResponsesProblem | null;
  responses: ResponsesReport | null;
  /** Without occasions, what did happen: states, types of events, or titles, most frequent first. */
  labels: string[];
  /** Without occasions, when records of the source begin, if that is after the start of the window. */
  source_since: number | null;
}

/** The answer to `dexcom_api/responses`. */
export type ResponsesAnswer = AnswerStatus & ResponsesContents;

/** Which readings a meter value is compared with. */
export interface Pairing {
  most_minutes: number;
  lowest_mg_dl: number;
  highest_mg_dl: number;
}

/** What a session is one of. A transmitter is reused with many sensors. */
export type SensorKind = "sensor" | "transmitter" | "unknown";

/** What a request for a replacement asks for, and what Dexcom's API doesn't send. */
export type Unsent = "serial_number" | "lot_number" | "error" | "sensor_changes";

/** A sensor or transmitter that was worn; what is unknown is null. */
export interface SensorRow {
  product: string | null;
  kind: SensorKind;
  in_use: boolean;
  started: string | null;
  first_reading: string;
  last_reading: string;
  planned_end: string | null;
  grace_end: string | null;
  ended: string | null;
  latest_end: string | null;
  hours_early: number | null;
  hours_without_readings: number | null;
  /** The mean absolute relative difference from meter values and calibrations. */
  difference_percent: number | null;
  /** The pairs that it is the mean of, and how many of them are calibrations. */
  pairs: number | null;
  calibration_pairs: number | null;
  not_known: Unsent[];
}

/** All sensors and transmitters, newest first. */
export interface SensorReport {
  stored_since: string | null;
  pairing: Pairing;
  sensors: SensorRow[];
}

/** The answer to `dexcom_api/sensors`. */
export type SensorsAnswer = AnswerStatus & SensorReport;

/** The answer to `dexcom_api/report`: a path that works without signing in for some minutes. */
export interface ReportLink {
  url: string;
}

/** Why a command is refused: codes of Home Assistant as far as it has one. */
export type RefusalCode =
  | "not_found"
  | "not_supported"
  | "not_loaded"
  | "unauthorized"
  | "window_too_long"
  | "invalid_format"
  | "home_assistant_error";
