import type { HomeAssistant } from "./hass";
import { de } from "./texts/de";
import { en, type TextKey, type Texts } from "./texts/en";
import { es } from "./texts/es";
import { fr } from "./texts/fr";
import { it } from "./texts/it";
import { ja } from "./texts/ja";
import { nl } from "./texts/nl";
import { pl } from "./texts/pl";
import { ptBR } from "./texts/pt-BR";
import { sv } from "./texts/sv";

export const LANGUAGES: Record<string, Texts> = {
  de,
  en,
  es,
  fr,
  it,
  ja,
  nl,
  pl,
  "pt-BR": ptBR,
  sv,
};

// A language is understood in other countries, too.
const WITHOUT_COUNTRY: Record<string, Texts> = Object.fromEntries(
  Object.entries(LANGUAGES).map(([language, texts]) => [withoutCountry(language), texts]),
);

/** Returns a text in the language of a person, in English where there is none in it. */
export function localize(
  language: string,
  key: TextKey,
  values: Record<string, string | number> = {},
): string {
  const texts = LANGUAGES[language] ?? WITHOUT_COUNTRY[withoutCountry(language)] ?? en;
  return texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

function withoutCountry(language: string): string {
  return language.split("-")[0] ?? language;
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
