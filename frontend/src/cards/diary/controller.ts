import { last } from "../../arrays";
import type { Feed } from "../../data/feed";
import type { DaySummary, DiaryRow, EntryKind } from "../../data/messages";
import type { Period, PeriodStore } from "../../data/period";
import type { Span } from "../../data/span";
import { SummaryController } from "../../data/summary-controller";
import type { Trouble } from "../../data/trouble";
import { PersonClock } from "../../format/person-clock";
import { type Clock, DAY, zoneClock } from "../../format/zone";
import { memo } from "../../memo";
import { periodOf } from "../../summary/period";
import type { DiaryCardConfig } from "./config";

/** The entries of a day on the person's clock, newest first. */
export interface DiaryDay {
  /** Its date, such as 2026-11-25. */
  day: string;
  entries: DiaryRow[];
}

/** Other cards ask for the summary of as many days, so that it comes once for all of them. */
const SUMMARY_DAYS = 14;
/** More days of a period would make a list that nobody reads. */
const MAX_DAYS = 31;
/** What people do again, and want to know when they last did. */
const LAST_KINDS: readonly EntryKind[] = ["insulin", "carbs", "exercise"];

/** Decides which entries the diary card lists. */
export class DiaryController {
  /** The days with entries, newest first; undefined until they have arrived. */
  days: DiaryDay[] | undefined;
  /** The newest entry of some kinds; none for a period of the past. */
  last: DiaryRow[] = [];
  /** The time that the list spans. */
  span: Span | undefined;
  /** The person's clock, or that of the house where it is unknown. */
  clock: Clock | undefined;
  /** The date on that clock. */
  today = "";

  /** Whether everything that was logged in this time is known. */
  isKnown = false;

  private readonly summary: SummaryController;
  /** The period that the latest answer is of; undefined for the latest days. */
  private answered: Period | undefined;
  private readonly person = memo<Clock>();

  constructor(private readonly host: { requestUpdate(): void }) {
    this.summary = new SummaryController(host);
  }

  /** Why the list is missing. */
  get trouble(): Trouble | undefined {
    return this.summary.trouble;
  }

  /** Fetches the entries of the latest days, or of the view's period. */
  update(
    feed: Feed | undefined,
    { days: count, show_alerts }: DiaryCardConfig,
    zone: string,
    store?: PeriodStore,
  ): void {
    this.days = undefined;
    this.last = [];
    this.isKnown = false;
    if (!feed?.status) return;
    const period = store?.period;
    this.summary.request(feed, period ?? Math.max(count, SUMMARY_DAYS));
    const { answer, isLoading, trouble } = this.summary;
    if (!answer) return;
    if (!isLoading && !trouble) this.answered = period;
    const { summary, utc_offsets } = answer;
    const days = summary?.days ?? [];
    this.clock = this.person([utc_offsets, zone], () =>
      utc_offsets.length > 0 ? new PersonClock(utc_offsets) : zoneClock(zone),
    );
    this.today = this.dayOf(feed.now);
    this.span = this.answered ? spanOfDays(days) : upToNow(days.slice(-count), count, feed.now);
    if (!this.span) {
      this.days = [];
      return;
    }
    const { start, end } = this.span;
    const knownSince = feed.status.diary_known_since;
    this.isKnown = knownSince !== null && knownSince <= start;
    feed.need(start, end, this.host);
    if (!feed.has(start, end)) return;
    const entries = (feed.diary ?? [])
      .filter(({ kind, time }) => start <= time && time < end && (show_alerts || kind !== "alert"))
      .sort((one, other) => other.time - one.time);
    this.days = this.byDay(entries).slice(0, MAX_DAYS);
    if (this.answered) return;
    this.last = LAST_KINDS.flatMap((kind) => entries.find((row) => row.kind === kind) ?? []);
  }

  /** Returns the date of a time on the person's clock. */
  dayOf(time: number): string {
    return (this.clock as Clock).dayOf(time);
  }

  private byDay(entries: readonly DiaryRow[]): DiaryDay[] {
    const days = new Map<string, DiaryDay>();
    for (const entry of entries) {
      const day = this.dayOf(entry.time);
      const found = days.get(day) ?? { day, entries: [] };
      found.entries.push(entry);
      days.set(day, found);
    }
    return [...days.values()];
  }
}

function spanOfDays(days: readonly DaySummary[]): Span | undefined {
  const [first, final] = [days[0], last(days)];
  return first && final && { start: periodOf(first).start, end: periodOf(final).end };
}

/** Entries can be newer than the latest reading, up to which a summary is. */
function upToNow(days: readonly DaySummary[], count: number, now: number): Span {
  const [first] = days;
  return { start: first ? periodOf(first).start : now - count * DAY, end: now };
}
