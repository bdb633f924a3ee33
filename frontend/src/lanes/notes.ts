import type { Words } from "../cards/glucose/readout";
import type { Span } from "../data/span";
import { type HomeLane, recordedSince } from "./home-lane";
import { isTooLong, MAX_DAYS } from "./spans";

/** What begins so much later than a chart is seen to do so. */
const SEEN_SHARE = 1 / 200;

/** Says what isn't shown: what nobody recorded, what a viewer may not see, and long times. */
export function laneNotes(
  homes: readonly HomeLane[],
  span: Span,
  { format, say }: Pick<Words, "format" | "say">,
): string[] {
  if (isTooLong(span)) return [say("lanes_too_long", { days: MAX_DAYS })];
  const since = recordedSince(homes);
  const count = homes.filter(({ lane }) => lane?.kind === "not_allowed").length;
  const isLate = since !== undefined && since > span.start + (span.end - span.start) * SEEN_SHARE;
  return [
    isLate ? say("lanes_since", { time: format.dayAndTime(since) }) : "",
    count ? say("lanes_not_allowed", { count }) : "",
  ].filter(Boolean);
}
