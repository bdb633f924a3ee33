/** Days of the calendar, written as 2026-11-25, without a time zone. */

const DAY_MILLISECONDS = 86_400_000;

/** The days from one to another, both included. */
export interface Days {
  first: string;
  last: string;
}

export const CALENDAR_UNITS = ["day", "week", "month", "year"] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

/** Returns the day so many days later. */
export function addDays(day: string, count: number): string {
  return written(read(day) + count * DAY_MILLISECONDS);
}

/** Returns the same day so many months later, or the last of a month that is too short. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const length = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return written(Date.UTC(year, month - 1 + count, Math.min(date, length)));
}

/** Returns how many days there are. */
export function countDays({ first, last }: Days): number {
  return (read(last) - read(first)) / DAY_MILLISECONDS + 1;
}

/** Returns the part of some days that lies in others. */
export function daysWithin(days: Days, { first, last }: Days): Days {
  return {
    first: days.first < first ? first : days.first,
    last: days.last < last ? days.last : last,
  };
}

/** Returns the day, week, month, or year that a day is in. Weeks begin on 0 (Sunday) to 6. */
export function daysAround(day: string, unit: CalendarUnit, firstWeekday: number): Days {
  switch (unit) {
    case "day":
      return { first: day, last: day };
    case "week": {
      const first = addDays(day, -((new Date(read(day)).getUTCDay() - firstWeekday + 7) % 7));
      return { first, last: addDays(first, 6) };
    }
    case "month":
      return upTo(`${day.slice(0, 7)}-01`, 1);
    case "year":
      return upTo(`${day.slice(0, 4)}-01-01`, 12);
  }
}

function upTo(first: string, months: number): Days {
  return { first, last: addDays(addMonths(first, months), -1) };
}

function read(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function written(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
