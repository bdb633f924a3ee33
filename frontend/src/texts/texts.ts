import paths from "../../../custom_components/dexcom_api/text_paths.json";
import type en from "../../../custom_components/dexcom_api/translations/en.json";

/** The translations of the integration, as far as the cards need them. */
export type Translations = Pick<typeof en, "common" | "entity">;

type OwnKey<Name> = Name extends `card_${infer Own}`
  ? Own
  : Name extends `diary_${string}`
    ? Name
    : never;

/** What the cards say, and the titles of entries in the diary. */
export type TextKey = OwnKey<keyof Translations["common"] | keyof typeof paths>;
export type Texts = Record<TextKey, string>;

/** Returns the cards' texts in a language by their keys; several have the words of an entity. */
export function textsOf(translations: Translations): Texts {
  const named: Record<string, string> = { ...translations.common };
  for (const [name, path] of Object.entries(paths)) {
    if (isOurs(name)) named[name] = textAt(translations, path);
  }
  return plainTexts(named) as Texts;
}

/** Returns the cards' texts by their keys, of those that have words of their own. */
export function plainTexts(common: Record<string, string>): Partial<Texts> {
  const texts = Object.entries(common)
    .filter(([name]) => isOurs(name))
    .map(([name, text]) => [name.replace(/^card_/, ""), text]);
  return Object.fromEntries(texts);
}

/** Returns whether a text is one of the cards'. Only these are part of the bundle. */
function isOurs(name: string): boolean {
  return /^(card|diary)_/.test(name);
}

function textAt(translations: Translations, path: string): string {
  let found: unknown = translations;
  for (const step of path.split(".")) found = (found as Record<string, unknown>)[step];
  return found as string;
}
