import type { CardConfig } from "../cards/config";
import type { Form } from "../cards/form";
import { glucoseEntities } from "../home-assistant/account";
import type { GridOptions, HomeAssistant } from "../home-assistant/hass";
import { loadTexts, localize, pageLanguage } from "../localize";
import { type CardDefinition, elementOf } from "./cards";
import { loadEditors } from "./parts";
import { reloadNotice } from "./reload-notice";

/** What draws a card, once its part of the bundle is loaded. */
interface Content extends HTMLElement {
  config?: CardConfig;
  hass?: HomeAssistant;
}

const STYLE = `
  :host { display: block; height: 100%; }
  ha-card {
    box-sizing: border-box;
    height: 100%;
    min-height: 56px;
    padding: 0 16px;
    display: grid;
    place-content: center;
    justify-items: center;
    text-align: center;
    color: var(--secondary-text-color);
  }
  :host(dexcom-badge) ha-card {
    min-height: 36px;
    border-radius: 18px;
    font-size: 12px;
  }
  button {
    min-height: 36px;
    padding: 0 16px;
    border: 1px solid;
    border-radius: 18px;
    background: none;
    color: var(--primary-color);
    font: inherit;
    cursor: pointer;
  }
`;

/** Defines the element of a card. It works at once, and loads what draws the card when it is shown. */
export function defineCard(definition: CardDefinition): void {
  const { gridOptions, schema } = definition;

  class CardShell extends HTMLElement {
    private config: CardConfig | undefined;
    private latestHass: HomeAssistant | undefined;
    private content: Content | undefined;
    private readonly root = this.attachShadow({ mode: "open" });

    /** Proposes a card of the first account. */
    static getStubConfig(hass: HomeAssistant): { entity: string } {
      return { entity: glucoseEntities(hass)[0] ?? "" };
    }

    static async getConfigForm(): Promise<Form | undefined> {
      const [{ EDITORS }] = await Promise.all([loadEditors(), loadTexts(pageLanguage())]);
      return EDITORS[definition.name]?.();
    }

    /** Returns an editor for what the form of Home Assistant can't show, unless it has yet to load forms. */
    static async getConfigElement(): Promise<HTMLElement | undefined> {
      if (!customElements.get("ha-form")) return undefined;
      const [{ CardEditor }, form] = await Promise.all([loadEditors(), CardShell.getConfigForm()]);
      return form && new CardEditor(form, schema.parse);
    }

    /** Takes a configuration; raises an error that names what is wrong with it. */
    setConfig(config: unknown): void {
      this.config = schema.parse(config);
      if (this.content) this.content.config = this.config;
    }

    get hass(): HomeAssistant | undefined {
      return this.latestHass;
    }

    set hass(hass: HomeAssistant | undefined) {
      this.latestHass = hass;
      if (this.content && hass) this.content.hass = hass;
    }

    getGridOptions(): GridOptions {
      return gridOptions;
    }

    getCardSize(): number {
      return this.config ? definition.sizeOf(this.config) : 1;
    }

    connectedCallback(): void {
      if (!this.root.hasChildNodes()) void this.load();
    }

    private async load(): Promise<void> {
      const style = document.createElement("style");
      style.textContent = STYLE;
      const card = document.createElement("ha-card");
      card.textContent = localize(pageLanguage(), "loading");
      this.root.append(style, card);
      try {
        await definition.load();
        this.content = document.createElement(contentOf(definition));
        if (this.config) this.content.config = this.config;
        if (this.latestHass) this.content.hass = this.latestHass;
        card.replaceWith(this.content);
      } catch {
        card.replaceWith(reloadNotice());
      }
    }
  }

  customElements.define(elementOf(definition), CardShell);
}

/** Returns the name of the element that draws a card. */
export function contentOf(definition: CardDefinition): string {
  return `${elementOf(definition).replace("-card", "")}-content`;
}
