import { describe, expect, it, vi } from "vitest";
import paths from "../../custom_components/dexcom_api/text_paths.json";
import en from "../../custom_components/dexcom_api/translations/en.json";
import english from "../../custom_components/dexcom_api/translations/en.json?texts";
import { hasTexts, isText, LANGUAGES, loadTexts, localize } from "../src/localize";
import type { TextKey } from "../src/texts/texts";

const languages = Object.entries(LANGUAGES).filter(([language]) => language !== "en");
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

/** Returns all texts below a place, by their paths. */
function leaves(texts: object, path: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [[`${path}.${key}`, text]] : leaves(text, `${path}.${key}`),
  );
}

it("nothing is said twice: what an entity or another text says has no text of its own", () => {
  const said = new Map(
    leaves(en.entity, "entity").map(([path, text]) => [text.toLowerCase(), path]),
  );
  for (const [path, text] of leaves(en.common, "common")) {
    // Only some languages have another form for one o'clock.
    if (path.endsWith("_one")) {
      continue;
    }
    expect(said.get(text.toLowerCase()), `${path}: ${text}`).toBeUndefined();
    said.set(text.toLowerCase(), path);
  }
  expect(Object.keys(en.common)).not.toContainEqual(expect.toSatisfy((key) => key in paths));
});

describe.each(languages)("texts in %s", (language, load) => {
  it("are loaded once somebody speaks it, with all that is filled in", async () => {
    expect(hasTexts(language)).toBe(false);
    expect(localize(language, "loading")).toBe(english.loading);
    await loadTexts(language);
    expect(hasTexts(language)).toBe(true);
    const texts = (await load()).default;
    for (const key of Object.keys(english) as TextKey[]) {
      expect(texts[key].trim(), key).not.toBe("");
      expect(placeholders(texts[key]), key).toEqual(placeholders(english[key]));
      expect(localize(language, key), key).toBe(texts[key].replace(/\{\w+\}/g, ""));
    }
  });
});

describe("a text", () => {
  it("is in the language of the person, of any country, or in English", async () => {
    await Promise.all(languages.map(([language]) => loadTexts(language)));
    expect(localize("de", "low")).toBe("Niedrig");
    expect(localize("de-CH", "low")).toBe("Niedrig");
    expect(localize("pt-BR", "low")).toBe("Baixa");
    expect(localize("pt", "low")).toBe("Baixa");
    expect(localize("pt-PT", "low")).toBe("Baixa");
    expect(localize("tlh", "low")).toBe("Low");
    expect(localize("sv", "below", { value: 54 })).toBe("under 54");
  });

  it("is the first of English while and if nothing else can be had", async () => {
    vi.resetModules();
    const fresh = await import("../src/localize");
    expect(fresh.hasTexts("tlh")).toBe(false);
    expect([fresh.localize("tlh", "reload"), fresh.localize("tlh", "low")]).toEqual(["Reload", ""]);
    fresh.LANGUAGES.de = () => Promise.reject(new Error("gone"));
    await fresh.loadTexts("de");
    expect(fresh.localize("de", "low")).toBe("Low");
    expect(fresh.hasTexts("en")).toBe(true);
  });

  it("is one of the cards'", () => {
    expect([isText("loading"), isText("diary_insulin"), isText("spoken_below")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
