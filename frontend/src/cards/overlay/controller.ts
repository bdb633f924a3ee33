import type { Feed } from "../../data/feed";
import type { ProfilePoint, Reading, ReportDay } from "../../data/messages";
import type { PeriodStore } from "../../data/period";
import { PeriodChoice } from "../../data/period-choice";
import { between } from "../../data/readings";
import type { Span } from "../../data/span";
import { SummaryController, WeekController } from "../../data/summary-controller";
import type { Trouble } from "../../data/trouble";
import { PersonClock } from "../../format/person-clock";
import { ALL_WEEKDAYS } from "../../format/weekday";
import { DAY } from "../../format/zone";
import { memo } from "../../memo";
import { periodOf } from "../../summary/period";
import { type Line, type LineHost, LinePicker } from "../line-picker";
import { type OverlayCardConfig, overlaySchema } from "./config";

/** A day whose readings are at the seconds after midnight on the person's clock. */
export interface OverlayDay extends Line {
  /** 1 is Monday. */
  weekday: number;
}

export const WEEKDAYS_OF: Record<OverlayCardConfig["weekdays"], readonly number[]> = {
  all: ALL_WEEKDAYS,
  workdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
};
/** The lines of more days would hide each other. */
export const MAX_LINES = 90;
const NOON = DAY / 2;
/** Decides which days the overlay card shows, and which of them somebody looks at. */
export class OverlayController {
  /** The weekdays that are shown, in order. */
  weekdays: readonly number[] = ALL_WEEKDAYS;
  /** The days with readings, oldest first; undefined until they have come. */
  days: readonly OverlayDay[] | undefined;
  /** The percentiles of the shown weekdays; nothing until they have come. */
  profile: readonly ProfilePoint[] = [];
  /** Which day somebody looks at. */
  readonly picker: LinePicker<OverlayDay>;
  span: Span | undefined;
  /** Whether the period has more days than lines. */
  isCut = false;

  private readonly period = new PeriodChoice<OverlayCardConfig["days"]>(
    overlaySchema.options.days.default,
  );
  private readonly summary: SummaryController;
  private readonly week: WeekController;
  private readonly all = memo<OverlayDay[]>();
  private readonly filtered = memo<OverlayDay[]>();
  private feed: Feed | undefined;

  constructor(private readonly host: LineHost) {
    this.picker = new LinePicker(host, ({ day }) => day, NOON);
    this.summary = new SummaryController(host);
    this.week = new WeekController(host);
  }

  get trouble(): Trouble | undefined {
    return this.summary.trouble ?? (this.isAll ? undefined : this.week.trouble);
  }

  get isLoading(): boolean {
    return this.summary.isLoading || (!this.isAll && this.week.isLoading);
  }

  get hasAnswer(): boolean {
    return this.summary.answer !== undefined;
  }

  /** Whether all readings of the days have come. */
  get isComplete(): boolean {
    const { feed, span } = this;
    return Boolean(span && feed?.has(span.start, span.end));
  }

  private get isAll(): boolean {
    return this.weekdays.length === ALL_WEEKDAYS.length;
  }

  get shownDays(): number | undefined {
    return this.period.shownDays;
  }

  configure({ days, weekdays }: OverlayCardConfig): void {
    this.period.days = days;
    this.weekdays = WEEKDAYS_OF[weekdays];
  }

  /** Fetches the summary and the readings of the period. */
  update(feed: Feed | undefined, store?: PeriodStore): void {
    this.period.follow(store);
    this.feed = feed;
    this.days = undefined;
    const { status } = feed ?? {};
    if (!feed || !status || status.latest === null) return;
    const { summarized } = this.period;
    this.summary.request(feed, summarized);
    const { isAll, week } = this;
    if (!isAll) week.request(feed, summarized, this.weekdays);
    const { answer } = this.summary;
    if (!answer?.summary) return;
    // Two weeks up to the latest reading have parts of fifteen days.
    const days = answer.summary.days.slice(-(this.shownDays ?? MAX_LINES));
    const [first] = days;
    const { end } = periodOf(answer.summary);
    this.isCut = !this.shownDays && days.length < answer.summary.days.length;
    this.span = { start: first ? periodOf(first).start : end, end };
    feed.need(this.span.start, end, this.host);
    const all = this.all([feed.readings, answer], () =>
      daysOf(days, feed.readings, new PersonClock(answer.utc_offsets)),
    );
    this.days = this.filtered([all, this.weekdays], () =>
      all.filter(({ weekday }) => this.weekdays.includes(weekday)),
    );
    // Until its own has come, or if it doesn't, the profile is that of other weekdays.
    const ofWeek = week.isLoading || week.trouble ? [] : (week.answer?.profile ?? []);
    this.profile = isAll ? answer.summary.profile : ofWeek;
    this.picker.follow(this.days);
  }

  showDays(days: OverlayCardConfig["days"]): void {
    this.period.show(days);
    this.host.requestUpdate();
  }

  showWeekdays(weekdays: readonly number[]): void {
    this.weekdays = weekdays;
    this.host.requestUpdate();
  }

  /** Adds a weekday or leaves it out, unless it is the last one. */
  toggle(weekday: number): void {
    const shown = ALL_WEEKDAYS.filter((one) => this.weekdays.includes(one) !== (one === weekday));
    if (shown.length > 0) this.showWeekdays(shown);
  }
}

function daysOf(
  days: readonly ReportDay[],
  readings: readonly Reading[],
  clock: PersonClock,
): OverlayDay[] {
  return days
    .map((summary) => {
      const { start, end } = periodOf(summary);
      const midnight = Date.parse(summary.day) / 1000;
      return {
        day: summary.day,
        weekday: new Date(midnight * 1000).getUTCDay() || 7,
        readings: between(readings, start, end)
          .map(([time, mgDl]): Reading => [clock.wall(time) - midnight, mgDl])
          .filter(([seconds]) => 0 <= seconds && seconds < DAY),
      };
    })
    .filter((day) => day.readings.length > 0);
}
