import { LANE_SELECTOR } from "../cards/config";
import { accountName, glucoseEntities } from "../home-assistant/account";
import type { HomeAssistant } from "../home-assistant/hass";
import { loadTexts, localizer } from "../localize";
import { lanesFor, type StrategyConfig } from "./lanes";

/** Home Assistant's element for forms. */
interface HaForm extends HTMLElement {
  hass?: HomeAssistant;
  data?: Record<string, unknown>;
  schema?: readonly { name: string; selector: object }[];
  computeLabel?(field: { name: string }): string;
}

/** The editor of the dashboard's options, with the lanes of each person. */
export class StrategyEditor extends HTMLElement {
  private config: StrategyConfig = {};
  private latestHass: HomeAssistant | undefined;
  private readonly form = document.createElement("ha-form") as HaForm;

  constructor() {
    super();
    this.form.addEventListener("value-changed", (event) => this.take(event as CustomEvent));
  }

  /** Takes a configuration; raises an error where lanes have names or colors, for which there is YAML. */
  setConfig(config: StrategyConfig): void {
    const lists = (
      Array.isArray(config.lanes) ? [config.lanes] : Object.values(config.lanes ?? {})
    ) as unknown[][];
    if (lists.some((list) => list.some((lane) => typeof lane !== "string"))) {
      throw new Error("Lanes with a name or a color can only be edited as YAML.");
    }
    this.config = config;
    this.show();
  }

  set hass(hass: HomeAssistant) {
    this.latestHass = hass;
    this.show();
  }

  connectedCallback(): void {
    this.append(this.form);
    this.show();
  }

  private async show(): Promise<void> {
    const { config, form, latestHass: hass } = this;
    if (!hass) return;
    await loadTexts(hass.locale.language);
    const say = localizer(hass);
    const entities = glucoseEntities(hass);
    form.hass = hass;
    form.schema = entities.map((name) => ({ name, selector: LANE_SELECTOR }));
    form.data = Object.fromEntries(entities.map((name) => [name, lanesFor(config, name) ?? []]));
    form.computeLabel = ({ name }) =>
      entities.length > 1
        ? say("labelled", { label: accountName(hass, name), value: say("lanes") })
        : say("lanes");
  }

  private take(event: CustomEvent<{ value: Record<string, readonly string[]> }>): void {
    event.stopPropagation();
    const { value } = event.detail;
    const lists = Object.entries(value).filter(([, list]) => list.length > 0);
    const { lanes: _, ...rest } = this.config;
    const [only] = Object.keys(value).length === 1 ? lists : [];
    const lanes = only ? only[1] : Object.fromEntries(lists);
    this.config = lists.length > 0 ? { ...rest, lanes } : rest;
    this.dispatchEvent(
      new CustomEvent("config-changed", {
        detail: { config: this.config },
        bubbles: true,
        composed: true,
      }),
    );
  }
}
