import type { LaneConfig } from "../cards/config";
import { accountName, glucoseEntities } from "../home-assistant/account";
import type { HomeAssistant } from "../home-assistant/hass";
import { loadTexts, localizer } from "../localize";
import { laneItems, laneSelector, writtenLanes } from "./lane-items";
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

  setConfig(config: StrategyConfig): void {
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
    const selector = laneSelector(hass);
    form.hass = hass;
    form.schema = entities.map((name) => ({ name, selector }));
    form.data = Object.fromEntries(
      entities.map((name) => [name, laneItems(lanesFor(config, name) ?? [])]),
    );
    form.computeLabel = ({ name }) =>
      entities.length > 1
        ? say("labelled", { label: accountName(hass, name), value: say("lanes") })
        : say("lanes");
  }

  private take(event: CustomEvent<{ value: Record<string, readonly LaneConfig[]> }>): void {
    event.stopPropagation();
    const { value } = event.detail;
    const lists = Object.entries(value)
      .filter(([, items]) => items.length > 0)
      .map(([name, items]) => [name, writtenLanes(items)] as const);
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
