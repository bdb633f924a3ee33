import { findLast, last } from "../arrays";
import { HOUR } from "../format/zone";
import type { Feed } from "./feed";
import { freshnessAt } from "./freshness";
import type { Freshness, Live, Reading } from "./messages";
import { between, READING_SECONDS } from "./readings";
import type { Span } from "./span";

/** The latest reading of an account, and those before it. */
export interface Latest {
  freshness: Freshness | null;
  /** Undefined if it is stale, or if there is none. */
  reading: Reading | undefined;
  /** The values of another integration that are newer. */
  live: Live | undefined;
  /** The hours up to the latest reading, or up to the last live value. */
  span: Span;
  /** The readings of these hours; none once the latest is stale. */
  readings: readonly Reading[];
}

/**
 * Returns the latest reading and the hours before it, and fetches them for a card; nothing until they
 * have come.
 */
export function followLatest(
  feed: Feed | undefined,
  hours: number,
  card: object,
): Latest | undefined {
  const status = feed?.status;
  if (!feed || !status) return undefined;
  const freshness = freshnessAt(status, feed.now);
  const { live } = feed;
  const newest = last(live?.readings ?? [])?.[0] ?? status.latest;
  const end = (newest ?? feed.now) + READING_SECONDS;
  const span = { start: end - hours * HOUR, end };
  if (status.latest === null || freshness === "stale") {
    return { freshness, reading: undefined, live, span, readings: [] };
  }
  feed.need(Math.min(span.start, status.latest), span.end, card);
  const readings = between(feed.readings, span.start, status.latest + 1);
  const reading = findLast(feed.readings, ([time]) => time === status.latest);
  return reading && { freshness, reading, live, span, readings };
}
