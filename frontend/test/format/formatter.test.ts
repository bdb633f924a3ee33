import { describe, expect, it } from "vitest";
import { duration, Formatter } from "../../src/format/formatter";
import type { Locale } from "../../src/home-assistant/hass";
import { localize } from "../../src/localize";

const NOON = Date.parse("2026-11-25T11:05:00Z") / 1000;
const MMOL = { unit: "mmol/L", unit_per_mg_dl: 0.0555 } as const;

function formatter(locale: Partial<Locale>): Formatter {
  return new Formatter(
    {
      locale: {
        language: "en",
        number_format: "language",
        time_format: "language",
        time_zone: "server",
        ...locale,
      },
      config: { time_zone: "Europe/Berlin" },
    },
    NOON,
  );
}

describe("a formatter", () => {
  it("says times by the clock that a person has chosen, in the zone of the house", () => {
    expect(formatter({}).time(NOON)).toMatch(/^12:05\sPM$/);
    expect(formatter({ time_format: "24" }).time(NOON)).toBe("12:05");
    expect(formatter({ language: "de" }).time(NOON)).toBe("12:05");
    expect(formatter({ language: "de", time_format: "12" }).time(NOON)).toMatch(/^12:05\sPM$/);
    expect(formatter({ time_format: "24" }).hour(NOON - 11 * 3600 - 300)).toBe("01:00");
  });

  it("names the year where it isn't the current one by the clock of the house", () => {
    const newYear = Date.parse("2025-12-31T23:30:00Z") / 1000;
    const format = formatter({ time_format: "24" });
    expect(format.dayAndTime(NOON)).toBe("Wed, Nov 25, 12:05");
    expect(format.dayAndTime(newYear)).toBe("Thu, Jan 1, 00:30");
    expect(format.dayAndTime(newYear - 3600)).toBe("Wed, Dec 31, 2025, 23:30");
    expect(format.date(newYear - 3600, { month: "long", day: "numeric" })).toBe(
      "December 31, 2025",
    );
    expect(format.weekday(newYear - 3600)).toBe("Wed");
    expect(format.dayOfYear(newYear - 3600)).toBe("Wed, Dec 31");
    expect(formatter({ language: "de" }).day(newYear - 3600)).toBe("Mi., 31. Dez. 2025");
  });

  it("writes numbers with the comma of the person, and with their signs", () => {
    const german = formatter({ number_format: "decimal_comma" });
    expect(german.glucose(100, MMOL)).toBe("5,6");
    expect(german.reading(39, MMOL)).toBe("<2,2");
    expect(german.mean(401, MMOL)).toBe(">22,2");
    expect(formatter({ language: "fr" }).percent(70.4)).toMatch(/^70\s%$/);
    expect(formatter({ language: "fr" }).percent(0.01)).toMatch(/^<0,1\s%$/);
    expect(formatter({}).percent(99.99)).toBe(">99%");
  });

  it("says numbers as Home Assistant does to who wants no format", () => {
    const format = formatter({ language: "de", number_format: "none" });
    expect(format.number(1234.5, 1)).toBe("1234.5");
    expect(format.amount(1234.5)).toBe("1234.5");
  });
});

describe("a duration", () => {
  const say = (seconds: number): string =>
    duration(seconds, (key, values) => localize("en", key, values));

  it("is said in what it is about", () => {
    expect(say(59 * 60)).toBe("59 min");
    expect(say(64 * 60)).toBe("1 h 04 min");
    expect(say(50 * 3600)).toBe("2 d 2 h");
    expect(say(-5)).toBe("0 min");
  });
});
