/** What can be said before a language is loaded, and if none can be. */
import first from "../../custom_components/dexcom_api/translations/en.json?first";
import type { HomeAssistant } from "./home-assistant/hass";
import type { TextKey, Texts } from "./texts/texts";

type LoadTexts = () => Promise<{ default: Texts }>;

const ENGLISH = "en";

/** The languages. Each is loaded when it is first needed. */
export const LANGUAGES: Record<string, LoadTexts> = {
  de: () => import("../../custom_components/dexcom_api/translations/de.json?texts"),
  en: () => import("../../custom_components/dexcom_api/translations/en.json?texts"),
  es: () => import("../../custom_components/dexcom_api/translations/es.json?texts"),
  fr: () => import("../../custom_components/dexcom_api/translations/fr.json?texts"),
  it: () => import("../../custom_components/dexcom_api/translations/it.json?texts"),
  ja: () => import("../../custom_components/dexcom_api/translations/ja.json?texts"),
  nl: () => import("../../custom_components/dexcom_api/translations/nl.json?texts"),
  pl: () => import("../../custom_components/dexcom_api/translations/pl.json?texts"),
  "pt-BR": () => import("../../custom_components/dexcom_api/translations/pt-BR.json?texts"),
  sv: () => import("../../custom_components/dexcom_api/translations/sv.json?texts"),
};

const loaded = new Map<string, Texts>();

/** Loads the texts of a language. English stands in for what can't be had. */
export async function loadTexts(language: string): Promise<void> {
  const name = nameOf(language);
  if (loaded.has(name)) return;
  try {
    const texts = await LANGUAGES[name]?.();
    if (texts) loaded.set(name, texts.default);
  } catch {
    if (name !== ENGLISH) await loadTexts(ENGLISH);
    loaded.set(name, loaded.get(ENGLISH) ?? (first as Texts));
  }
}

/** Returns whether the texts of a language are there, or will never be. */
export function hasTexts(language: string): boolean {
  return loaded.has(nameOf(language));
}

/** Returns a text in the language of a person, in English where there is none in it. */
export function localize(
  language: string,
  key: TextKey,
  values: Record<string, string | number> = {},
): string {
  const texts: Partial<Texts> = loaded.get(nameOf(language)) ?? first;
  const text = texts[key] ?? "";
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** Returns what we call a language: it is understood in other countries, too. */
function nameOf(language: string): string {
  if (language in LANGUAGES) return language;
  const isMeant = (name: string) => withoutCountry(name) === withoutCountry(language);
  return Object.keys(LANGUAGES).find(isMeant) ?? ENGLISH;
}

function withoutCountry(language: string): string {
  return language.split("-")[0] ?? language;
}

/** Returns whether there is a text of this key, once the texts of any language are loaded. */
export function isText(key: string): key is TextKey {
  return Array.from(loaded.values()).some((texts) => key in texts);
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

/** Returns a function that says texts in the language of the viewer, with values that all share. */
export function localizer(
  { locale }: HomeAssistant,
  shared: Record<string, string> = {},
): Localize {
  return (key, values) => localize(locale.language, key, { ...shared, ...values });
}
