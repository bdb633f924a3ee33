import { describe, expect, it } from "vitest";
import { LANGUAGES, localize } from "../src/localize";
import { en, type TextKey } from "../src/texts/en";

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(Object.entries(LANGUAGES))("texts in %s", (_, texts) => {
  it("are all there, with all that is filled in", () => {
    for (const key of Object.keys(en) as TextKey[]) {
      expect(texts[key].trim(), key).not.toBe("");
      expect(placeholders(texts[key]), key).toEqual(placeholders(en[key]));
    }
  });
});

describe("a text", () => {
  it("is in the language of the person, of any country, or in English", () => {
    expect(localize("de", "low")).toBe("Niedrig");
    expect(localize("de-CH", "low")).toBe("Niedrig");
    expect(localize("pt-BR", "low")).toBe("Baixa");
    expect(localize("pt", "low")).toBe("Baixa");
    expect(localize("pt-PT", "low")).toBe("Baixa");
    expect(localize("tlh", "low")).toBe("Low");
    expect(localize("sv", "below", { value: 54 })).toBe("under 54");
  });
});
