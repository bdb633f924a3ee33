import {
  type Comparison,
  MAX_PERIOD_DAYS,
  type Period,
  type PeriodStore,
  periodAround,
} from "../../data/period";
import {
  addDays,
  type CalendarUnit,
  countDays,
  type Days,
  daysWithin,
} from "../../format/calendar";

/** What somebody selects first who wants to choose the days. */
const CUSTOM_DAYS = 14;

/** Selects the period of a view, between the first reading and today. */
export class PeriodCardController {
  private store: PeriodStore | undefined;
  /** The period from before somebody began to enter a day. */
  private before: Period | undefined;
  private firstWeekday = 1;
  /** The days from the first reading to today. */
  bounds: Days = { first: "", last: "" };

  update(store: PeriodStore | undefined, bounds: Days, firstWeekday: number): void {
    this.store = store;
    this.bounds = bounds;
    this.firstWeekday = firstWeekday;
  }

  get period(): Period | undefined {
    return this.store?.period;
  }

  get comparison(): Comparison {
    return this.store?.comparison ?? "none";
  }

  get compared(): Days | undefined {
    return this.store?.compared;
  }

  get canMoveEarlier(): boolean {
    return this.period !== undefined && this.period.first > this.bounds.first;
  }

  get canMoveLater(): boolean {
    return this.period !== undefined && this.period.last < this.bounds.last;
  }

  move(count: number): void {
    this.store?.move(count);
  }

  showLatest(): void {
    this.store?.select(undefined);
  }

  showToday(): void {
    this.select(this.bounds.last, "day");
  }

  /** Shows the unit that the last day of the period is in, as far as that isn't in the future. */
  chooseUnit(unit: Period["unit"]): void {
    const { bounds, period } = this;
    if (unit !== "custom") {
      const isOver = period && period.last < bounds.last;
      this.select(isOver ? period.last : bounds.last, unit);
      return;
    }
    const { first, last } = period
      ? daysWithin(period, bounds)
      : { first: addDays(bounds.last, 1 - CUSTOM_DAYS), last: bounds.last };
    this.store?.select({ unit, first, last });
  }

  /** Keeps the other edge of the period: half a date on a keyboard is another day. */
  beginEntry(): void {
    this.before = this.period;
  }

  endEntry(): void {
    this.before = undefined;
  }

  /** Shows the period around a day, or one that begins on it. */
  pickFirst(day: string): void {
    const period = this.before ?? this.period;
    if (!day || !period) return;
    if (period.unit === "custom") this.pick(day, day > period.last ? day : period.last, "first");
    else this.select(day, period.unit);
  }

  /** Shows a period that ends on a day. */
  pickLast(day: string): void {
    const period = this.before ?? this.period;
    if (day && period) this.pick(day < period.first ? day : period.first, day, "last");
  }

  compare(comparison: Comparison, first?: string): void {
    this.store?.compare(comparison, first || undefined);
  }

  private select(day: string, unit: CalendarUnit): void {
    this.store?.select(periodAround(day, unit, this.firstWeekday));
  }

  /** Keeps the edge that was picked if both are too far apart. */
  private pick(first: string, last: string, kept: "first" | "last"): void {
    const over = Math.max(countDays({ first, last }) - MAX_PERIOD_DAYS, 0);
    this.store?.select({
      unit: "custom",
      first: kept === "last" ? addDays(first, over) : first,
      last: kept === "first" ? addDays(last, -over) : last,
    });
  }
}
