// Runs the bundle in the engine that runs this, which is as old as the oldest browsers that Home
// Assistant still runs in. usage: node run.mjs FOLDER < {config, answers, variants}
// Writes what it has drawn, as JSON. This file itself has to run there, too.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import jsdom from "jsdom";

const { config, answers, variants } = JSON.parse(readFileSync(0, "utf8"));
const { window } = new jsdom.JSDOM("<html lang='en'><body></body></html>", {
  pretendToBeVisual: true,
  url: "http://localhost/",
});
process.on("unhandledRejection", (error) => {
  throw error;
});

// What browsers of that time have, and this document doesn't.
window.ResizeObserver = class {
  constructor(callback) {
    this.callback = callback;
  }
  observe(target) {
    const contentRect = { width: 600, height: 300 };
    setTimeout(() => this.callback([{ target, contentRect }]));
  }
  disconnect() {}
};
window.HTMLElement.prototype.scrollIntoView = () => undefined;
window.matchMedia = () => ({ matches: false });
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in global)) global[name] = window[name];
}
for (const name of ["addEventListener", "removeEventListener"]) {
  global[name] = window[name].bind(window);
}
global.window = global;

const entity_id = config.entity;
const hass = {
  connection: {
    subscribeMessage: async (callback) => {
      setTimeout(() => callback(answers.subscribe));
      return async () => undefined;
    },
    sendMessagePromise: async ({ type }) => answers[type.split("/")[1]],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  },
  states: {},
  entities: {
    [entity_id]: { entity_id, platform: "dexcom_api", translation_key: "glucose", device_id: "a" },
  },
  devices: { a: { id: "a", name: "Anna", identifiers: [["dexcom_api", "01A"]] } },
  locale: { language: "en", number_format: "language", time_format: "24", time_zone: "server" },
  config: { time_zone: "UTC" },
};

function textOf(root) {
  if (root.nodeName === "STYLE") return "";
  if (!root.childNodes.length) return root.nodeType === 3 ? root.textContent : "";
  return Array.from(root.childNodes).map(textOf).join("");
}

async function drawn(card) {
  for (let tries = 0; tries < 500; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const { lastElementChild: content } = card.shadowRoot;
    const text = textOf(content.shadowRoot || content);
    if (!/Loading/.test(text) && text.trim()) return text.replace(/\s+/g, " ");
  }
  throw new Error("Nothing is drawn.");
}

/** Closes the dialog with a day that a card has opened, if any, and returns what it showed. */
async function closedDialog(content) {
  if (!/dexcom-day/.test(window.location.search)) return undefined;
  await window.customElements.whenDefined("dexcom-day-dialog");
  // The card draws it a moment after its part of the bundle has come.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const [host] = content.shadowRoot.querySelectorAll("dexcom-day-dialog");
  await host.updateComplete;
  const [dialog] = host.shadowRoot.querySelectorAll("dialog[open]");
  const text = await drawn({ shadowRoot: dialog });
  const [close] = dialog.querySelectorAll("button");
  close.click();
  // The page's address follows a moment later.
  while (/dexcom-day/.test(window.location.search)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return dialog.hasAttribute("open") ? undefined : text;
}

/** Draws a card, clicks all its buttons, and returns what it and its editor are like. */
async function use(type, options) {
  const Card = window.customElements.get(type);
  const card = window.document.createElement(type);
  const chosen = Object.assign(Card.getStubConfig(hass), config, options);
  card.setConfig(Object.assign(chosen, { type: `custom:${type}` }));
  card.hass = hass;
  window.document.body.append(card);
  const form = await Card.getConfigForm();
  const text = await drawn(card);
  const content = card.shadowRoot.lastElementChild;
  for (const button of content.shadowRoot.querySelectorAll("button")) button.click();
  await drawn(card);
  const fields = form.schema.map(({ name }) => name);
  const dialog = await closedDialog(content);
  card.remove();
  // Nobody opens the next card before this one's dialogs are out of the history and the address.
  await new Promise((resolve) => setTimeout(resolve, 20));
  window.history.pushState(null, "", "/");
  return { text, fields, dialog };
}

async function run(folder) {
  await import(pathToFileURL(`${folder}/dexcom-api-cards.js`).href);
  const cards = {};
  for (const { type } of global.customCards.concat(global.customBadges)) {
    cards[type] = await use(type);
  }
  const drawnVariants = [];
  for (const variant of variants) drawnVariants.push(await use(variant.type, variant));
  const Strategy = window.customElements.get("ll-strategy-dashboard-dexcom-api");
  const { views } = await Strategy.generate({}, hass);
  process.stdout.write(
    JSON.stringify({ cards, variants: drawnVariants, views: views.map(({ title }) => title) }),
  );
  process.exit();
}

run(process.argv[2]);
