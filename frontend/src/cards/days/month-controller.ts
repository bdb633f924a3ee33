import { last } from "../../arrays";
import type { Feed } from "../../data/feed";
import { knownDays } from "../../data/known-days";
import type { Period, PeriodStore } from "../../data/period";
import { SummaryController } from "../../data/summary-controller";
import type { Trouble } from "../../data/trouble";
import { addDays, addMonths, countDays, type Days, daysAround } from "../../format/calendar";
import { type Day, dayOf } from "./controller";

/** A date of the calendar. */
export interface DateCell {
  date: string;
  isInMonth: boolean;
  /** Undefined for a date without readings of its own: before the first, in the future, or on its way. */
  day: Day | undefined;
}

const WEEK = 7;

/** Decides which month the card shows, and fetches its days. */
export class MonthController {
  /** The first and the last date of the month; undefined until the latest day is known. */
  month: Days | undefined;
  /** The days from the first reading to the latest. */
  bounds: Days | undefined;

  private readonly latest: SummaryController;
  private readonly summary: SummaryController;
  private firstWeekday = 1;
  private days = new Map<string, Day>();
  private selected: Period | undefined;
  /** A date in the month that somebody went to on the card. */
  private chosen: string | undefined;

  constructor(private readonly host: { requestUpdate(): void }) {
    this.latest = new SummaryController(host);
    this.summary = new SummaryController(host);
  }

  /** Why the month is missing. */
  get trouble(): Trouble | undefined {
    return this.summary.trouble ?? this.latest.trouble;
  }

  get isLoading(): boolean {
    return this.summary.isLoading;
  }

  /** Before when readings of the month aren't stored; undefined if all are. */
  get missingBefore(): number | undefined {
    return last(this.summary.answer?.missing ?? [])?.[1];
  }

  get canMoveEarlier(): boolean {
    return Boolean(this.month && this.bounds && this.month.first > this.bounds.first);
  }

  get canMoveLater(): boolean {
    return Boolean(this.month && this.bounds && this.month.last < this.bounds.last);
  }

  /** The dates of the month by week, from the person's first day of the week on. */
  get weeks(): DateCell[][] {
    const { days, firstWeekday, month } = this;
    if (!month) return [];
    const { first } = daysAround(month.first, "week", firstWeekday);
    const count = Math.ceil(countDays({ first, last: month.last }) / WEEK);
    return Array.from({ length: count }, (_, week) =>
      Array.from({ length: WEEK }, (__, place) => {
        const date = addDays(first, WEEK * week + place);
        const isInMonth = month.first <= date && date <= month.last;
        return { date, isInMonth, day: isInMonth ? days.get(date) : undefined };
      }),
    );
  }

  /** Fetches the month of the view's period, or the one of the latest reading. */
  update(
    feed: Feed | undefined,
    zone: string,
    firstWeekday: number,
    store: PeriodStore | undefined,
  ): void {
    if (store?.period !== this.selected) this.chosen = undefined;
    this.selected = store?.period;
    this.firstWeekday = firstWeekday;
    this.month = undefined;
    this.days = new Map();
    const status = feed?.status;
    if (!feed || !status || status.latest === null) return;
    this.latest.request(feed, 1);
    const bounds = knownDays(status, this.latest.answer);
    this.bounds = bounds;
    if (!bounds) return;
    const wanted = this.chosen ?? this.selected?.last ?? bounds.last;
    const isAhead = wanted > bounds.last;
    this.month = daysAround(isAhead ? bounds.last : wanted, "month", 0);
    this.summary.request(feed, this.month);
    const { days = [] } = this.summary.answer?.summary ?? {};
    const known = days.filter(({ day }) => bounds.first <= day && day <= bounds.last);
    this.days = new Map(known.map((summary) => [summary.day, dayOf(summary, zone)]));
  }

  /** Shows the month so many months later, until somebody selects a period. */
  move(months: number): void {
    if (!this.month) return;
    this.chosen = addMonths(this.month.first, months);
    this.host.requestUpdate();
  }
}
