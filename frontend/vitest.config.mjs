import { importedTexts } from "./translations.mjs";

/** Gives tests what the build makes of the translations. */
const translations = {
  name: "translations",
  enforce: "pre",
  async load(id) {
    const [path, query] = id.split("?");
    if (!["first", "texts"].includes(query)) return undefined;
    return { code: await importedTexts(path, query), moduleType: "js" };
  },
};

export default {
  plugins: [translations],
  test: { setupFiles: ["test/english.ts"], pool: "threads", isolate: false },
};
