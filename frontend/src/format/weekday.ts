import type { Locale } from "../home-assistant/hass";
import type { Formatter } from "./formatter";
import { startOf } from "./zone";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONDAY = 1;
/** The days of the week; 1 is Monday. */
export const ALL_WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
/** Countries of our languages whose weeks begin on Sunday, for browsers that don't know. */
const SUNDAY_FIRST = /^(en(-(us|ca|au))?|ja(-.*)?|pt-br|he.*)$/i;

/** What newer browsers know of a language. */
interface LanguageInfo {
  getWeekInfo?(): { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** Returns the day on which the weeks of a person begin, from 0 (Sunday) to 6. */
export function firstWeekdayOf({ first_weekday, language }: Locale): number {
  const chosen = WEEKDAYS.indexOf(first_weekday ?? "");
  if (chosen >= 0) return chosen;
  try {
    const { Locale } = Intl as { Locale?: new (language: string) => LanguageInfo };
    const known = Locale && new Locale(language);
    const info = known?.getWeekInfo?.() ?? known?.weekInfo;
    if (info) return info.firstDay % 7;
  } catch {
    // Not a language that browsers know.
  }
  return SUNDAY_FIRST.test(language) ? 0 : MONDAY;
}

/** Returns the days of the week in order; 1 is Monday. A week may begin on any day from 0 (Sunday) to 6. */
export function weekdaysFrom(firstWeekday: number): number[] {
  return ALL_WEEKDAYS.map((place) => ((firstWeekday + place + 5) % 7) + 1);
}

/** Returns the name of a weekday; 1 is Monday. */
export function weekdayName(
  weekday: number,
  format: Formatter,
  length: "short" | "long" = "short",
): string {
  // A Monday was the first of this month.
  return format.date(startOf(`2024-01-0${weekday}`, format.zone), { weekday: length });
}
