import type paths from "../../../custom_components/dexcom_api/text_paths.json";
import type en from "../../../custom_components/dexcom_api/translations/en.json";

type OwnKey<Name> = Name extends `card_${infer Own}`
  ? Own
  : Name extends `diary_${string}`
    ? Name
    : never;

/** What the cards say, and the titles of entries in the diary. */
export type TextKey = OwnKey<keyof (typeof en)["common"] | keyof typeof paths>;
export type Texts = Record<TextKey, string>;
