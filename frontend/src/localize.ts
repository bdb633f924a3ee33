import type { HomeAssistant } from "./hass";
import { en, type TextKey, type Texts } from "./texts/en";

const LANGUAGES: Record<string, Texts> = { en };

/** Returns a text in the language of a person, in English where there is none in it. */
export function localize(
  language: string,
  key: TextKey,
  values: Record<string, string | number> = {},
): string {
  const texts = LANGUAGES[language] ?? LANGUAGES[language.split("-")[0] ?? ""] ?? en;
  return texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** Tells whether there is a text of this key. */
export function isText(key: string): key is TextKey {
  return key in en;
}

export type Localize = (key: TextKey, values?: Record<string, string | number>) => string;

/** Returns what says texts in the language of whoever looks. */
export function localizer(hass: HomeAssistant): Localize {
  return (key, values) => localize(hass.locale.language, key, values);
}
