/**
 * The period that the cards of a view show, which the period card selects.
 *
 * For the authors of cards: an account card has `this.period`, a PeriodController. In `willUpdate`,
 * give `this.period.store` to the card's controller, which asks it what to show:
 *
 * - `store.period` is undefined while nothing is selected. Then the card shows what its options
 *   say, up to the latest reading. Otherwise it shows the days from `first` to `last`.
 * - `store.compared` is the second period to compare with, or undefined.
 *
 * Days are those of a calendar, not moments. A chart on the viewer's clock draws `spanOf(period,
 * zone)`. A summary is on the person's clock: pass `period` to `feed.summary()`, and the server
 * finds the edges. The card is drawn again after each change of the store.
 */
import {
  addDays,
  addMonths,
  type CalendarUnit,
  countDays,
  type Days,
  daysAround,
} from "../format/calendar";
import { startOf } from "../format/zone";
import type { Span } from "./span";

/** A period and what it is: one unit of the calendar, or chosen days. */
export interface Period extends Days {
  unit: CalendarUnit | "custom";
}

export const COMPARISONS = ["none", "previous", "year_before", "custom"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** The longest period that Home Assistant summarizes. */
export const MAX_PERIOD_DAYS = 366;

/** Returns the period of a unit that a day is in. */
export function periodAround(day: string, unit: CalendarUnit, firstWeekday: number): Period {
  return { unit, ...daysAround(day, unit, firstWeekday) };
}

/** Returns the period so many periods later. */
export function movedPeriod(period: Period, count: number): Period {
  const { unit, first, last } = period;
  if (unit === "month" || unit === "year") {
    return periodAround(addMonths(first, count * (unit === "year" ? 12 : 1)), unit, 0);
  }
  const days = count * countDays(period);
  return { unit, first: addDays(first, days), last: addDays(last, days) };
}

/** Returns the moments at which a period starts and ends by the clocks of a time zone. */
export function spanOf({ first, last }: Days, zone: string): Span {
  return { start: startOf(first, zone), end: startOf(addDays(last, 1), zone) };
}

/** What the cards of one view show. */
export class PeriodStore {
  /** Undefined while cards show what their options say. */
  period: Period | undefined;
  comparison: Comparison = "none";

  /** The first day of a chosen period to compare with. */
  private comparedFirst: string | undefined;
  private readonly listeners = new Set<() => void>();

  /** Returns the period to compare with. */
  get compared(): Days | undefined {
    const { comparison, period } = this;
    if (!period || comparison === "none") return undefined;
    if (comparison === "previous") return movedPeriod(period, -1);
    if (comparison === "year_before") {
      return { first: addMonths(period.first, -12), last: addMonths(period.last, -12) };
    }
    const first = this.comparedFirst ?? movedPeriod(period, -1).first;
    return { first, last: addDays(first, countDays(period) - 1) };
  }

  /** Shows a period on all cards of the view, or what their options say. */
  select(period: Period | undefined): void {
    this.period = period;
    this.notify();
  }

  /** Shows the period so many periods later. */
  move(count: number): void {
    if (this.period) this.select(movedPeriod(this.period, count));
  }

  /** Compares with another period; a custom one is as long as the period and begins on a day. */
  compare(comparison: Comparison, first?: string): void {
    this.comparison = comparison;
    this.comparedFirst = first;
    this.notify();
  }

  /** Calls a listener after each change, until the returned function is called. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}

const stores = new Map<string, PeriodStore>();

/** Returns the store that all cards of a view share; the path of its page names a view. */
export function periodStoreOf(path: string): PeriodStore {
  const store = stores.get(path) ?? new PeriodStore();
  stores.set(path, store);
  return store;
}
