/** Formats of the browser, which takes longer to make one than to draw a chart with it. */

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** Returns a format of times for a language; undefined is the browser's own. */
export function dateFormat(
  language?: string,
  options: Intl.DateTimeFormatOptions = {},
): Intl.DateTimeFormat {
  return kept(dateFormats, [language, options], () => new Intl.DateTimeFormat(language, options));
}

/** Returns a format of numbers for a language; undefined is the browser's own. */
export function numberFormat(
  language: string | undefined,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  return kept(numberFormats, [language, options], () => new Intl.NumberFormat(language, options));
}

function kept<Format>(formats: Map<string, Format>, by: unknown[], make: () => Format): Format {
  const key = JSON.stringify(by);
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}
