// Which of the integration's translations are part of the bundle, and when a page loads them.
import { readFile } from "node:fs/promises";

const file = new URL("../custom_components/dexcom_api/text_paths.json", import.meta.url);
const paths = JSON.parse(await readFile(file, "utf8"));

/** What is said while and if nothing can be loaded, which is part of what a page loads first. */
const FIRST = ["loading", "reload", "reload_needed"];

/** Returns what the cards say by its keys; several texts have the words of an entity. */
function cardTexts(translations) {
  const said = Object.entries(paths).map(([name, path]) => [
    name,
    path.split(".").reduce((found, step) => found[step], translations),
  ]);
  const texts = [...Object.entries(translations.common), ...said]
    .filter(([name]) => /^(card|diary)_/.test(name))
    .map(([name, text]) => [name.replace(/^card_/, ""), text]);
  return Object.fromEntries(texts);
}

/** Returns the module that an import of translations asks for: "?texts" for all texts, or "?first". */
export async function importedTexts(path, query) {
  const texts = cardTexts(JSON.parse(await readFile(path, "utf8")));
  const asked = query === "first" ? FIRST : Object.keys(texts);
  const found = Object.fromEntries(asked.map((name) => [name, texts[name]]));
  return `export default ${JSON.stringify(found)};`;
}
