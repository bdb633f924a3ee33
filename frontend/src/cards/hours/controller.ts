import { bandOf } from "../../data/bands";
import type { Feed } from "../../data/feed";
import { type Shade, shadeOfShare } from "../../data/goal-shade";
import type { HourCell, Status } from "../../data/messages";
import type { PeriodStore } from "../../data/period";
import { PeriodChoice } from "../../data/period-choice";
import type { Span } from "../../data/span";
import { WeekController } from "../../data/summary-controller";
import type { Trouble } from "../../data/trouble";
import { ALL_WEEKDAYS, weekdaysFrom } from "../../format/weekday";
import { periodOf } from "../../summary/period";
import { type HourFigure, type HoursCardConfig, hoursSchema } from "./config";

/** An hour of a weekday: 1 is Monday, and hours are from 0 to 23. */
export interface Hour {
  weekday: number;
  hour: number;
}

const HOURS = 24;

/** Decides what the map of the week shows, and which hour somebody looks at. */
export class HoursController {
  figure: HourFigure = hoursSchema.options.figure.default;
  /** The weekdays in the order of the viewer's weeks. */
  weekdays: readonly number[] = ALL_WEEKDAYS;
  /** The hour that the keyboard is at. */
  focused: Hour | undefined;
  /** The hour that is read out. */
  look: Hour | undefined;

  private readonly period = new PeriodChoice<HoursCardConfig["days"]>(
    hoursSchema.options.days.default,
  );
  private readonly week: WeekController;

  constructor(private readonly host: { requestUpdate(): void }) {
    this.week = new WeekController(host);
  }

  get trouble(): Trouble | undefined {
    return this.week.trouble;
  }

  get isLoading(): boolean {
    return this.week.isLoading;
  }

  get shownDays(): number | undefined {
    return this.period.shownDays;
  }

  /** Whether an answer has come. */
  get isKnown(): boolean {
    return this.week.answer !== undefined;
  }

  /** The time that the map is of; undefined without readings. */
  get span(): Span | undefined {
    const { start, end } = this.week.answer ?? {};
    return start && end ? periodOf({ start, end }) : undefined;
  }

  configure({ days, figure }: HoursCardConfig): void {
    this.period.days = days;
    this.figure = figure;
  }

  /** Fetches the hours of the period. Weeks begin on 0 (Sunday) to 6. */
  update(feed: Feed | undefined, firstWeekday: number, store?: PeriodStore): void {
    this.period.follow(store);
    this.weekdays = weekdaysFrom(firstWeekday);
    if (feed) this.week.request(feed, this.period.summarized, ALL_WEEKDAYS);
  }

  showDays(days: HoursCardConfig["days"]): void {
    this.period.show(days);
    this.host.requestUpdate();
  }

  showFigure(figure: HourFigure): void {
    this.figure = figure;
    this.host.requestUpdate();
  }

  cellOf({ weekday, hour }: Hour): HourCell | undefined {
    return this.week.answer?.weekdays[weekday - 1]?.hours[hour];
  }

  /** Returns whether the keyboard comes to an hour first. */
  isEntry({ weekday, hour }: Hour): boolean {
    const { weekday: day, hour: at } = this.focused ?? { weekday: this.weekdays[0], hour: 0 };
    return weekday === day && hour === at;
  }

  /** Reads an hour out. */
  lookAt(hour: Hour): void {
    this.look = hour;
    this.focused = hour;
    this.host.requestUpdate();
  }

  lookAway(): void {
    this.look = undefined;
    this.host.requestUpdate();
  }

  /** Moves by some weekdays and hours, and returns where that is. */
  move(weekdays: number, hours: number): Hour {
    const { weekday, hour } = this.focused ?? { weekday: this.weekdays[0] as number, hour: 0 };
    const place = this.weekdays.indexOf(weekday) + weekdays;
    const moved = {
      weekday: this.weekdays[Math.min(Math.max(place, 0), 6)] as number,
      hour: Math.min(Math.max(hour + hours, 0), HOURS - 1),
    };
    this.lookAt(moved);
    return moved;
  }
}

/** Returns what a cell looks like; undefined where too little is known. */
export function shadeOf(
  cell: HourCell | undefined,
  figure: HourFigure,
  status: Pick<Status, "goals" | "limits">,
): Shade | undefined {
  if (!cell || cell.mean_mg_dl === null || cell.in_range_percent === null) return undefined;
  if (figure === "mean") return { band: bandOf(cell.mean_mg_dl, status.limits), strength: 0.6 };
  return shadeOfShare(cell.in_range_percent, status);
}
