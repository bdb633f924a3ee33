import { changeConfig, formElement } from "../home-assistant/form";
import type { HomeAssistant } from "../home-assistant/hass";
import type { CardConfig, LaneConfig } from "./config";
import type { Form } from "./form";
import { laneItems, laneSelector, WORDS, writtenLanes } from "./lane-items";

type Config = CardConfig & { lanes?: readonly unknown[] | null } & Record<string, unknown>;

/**
 * The editor of a card. Home Assistant's form alone would leave lists empty whose default holds, and
 * show no lanes with names and colors.
 */
export class CardEditor extends HTMLElement {
  private config: Config | undefined;
  private parsed: Record<string, unknown> = {};
  private latestHass: HomeAssistant | undefined;
  private readonly form = formElement((value) => this.take(value as Config));

  constructor(
    private readonly described: Form,
    private readonly parse: (config: unknown) => object,
  ) {
    super();
  }

  /** Takes a configuration; raises an error that names what is wrong with it. */
  setConfig(config: Config): void {
    this.parsed = { ...this.parse(config) };
    this.config = config;
    this.show();
  }

  set hass(hass: HomeAssistant) {
    this.latestHass = hass;
    this.show();
  }

  private show(): void {
    const { config, described, form, latestHass: hass, parsed } = this;
    if (!hass || !config) return;
    const lists = described.schema.filter(({ selector }) => "select" in selector);
    form.hass = hass;
    form.schema = described.schema.map((field) =>
      field.name === "lanes" ? { ...field, selector: laneSelector(hass) } : field,
    );
    form.data = {
      ...config,
      ...Object.fromEntries(lists.map(({ name }) => [name, parsed[name]])),
      lanes: laneItems(config.lanes ?? []),
    };
    form.computeLabel = (field) =>
      described.computeLabel(field) ?? hass.localize?.(`${WORDS}.${field.name}`);
    // Before it has a schema, it can't be drawn.
    if (!form.parentElement) this.append(form);
  }

  private take({ lanes, ...rest }: Config): void {
    const { config, parsed } = this;
    const written = writtenLanes((lanes ?? []) as LaneConfig[]);
    // What was only shown, because it is the default, stays out of the configuration.
    const entered = Object.entries(rest).filter(
      ([name, value]) => config?.[name] != null || value !== parsed[name],
    );
    this.config = {
      ...(Object.fromEntries(entered) as Config),
      ...(written.length > 0 && { lanes: written }),
    };
    changeConfig(this, this.config);
  }
}

customElements.define("dexcom-card-editor", CardEditor);
