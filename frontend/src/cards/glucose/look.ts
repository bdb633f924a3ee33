import type { Trace } from "../../chart/trace-chart";
import type { DiaryRow, Reading } from "../../data/messages";
import { nearest } from "../../data/readings";

/** What there is to read out at a time. */
export interface Look {
  time: number;
  reading: Reading | undefined;
  /** The reading of the other period, at its own time. */
  compared: Reading | undefined;
  entries: readonly DiaryRow[];
  /** Whether Dexcom has yet to release the readings of this time. */
  isPending: boolean;
}

/** Diary entries this near to a time are read out with it. */
const ENTRY_NEAR_SECONDS = 10 * 60;
/** Of weeks, a few pixels are hours. */
const ENTRY_NEAR_PIXELS = 4;

/** Returns what a trace has at a time, if it has anything. */
export function lookAt(trace: Trace, time: number, secondsPerPixel: number): Look | undefined {
  const reading = nearest(trace.readings, time);
  const at = reading?.[0] ?? time;
  const moved = nearest(trace.overlay, at);
  const near = Math.max(ENTRY_NEAR_SECONDS, ENTRY_NEAR_PIXELS * secondsPerPixel);
  const entries = trace.diary.filter(
    (row) => at >= row.time - near && at <= (row.end ?? row.time) + near,
  );
  const { pending } = trace;
  const isPending = Boolean(!reading && pending && time > pending.start && time <= pending.end);
  if (!reading && !moved && !isPending && entries.length === 0) return undefined;
  return {
    time: at,
    reading,
    compared: moved && [moved[0] - trace.movedSeconds, moved[1]],
    entries,
    isPending,
  };
}
