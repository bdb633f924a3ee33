import type { LaneConfig } from "../cards/config";
import { accountName, glucoseEntities } from "../home-assistant/account";
import { changeConfig, formElement } from "../home-assistant/form";
import type { HomeAssistant } from "../home-assistant/hass";
import { loadTexts, localizer } from "../localize";
import { loadEditors } from "../shell/parts";
import { lanesFor, type StrategyConfig } from "./lanes";

/** The editor of the dashboard's options, with the lanes of each person. */
export class StrategyEditor extends HTMLElement {
  private config: StrategyConfig = {};
  private latestHass: HomeAssistant | undefined;
  private writtenLanes: ((items: readonly LaneConfig[]) => unknown[]) | undefined;
  private readonly form = formElement((value) =>
    this.take(value as Record<string, readonly LaneConfig[]>),
  );

  setConfig(config: StrategyConfig): void {
    this.config = config;
    this.show();
  }

  set hass(hass: HomeAssistant) {
    this.latestHass = hass;
    this.show();
  }

  connectedCallback(): void {
    this.show();
  }

  private async show(): Promise<void> {
    const { form, latestHass: hass } = this;
    if (!hass) return;
    const [{ laneItems, laneSelector, writtenLanes }] = await Promise.all([
      loadEditors(),
      loadTexts(hass.locale.language),
    ]);
    this.writtenLanes = writtenLanes;
    // It may have come in the meantime.
    const { config } = this;
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
    // Before it has a schema, it can't be drawn.
    if (!form.parentElement) this.append(form);
  }

  private take(value: Record<string, readonly LaneConfig[]>): void {
    const { writtenLanes } = this;
    if (!writtenLanes) return;
    const lists = Object.entries(value)
      .filter(([, items]) => items.length > 0)
      .map(([name, items]) => [name, writtenLanes(items)] as const);
    const { lanes: _, ...rest } = this.config;
    const [only] = Object.keys(value).length === 1 ? lists : [];
    const lanes = only ? only[1] : Object.fromEntries(lists);
    this.config = lists.length > 0 ? { ...rest, lanes } : rest;
    changeConfig(this, this.config);
  }
}
