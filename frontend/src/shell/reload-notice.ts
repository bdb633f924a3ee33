import { localize, pageLanguage } from "../localize";

/** Makes a card that asks to reload the page. */
export function reloadNotice(): HTMLElement {
  const card = document.createElement("ha-card");
  const text = document.createElement("p");
  text.textContent = localize(pageLanguage(), "reload_needed");
  const button = document.createElement("button");
  button.textContent = localize(pageLanguage(), "reload");
  button.addEventListener("click", () => location.reload());
  card.append(text, button);
  return card;
}
