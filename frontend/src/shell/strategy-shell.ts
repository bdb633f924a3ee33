import { glucoseEntities } from "../home-assistant/account";
import type { HomeAssistant } from "../home-assistant/hass";
import { loadCards, loadStrategy } from "./parts";

export const STRATEGY = "dexcom-api";
const EDITOR = "dexcom-strategy-editor";

/** The configurations that a dashboard was made of, or will be. */
const known = new WeakSet<object>();

/** The generated dashboard. It is defined at once, and loads what makes the dashboard. */
export class StrategyShell extends HTMLElement {
  static async generate(config: object, hass: HomeAssistant): Promise<object> {
    known.add(config);
    // The cards are needed next. A card whose code can't be loaded says so itself.
    loadCards().catch(() => undefined);
    try {
      const { DexcomStrategy } = await loadStrategy();
      return await DexcomStrategy.generate(config, hass);
    } catch {
      return { views: [{ cards: glucoseEntities(hass).map(cardOf) }] };
    }
  }

  static async getConfigElement(): Promise<HTMLElement> {
    const { StrategyEditor } = await loadStrategy();
    if (!customElements.get(EDITOR)) customElements.define(EDITOR, StrategyEditor);
    return document.createElement(EDITOR);
  }

  static async getCreateSuggestions(hass: HomeAssistant): Promise<object> {
    const { DexcomStrategy } = await loadStrategy();
    return DexcomStrategy.getCreateSuggestions(hass);
  }

  /** Returns whether to make a dashboard again: after a change, or if the bundle came too late for it. */
  static shouldRegenerate(config: object, before: HomeAssistant, after: HomeAssistant): boolean {
    const isNew = !known.has(config);
    known.add(config);
    return isNew || before.entities !== after.entities || before.devices !== after.devices;
  }
}

/**
 * Makes the dashboards again that show an error, because the bundle came later than Home Assistant
 * waits for. Before this, no dashboard of the strategy can have been made.
 */
export function recoverDashboards(): void {
  for (const view of findAll(document, "hui-root")) {
    const { lovelace } = view as Element & {
      lovelace?: { rawConfig?: { strategy?: { type?: string } } };
    };
    if (lovelace?.rawConfig?.strategy?.type === `custom:${STRATEGY}`) {
      view.dispatchEvent(new CustomEvent("config-refresh"));
    }
  }
}

/** Returns the elements of a name, also those in shadow roots. */
function findAll(root: ParentNode, name: string): Element[] {
  return Array.from(root.querySelectorAll("*")).flatMap((element) => [
    ...(element.localName === name ? [element] : []),
    ...(element.shadowRoot ? findAll(element.shadowRoot, name) : []),
  ]);
}

function cardOf(entity: string): object {
  return { type: "custom:dexcom-glucose-card", entity };
}
