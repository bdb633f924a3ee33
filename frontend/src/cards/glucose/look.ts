import type { LaneLook } from "../../chart/lane-set";
import type { Trace } from "../../chart/trace-chart";
import type { DiaryRow, Live, Reading } from "../../data/messages";
import { nearest } from "../../data/readings";

/** What there is to read out at a time. */
export interface Look {
  time: number;
  reading: Reading | undefined;
  /** The value of another integration, where that is nearer. */
  live: Live | undefined;
  /** The reading of the other period, at its own time. */
  compared: Reading | undefined;
  entries: readonly DiaryRow[];
  /** What else the home knows. */
  lanes: readonly LaneLook[];
  /** Whether Dexcom has yet to release the readings of this time. */
  isPending: boolean;
}

/** Diary entries this near to a time are read out with it. */
const ENTRY_NEAR_SECONDS = 10 * 60;
/** Of weeks, a few pixels are hours. */
const ENTRY_NEAR_PIXELS = 4;

/** Returns what a trace has at a time, if it has anything. */
export function lookAt(trace: Trace, time: number, secondsPerPixel: number): Look | undefined {
  const official = nearest(trace.readings, time);
  const other = nearest(trace.live?.readings ?? [], time);
  const isLive = isNearer(other, official, time);
  const [reading, live] = isLive ? [undefined, other] : [official, undefined];
  const at = (live ?? reading)?.[0] ?? time;
  const moved = nearest(trace.overlay, at);
  const near = Math.max(ENTRY_NEAR_SECONDS, ENTRY_NEAR_PIXELS * secondsPerPixel);
  const entries = trace.diary.filter(
    (row) => at >= row.time - near && at <= (row.end ?? row.time) + near,
  );
  const lanes = trace.lanes?.lookAt(at, near) ?? [];
  const { pending } = trace;
  const isPending = Boolean(
    !reading && !live && pending && time > pending.start && time <= pending.end,
  );
  const hasMore = entries.length + lanes.length > 0;
  if (!reading && !live && !moved && !isPending && !hasMore) return undefined;
  return {
    time: at,
    reading,
    live: live && trace.live && { ...trace.live, readings: [live] },
    compared: moved && [trace.overlayTime(moved[0]), moved[1]],
    entries,
    lanes,
    isPending,
  };
}

/** Returns the reading, or else the live value, that somebody looks at. */
export function shownReading({ reading, live }: Look): Reading | undefined {
  return reading ?? live?.readings[0];
}

/** Returns whether a reading is nearer to a time than another one. */
function isNearer(one: Reading | undefined, other: Reading | undefined, time: number): boolean {
  if (!one || !other) return Boolean(one);
  return Math.abs(one[0] - time) < Math.abs(other[0] - time);
}
