import type { Freshness, Status } from "./messages";

/** Returns how fresh the latest reading is: as Home Assistant said, and as it says for later. */
export function freshnessAt({ freshness, next_reading }: Status, now: number): Freshness | null {
  if (next_reading && now > next_reading.stale_at) return "stale";
  if (freshness === "usual" && next_reading && now > next_reading.late_at) return "late";
  return freshness;
}
