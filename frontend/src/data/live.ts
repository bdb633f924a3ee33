import { last } from "../arrays";
import type { Localize } from "../localize";
import type { Live, Reading } from "./messages";
import { between, placeOf } from "./readings";
import type { Span } from "./span";

/**
 * Returns the live values without those that can be the same as the latest reading, or older;
 * nothing where none is left.
 */
export function liveAfter(live: Live | null | undefined, latest: number | null): Live | undefined {
  if (!live || latest === null) return undefined;
  const readings = live.readings.slice(placeOf(live.readings, latest + live.same_seconds));
  return readings.length > 0 ? { ...live, readings } : undefined;
}

/** Returns the live values of a span; nothing where there are none. */
export function liveWithin(live: Live | undefined, { start, end }: Span): Live | undefined {
  const readings = live ? between(live.readings, start, end) : [];
  return live && readings.length > 0 ? { ...live, readings } : undefined;
}

/** Returns the last live value while it is current. */
export function currentLive(live: Live | undefined, now: number): Reading | undefined {
  return live && now <= (live.current_until ?? 0) ? last(live.readings) : undefined;
}

/** Says whose live values are, and what their times are if not those of the readings. */
export function liveText({ name, timing }: Live, say: Localize): string {
  const source = say("live_from", { name });
  return timing === "arrival" ? `${source}, ${say("arrival_time")}` : source;
}
