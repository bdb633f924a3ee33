import { last } from "../../arrays";
import type { Feed } from "../../data/feed";
import type { DaySummary, Reading } from "../../data/messages";
import type { PeriodStore } from "../../data/period";
import { between } from "../../data/readings";
import type { Span } from "../../data/span";
import { SummaryController } from "../../data/summary-controller";
import type { Trouble } from "../../data/trouble";
import { DAY, startOf } from "../../format/zone";
import { periodOf } from "../../summary/period";

/** A day of the person. */
export interface Day extends Span {
  summary: DaySummary;
  /** Whether it isn't over, so that its figures are those so far. */
  isSoFar: boolean;
  /** A moment of the same date in the viewer's time zone. */
  shown: number;
}

/** More days of a period would make a list that nobody reads. */
const MAX_DAYS = 31;

/** Decides which days the card shows. */
export class DaysController {
  /** The days, newest first; undefined until their summary has arrived. */
  days: Day[] | undefined;
  /** The time that the days span. */
  span: Span | undefined;

  private readonly summary: SummaryController;
  private feed: Feed | undefined;

  constructor(private readonly host: { requestUpdate(): void }) {
    this.summary = new SummaryController(host);
  }

  /** Why the summary is missing. */
  get trouble(): Trouble | undefined {
    return this.summary.trouble;
  }

  /** Fetches the latest days, or those of the view's period, with dates in the viewer's time zone. */
  update(feed: Feed | undefined, count: number, zone: string, store?: PeriodStore): void {
    this.feed = feed;
    this.days = undefined;
    const status = feed?.status;
    if (!feed || !status || status.latest === null) return;
    const period = store?.period;
    this.summary.request(feed, period ?? count);
    const { answer } = this.summary;
    if (!answer) return;
    const { days = [] } = answer.summary ?? {};
    // Of a period, also the days are listed that aren't stored: they come while somebody looks.
    this.days = period
      ? daysOf(days, MAX_DAYS, undefined, zone)
      : daysOf(days, count, status.known_since ?? undefined, zone);
    this.span = {
      start: last(this.days)?.start ?? status.latest - count * DAY,
      end: this.days[0]?.end ?? status.latest,
    };
    feed.need(this.span.start, this.span.end, this.host);
  }

  readingsOf({ start, end }: Span): Reading[] {
    return between(this.feed?.readings ?? [], start, end);
  }
}

/** Returns a day of a summary, with its date in the viewer's time zone. */
export function dayOf(summary: DaySummary, zone: string): Day {
  return {
    summary,
    ...periodOf(summary),
    isSoFar: periodOf(summary.metrics).end < periodOf(summary).end,
    shown: startOf(summary.day, zone),
  };
}

function daysOf(
  summaries: readonly DaySummary[],
  count: number,
  knownSince: number | undefined,
  zone: string,
): Day[] {
  return summaries
    .slice(-count)
    .map((summary) => dayOf(summary, zone))
    .reverse()
    .filter((day, back) => back === 0 || knownSince === undefined || day.end > knownSince);
}
