import type { HomeAssistant } from "../home-assistant/hass";
import type { Localize } from "../localize";
import { addDays, daysAround } from "./calendar";
import { dateFormat, numberFormat } from "./intl";
import {
  durationOf,
  type ShownNumber,
  showGlucose,
  showMean,
  showPercent,
  showReading,
  type Unit,
} from "./numbers";
import { type Clock, dayOf, startOf, zoneClock } from "./zone";

const TIME = { hour: "numeric", minute: "2-digit" } as const;
const DAY = { weekday: "short", day: "numeric", month: "short" } as const;

/** Writes numbers and times the way a person has chosen in their profile, as of a time. */
export class Formatter {
  readonly zone: string;
  /** The clock that times are written by. */
  readonly clock: Clock;
  private readonly language: string;
  private readonly numberLanguage: string | undefined;
  private readonly useGrouping: boolean;
  private readonly hour12: boolean;
  private readonly yearStart: number;
  private readonly yearEnd: number;
  private readonly isShifted: boolean;
  /** The formats by their options, of those that are the same objects each time. */
  private readonly dateFormats = new WeakMap<object, Intl.DateTimeFormat>();

  /** Times are written by a clock, or else by that of the person's time zone. */
  constructor(hass: Pick<HomeAssistant, "locale" | "config">, now: number, clock?: Clock) {
    const { locale } = hass;
    this.language = locale.language;
    this.zone = clock ? "UTC" : zoneOf(hass);
    this.clock = clock ?? zoneClock(this.zone);
    this.isShifted = clock !== undefined;
    const { first, last } = daysAround(dayOf(now, this.zone), "year", 0);
    this.yearStart = startOf(first, this.zone);
    this.yearEnd = startOf(addDays(last, 1), this.zone);
    this.numberLanguage = numberLanguage(locale.number_format, locale.language);
    this.useGrouping = locale.number_format !== "none";
    this.hour12 = has12Hours(locale);
  }

  number(value: number, digits = 0): string {
    return numberFormat(this.numberLanguage, {
      useGrouping: this.useGrouping,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  }

  /** Writes a number with as many decimals as it has, two at most. */
  amount(value: number): string {
    return numberFormat(this.numberLanguage, {
      useGrouping: this.useGrouping,
      maximumFractionDigits: 2,
    }).format(value);
  }

  /** Writes a number with its sign. */
  change(value: number): string {
    return numberFormat(this.numberLanguage, {
      maximumFractionDigits: 2,
      signDisplay: "always",
    }).format(value);
  }

  /** Writes glucose in the unit of an account, without the unit. */
  glucose(mgDl: number, unit: Unit): string {
    return this.shown(showGlucose(mgDl, unit));
  }

  reading(mgDl: number, unit: Unit): string {
    return this.shown(showReading(mgDl, unit));
  }

  mean(mgDl: number, unit: Unit): string {
    return this.shown(showMean(mgDl, unit));
  }

  /** Writes a percentage that stands alone. */
  percent(percent: number): string {
    return this.shownPercent(showPercent(percent));
  }

  shown({ value, digits, sign }: ShownNumber): string {
    return sign + this.number(value, digits);
  }

  shownPercent({ value, digits, sign }: ShownNumber): string {
    const format = numberFormat(this.numberLanguage, {
      style: "percent",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return sign + format.format(value / 100);
  }

  time(seconds: number): string {
    return this.date(seconds, TIME);
  }

  hour(seconds: number): string {
    return this.hour12
      ? this.date(seconds, { hour: "numeric" })
      : this.date(seconds, { hour: "2-digit", minute: "2-digit" });
  }

  day(seconds: number): string {
    return this.date(seconds, DAY);
  }

  month(seconds: number): string {
    return this.part(seconds, { month: "short" });
  }

  weekday(seconds: number): string {
    return this.date(seconds, { weekday: "short" });
  }

  dayAndTime(seconds: number): string {
    return `${this.day(seconds)}, ${this.time(seconds)}`;
  }

  /** Writes a date, with the year where that isn't the current one. */
  date(seconds: number, options: Intl.DateTimeFormatOptions): string {
    const isThisYear = this.yearStart <= seconds && seconds < this.yearEnd;
    const isAmbiguous = options.month && !isThisYear;
    return this.part(seconds, isAmbiguous ? { year: "numeric", ...options } : options);
  }

  /** Writes a day where the year is named elsewhere. */
  dayOfYear(seconds: number): string {
    return this.part(seconds, DAY);
  }

  /** Writes a date where the year is named elsewhere. */
  dateOfYear(seconds: number): string {
    return this.part(seconds, { day: "numeric", month: "short" });
  }

  private part(seconds: number, options: Intl.DateTimeFormatOptions): string {
    let format = this.dateFormats.get(options);
    if (!format) {
      const hourCycle = this.hour12 ? "h12" : "h23";
      format = dateFormat(this.language, { ...options, hourCycle, timeZone: this.zone });
      this.dateFormats.set(options, format);
    }
    return format.format((this.isShifted ? this.clock.wall(seconds) : seconds) * 1000);
  }
}

/** Returns the time zone that a person has chosen to see times in. */
export function zoneOf({ locale, config }: Pick<HomeAssistant, "locale" | "config">): string {
  return locale.time_zone === "server" ? config.time_zone : dateFormat().resolvedOptions().timeZone;
}

/** Writes the first and the last of something, or one of them if they are the same. */
export function spanOfTexts(edges: readonly string[]): string {
  return [...new Set(edges)].join(" – ");
}

/** Writes how long something was, or how long ago. */
export function duration(seconds: number, say: Localize): string {
  const { days, hours, minutes } = durationOf(seconds);
  if (days > 0) return say("duration_days", { days, hours });
  if (hours === 0) return say("duration_minutes", { minutes });
  return say("duration_hours", { hours, minutes: String(minutes).padStart(2, "0") });
}

/** Returns whether times are written with the hours from 1 to 12. */
export function has12Hours({ time_format, language }: HomeAssistant["locale"]): boolean {
  if (time_format === "12" || time_format === "24") return time_format === "12";
  const asked = time_format === "system" ? undefined : language;
  return dateFormat(asked, { hour: "numeric" }).resolvedOptions().hour12 ?? false;
}

function numberLanguage(format: string, language: string): string | undefined {
  switch (format) {
    case "comma_decimal":
    case "none":
      return "en-US";
    case "decimal_comma":
      return "de";
    case "space_comma":
      return "fr";
    case "quote_decimal":
      return "de-CH";
    case "system":
      return undefined;
    default:
      return language;
  }
}
