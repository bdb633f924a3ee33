import type { HomeAssistant } from "./hass";
import { HIGHEST_MG_DL, LOWEST_MG_DL } from "./limits";
import type { Localize } from "./localize";
import type { Status } from "./messages";
import { DAY, HOUR } from "./zone";

/** Says numbers and times as a person has set it in their profile. */
export class Formatter {
  readonly zone: string;
  private readonly language: string;
  private readonly numberLanguage: string | undefined;
  private readonly useGrouping: boolean;
  private readonly hour12: boolean;

  constructor({ locale, config }: Pick<HomeAssistant, "locale" | "config">) {
    this.language = locale.language;
    this.zone =
      locale.time_zone === "server"
        ? config.time_zone
        : Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.numberLanguage = numberLanguage(locale.number_format, locale.language);
    this.useGrouping = locale.number_format !== "none";
    this.hour12 =
      locale.time_format === "12" || (locale.time_format !== "24" && usesHour12(locale));
  }

  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.numberLanguage, {
      useGrouping: this.useGrouping,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  }

  /** Says a number with as many digits as it has, two at most. */
  amount(value: number): string {
    return new Intl.NumberFormat(this.numberLanguage, {
      useGrouping: this.useGrouping,
      maximumFractionDigits: 2,
    }).format(value);
  }

  percent(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.numberLanguage, {
      style: "percent",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value / 100);
  }

  /** Says mg/dL in the unit of the account, without the unit. */
  glucose(mgDl: number, status: Pick<Status, "unit" | "unit_per_mg_dl">): string {
    return this.number(mgDl * status.unit_per_mg_dl, status.unit === "mg/dL" ? 0 : 1);
  }

  /** Says a reading in the unit of the account, one that a sensor can't tell by its limit. */
  reading(mgDl: number, status: Pick<Status, "unit" | "unit_per_mg_dl">): string {
    if (mgDl < LOWEST_MG_DL) return `<${this.glucose(LOWEST_MG_DL, status)}`;
    if (mgDl > HIGHEST_MG_DL) return `>${this.glucose(HIGHEST_MG_DL, status)}`;
    return this.glucose(mgDl, status);
  }

  time(seconds: number): string {
    return this.date(seconds, { hour: "numeric", minute: "2-digit" });
  }

  hour(seconds: number): string {
    return this.hour12
      ? this.date(seconds, { hour: "numeric" })
      : this.date(seconds, { hour: "2-digit", minute: "2-digit" });
  }

  day(seconds: number): string {
    return this.date(seconds, { weekday: "short", day: "numeric", month: "short" });
  }

  weekday(seconds: number): string {
    return this.date(seconds, { weekday: "short" });
  }

  dayAndTime(seconds: number): string {
    return `${this.day(seconds)}, ${this.time(seconds)}`;
  }

  date(seconds: number, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.language, {
      ...options,
      hourCycle: this.hour12 ? "h12" : "h23",
      timeZone: this.zone,
    }).format(seconds * 1000);
  }
}

/** Says how long something was or is ago. */
export function duration(seconds: number, say: Localize): string {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  if (seconds < HOUR) return say("duration_minutes", { minutes });
  if (seconds < 2 * DAY) {
    return say("duration_hours", {
      hours: Math.floor(minutes / 60),
      minutes: String(minutes % 60).padStart(2, "0"),
    });
  }
  return say("duration_days", {
    days: Math.floor(seconds / DAY),
    hours: Math.floor((seconds % DAY) / HOUR),
  });
}

function usesHour12({ time_format, language }: HomeAssistant["locale"]): boolean {
  const asked = time_format === "system" ? undefined : language;
  return new Intl.DateTimeFormat(asked, { hour: "numeric" }).resolvedOptions().hour12 ?? false;
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
