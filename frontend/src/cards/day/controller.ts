import type { LaneKeeper } from "../../chart/lane-set";
import type { Feed } from "../../data/feed";
import { freshnessAt } from "../../data/freshness";
import { knownDays } from "../../data/known-days";
import { liveWithin } from "../../data/live";
import type { DiaryRow, ReportDay, Status, SummaryReport } from "../../data/messages";
import type { Period, PeriodStore } from "../../data/period";
import { between, nearest, READING_SECONDS } from "../../data/readings";
import type { Span } from "../../data/span";
import { SummaryController } from "../../data/summary-controller";
import type { Trouble } from "../../data/trouble";
import { addDays, type Days } from "../../format/calendar";
import { PersonClock } from "../../format/person-clock";
import { areEqual, memo } from "../../memo";
import { periodOf } from "../../summary/period";
import { entriesWithin, pendingSpan } from "../glucose/trace";
import { type ChartHost, TraceController } from "../glucose/trace-controller";
import type { DayCardConfig } from "./config";

/** A day of the person, with all that is said about it. */
export interface ShownDay extends Span {
  report: SummaryReport;
  summary: ReportDay;
  clock: PersonClock;
  /** Until when the day is measured, if it isn't over. */
  until: number | undefined;
  /** Whether nothing in the diary means that nothing was logged. */
  isDiaryKnown: boolean;
}

/** An entry of the diary, and what glucose was then. */
export interface DayEntry {
  row: DiaryRow;
  mgDl: number | undefined;
}

const BACK: Record<DayCardConfig["day"], number> = { today: 0, yesterday: 1 };

interface Host extends ChartHost {
  /** Shows another day, on the card or in the dialog. */
  goTo(day: string): void;
}

/** Decides which day a card shows, and fetches all that is known about it. */
export class DayController extends TraceController {
  /** The day that is asked for; the one before is shown until it has come. */
  asked: string | undefined;
  /** Undefined until its figures have come, and for a day that the person's clock left out. */
  shown: ShownDay | undefined;
  /** The days that have readings, from the first to the latest. */
  bounds: Days | undefined;

  /** What says which day is the latest. */
  private readonly latest: SummaryController;
  private readonly summary: SummaryController;
  private readonly clock = memo<PersonClock>();
  private lanes: LaneKeeper | undefined;
  private feed: Feed | undefined;
  private selected: Period | undefined;
  /** The day that somebody went to on the card. */
  private chosen: string | undefined;

  constructor(protected override readonly host: Host) {
    super(host, 24);
    this.latest = new SummaryController(host);
    this.summary = new SummaryController(host);
  }

  /** Why the day is missing. */
  get trouble(): Trouble | undefined {
    return this.summary.trouble ?? this.latest.trouble;
  }

  get isLoading(): boolean {
    return this.summary.isLoading;
  }

  get isComplete(): boolean {
    const { feed, shown } = this;
    return Boolean(shown && feed?.has(shown.start, shown.end));
  }

  /** The day before; undefined where there is nothing. */
  get earlier(): string | undefined {
    return this.near(-1);
  }

  /** The day after; undefined where there is nothing yet. */
  get later(): string | undefined {
    return this.near(1);
  }

  /** Follows a feed, and fetches the day that was opened, or else the one that the options say. */
  update(
    feed: Feed | undefined,
    day: DayCardConfig["day"],
    opened?: string,
    store?: PeriodStore,
    lanes?: LaneKeeper,
  ): void {
    this.feed = feed;
    this.lanes = lanes;
    this.followPeriod(store);
    const status = feed?.status;
    if (!feed || !status || status.latest === null) {
      this.clear();
      return;
    }
    this.latest.request(feed, 1);
    const bounds = knownDays(status, this.latest.answer);
    this.bounds = bounds;
    if (!bounds) {
      this.asked = undefined;
      this.clear();
      return;
    }
    const wanted = opened ?? this.chosen ?? this.selected?.last ?? addDays(bounds.last, -BACK[day]);
    const isAhead = wanted > bounds.last;
    this.ask(feed, isAhead ? bounds.last : wanted);
    this.show(feed, status);
  }

  /** Shows another day until somebody selects a period. */
  choose(day: string): void {
    this.chosen = day;
    this.host.requestUpdate();
  }

  moveEarlier(): void {
    if (this.earlier) this.host.goTo(this.earlier);
  }

  moveLater(): void {
    if (this.later) this.host.goTo(this.later);
  }

  /** The entries of the day, oldest first; undefined for those who may not see them. */
  get entries(): DayEntry[] | undefined {
    const { feed, shown } = this;
    if (!shown || !feed?.diary) return undefined;
    return feed.diary
      .filter(({ time }) => shown.start <= time && time < shown.end)
      .sort((one, other) => one.time - other.time)
      .map((row) => ({ row, mgDl: valueAt(feed, row.time) }));
  }

  private clear(): void {
    this.shown = undefined;
    this.trace = undefined;
  }

  private followPeriod(store: PeriodStore | undefined): void {
    if (store?.period === this.selected) return;
    this.selected = store?.period;
    this.chosen = undefined;
  }

  private ask(feed: Feed, day: string): void {
    if (day !== this.asked) {
      this.asked = day;
      this.window.zoomed = undefined;
      this.lookAway();
    }
    this.summary.request(feed, { first: day, last: day });
  }

  private show(feed: Feed, status: Status): void {
    const { summary: report, utc_offsets } = this.summary.answer ?? {};
    const [summary] = report?.days ?? [];
    if (!report || !summary) {
      this.clear();
      return;
    }
    const { start, end } = periodOf(summary);
    const measuredUntil = periodOf(summary.metrics).end;
    this.shown = {
      ...{ start, end, report, summary },
      clock: this.clock([utc_offsets], () => new PersonClock(utc_offsets ?? [])),
      until: measuredUntil < end ? measuredUntil : undefined,
      isDiaryKnown: status.diary_known_since !== null && status.diary_known_since <= start,
    };
    feed.need(start, end, this.host);
    this.drawTrace(feed, status, this.window.zoomed ?? { start, end });
  }

  private drawTrace(feed: Feed, status: Status, span: Span): void {
    const rows = entriesWithin(feed.diary ?? [], span);
    const before = this.trace?.diary;
    const isStale = freshnessAt(status, feed.now) === "stale";
    this.trace = {
      oldest: span.start,
      ...span,
      until: span.end,
      readings: between(feed.readings, span.start, span.end),
      overlay: [],
      overlayTime: (time) => time,
      live: liveWithin(feed.live, span),
      // The same list needn't be drawn again.
      diary: before && areEqual(before, rows) ? before : rows,
      lanes: this.lanes?.update(feed, span),
      pending: isStale ? undefined : pendingSpan(status, feed.now, span.start, span.end),
    };
  }

  private near(days: number): string | undefined {
    const { asked, bounds } = this;
    if (!asked || !bounds) return undefined;
    const day = addDays(asked, days);
    return bounds.first <= day && day <= bounds.last ? day : undefined;
  }
}

/** Returns what glucose was at a time: a reading less than five minutes away. */
function valueAt(feed: Feed, time: number): number | undefined {
  const reading = nearest(feed.readings, time);
  return reading && Math.abs(reading[0] - time) < READING_SECONDS ? reading[1] : undefined;
}
