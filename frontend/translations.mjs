// Which of the integration's translations are part of the bundle, and when a page loads them.
import { readFile } from "node:fs/promises";

const file = new URL("../custom_components/dexcom_api/text_paths.json", import.meta.url);
const paths = JSON.parse(await readFile(file, "utf8"));

/** Returns of the integration's translations what the cards say. */
export function cardTexts({ common, entity }) {
  const ours = ([name]) => /^(card|diary)_/.test(name);
  const found = { common: Object.fromEntries(Object.entries(common).filter(ours)) };
  for (const [, path] of Object.entries(paths).filter(ours)) {
    const steps = path.split(".");
    const last = steps.pop();
    let [from, to] = [{ common, entity }, found];
    for (const step of steps) {
      from = from[step];
      to[step] ??= {};
      to = to[step];
    }
    to[last] = from[last];
  }
  return found;
}

/** Returns what is said while and if nothing can be loaded, which is part of what a page loads first. */
export function firstTexts({ common: { card_loading, card_reload, card_reload_needed } }) {
  return { common: { card_loading, card_reload, card_reload_needed } };
}
