import { readFile } from "node:fs/promises";
import { firstTexts } from "./translations.mjs";

/** Gives tests what the build makes of the translations for a page's first load. */
const translations = {
  name: "translations",
  enforce: "pre",
  async load(id) {
    const [path, query] = id.split("?");
    if (query !== "first") return undefined;
    const texts = firstTexts(JSON.parse(await readFile(path, "utf8")));
    return { code: `export default ${JSON.stringify(texts)};`, moduleType: "js" };
  },
};

export default { plugins: [translations], test: { setupFiles: ["test/english.ts"] } };
