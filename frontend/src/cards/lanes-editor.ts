import { changeConfig, formElement } from "../home-assistant/form";
import type { HomeAssistant } from "../home-assistant/hass";
import type { CardConfig, LaneConfig } from "./config";
import type { Form } from "./form";
import { laneItems, laneSelector, writtenLanes } from "./lane-items";

type Config = CardConfig & { lanes?: readonly unknown[] | null };

/** The editor of a card with lanes, which can have names and colors. */
export class LanesEditor extends HTMLElement {
  private config: Config | undefined;
  private latestHass: HomeAssistant | undefined;
  private readonly form = formElement((value) => this.take(value as unknown as Config));

  constructor(
    private readonly described: Form,
    private readonly parse: (config: unknown) => unknown,
  ) {
    super();
  }

  /** Takes a configuration; raises an error that names what is wrong with it. */
  setConfig(config: Config): void {
    this.parse(config);
    this.config = config;
    this.show();
  }

  set hass(hass: HomeAssistant) {
    this.latestHass = hass;
    this.show();
  }

  private show(): void {
    const { config, described, form, latestHass: hass } = this;
    if (!hass || !config) return;
    form.hass = hass;
    form.schema = described.schema.map((field) =>
      field.name === "lanes" ? { ...field, selector: laneSelector(hass) } : field,
    );
    form.data = { ...config, lanes: laneItems(config.lanes ?? []) };
    form.computeLabel = described.computeLabel;
    // Before it has a schema, it can't be drawn.
    if (!form.parentElement) this.append(form);
  }

  private take({ lanes, ...rest }: Config): void {
    const written = writtenLanes((lanes ?? []) as LaneConfig[]);
    this.config = written.length > 0 ? { ...rest, lanes: written } : rest;
    changeConfig(this, this.config);
  }
}

customElements.define("dexcom-lanes-editor", LanesEditor);
