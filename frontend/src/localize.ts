import en from "../../custom_components/dexcom_api/translations/en.json";
import type { HomeAssistant } from "./home-assistant/hass";
import { type TextKey, type Texts, type Translations, textsOf } from "./texts/texts";

type LoadTranslations = () => Promise<{ default: Translations }>;

/** The other languages, each of which is loaded when somebody speaks it. */
export const LANGUAGES: Record<string, LoadTranslations> = {
  de: () => import("../../custom_components/dexcom_api/translations/de.json"),
  es: () => import("../../custom_components/dexcom_api/translations/es.json"),
  fr: () => import("../../custom_components/dexcom_api/translations/fr.json"),
  it: () => import("../../custom_components/dexcom_api/translations/it.json"),
  ja: () => import("../../custom_components/dexcom_api/translations/ja.json"),
  nl: () => import("../../custom_components/dexcom_api/translations/nl.json"),
  pl: () => import("../../custom_components/dexcom_api/translations/pl.json"),
  "pt-BR": () => import("../../custom_components/dexcom_api/translations/pt-BR.json"),
  sv: () => import("../../custom_components/dexcom_api/translations/sv.json"),
};

const english = textsOf(en);
const loaded = new Map<string, Texts>();

/** Loads the texts of a language. English is always there, and stands in for what can't be had. */
export async function loadTexts(language: string): Promise<void> {
  const name = nameOf(language);
  if (hasTexts(language) || !name) return;
  try {
    const translations = await LANGUAGES[name]?.();
    if (translations) loaded.set(name, textsOf(translations.default));
  } catch {
    loaded.set(name, english);
  }
}

/** Tells whether the texts of a language are there, or will never be. */
export function hasTexts(language: string): boolean {
  const name = nameOf(language);
  return !name || loaded.has(name);
}

/** Returns a text in the language of a person, in English where there is none in it. */
export function localize(
  language: string,
  key: TextKey,
  values: Record<string, string | number> = {},
): string {
  const texts = loaded.get(nameOf(language) ?? "") ?? english;
  return texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** Returns what we call a language besides English: it is understood in other countries, too. */
function nameOf(language: string): string | undefined {
  if (language in LANGUAGES) return language;
  return Object.keys(LANGUAGES).find((name) => withoutCountry(name) === withoutCountry(language));
}

function withoutCountry(language: string): string {
  return language.split("-")[0] ?? language;
}

/** Tells whether there is a text of this key. */
export function isText(key: string): key is TextKey {
  return key in english;
}

export type Localize = (key: TextKey, values?: Record<string, string | number>) => string;

/** Returns the language of the page, for where there is no hass to ask. */
export function pageLanguage(): string {
  return document.documentElement.lang || navigator.language;
}

/** Says texts in the language of the page. */
export const pageSay: Localize = (key, values) => localize(pageLanguage(), key, values);

/** Loads the texts of the page's language, as soon as that is known and whenever it changes. */
export function followPageLanguage(): void {
  const load = () => void loadTexts(pageLanguage());
  new MutationObserver(load).observe(document.documentElement, { attributeFilter: ["lang"] });
  load();
}

/** Returns what says texts in the language of whoever looks. */
export function localizer(hass: HomeAssistant): Localize {
  return (key, values) => localize(hass.locale.language, key, values);
}
