import { DOMAIN } from "../home-assistant/account";
import { isText, pageSay } from "../localize";
import { type CardSchema, LANE_SELECTOR, type Option, type Options } from "./config";

/** A field of a card's editor, as Home Assistant's forms describe it. */
export interface Field {
  name: string;
  required?: boolean;
  default?: unknown;
  selector: Record<string, unknown>;
}

/** A card's editor, which Home Assistant's frontend draws. */
export interface Form {
  schema: readonly Field[];
  computeLabel(field: { name: string }): string | undefined;
  /** Raises an error where a configuration isn't valid; then Home Assistant shows it as YAML. */
  assertConfig(config: unknown): void;
}

const ENTITY_FIELD: Field = {
  name: "entity",
  required: true,
  selector: {
    entity: {
      filter: {
        integration: DOMAIN,
        domain: "sensor",
        device_class: "blood_glucose_concentration",
      },
    },
  },
};

const TITLE_FIELD: Field = { name: "title", selector: { text: {} } };

/** Returns the editor of a card: its account, its title, and the options of its schema. */
export function formOf({ options, parse }: CardSchema<Options>): Form {
  return {
    schema: [
      ENTITY_FIELD,
      TITLE_FIELD,
      ...Object.entries(options).map(([name, option]) => fieldOf(name, option)),
    ],
    computeLabel: ({ name }) => (isText(name) ? pageSay(name) : undefined),
    assertConfig: (config) => {
      parse(config);
      if (hasNamedLanes(config)) {
        throw new Error("Lanes with a name or a color can only be edited as YAML.");
      }
    },
  };
}

/** Returns whether there are lanes that a list of entities can't show. */
function hasNamedLanes(config: unknown): boolean {
  const { lanes } = config as { lanes?: unknown };
  return Array.isArray(lanes) && lanes.some((lane) => typeof lane !== "string");
}

function fieldOf(name: string, option: Option): Field {
  const selector = selectorOf(name, option);
  return option.default === "" ? { name, selector } : { name, default: option.default, selector };
}

function selectorOf(name: string, option: Option): Record<string, unknown> {
  if (option.kind === "toggle") return { boolean: {} };
  if (option.kind === "lanes") return LANE_SELECTOR;
  if (option.kind === "action") return { ui_action: { default_action: option.default.action } };
  if (option.kind !== "choice") return { [option.kind]: {} };
  const options = option.values.map((value) => ({ value, label: labelOf(name, value) }));
  // The list of buttons that few options get would make texts of numbers.
  return { select: { mode: "dropdown", options } };
}

function labelOf(name: string, value: string | number): string {
  if (typeof value === "number") {
    return name === "hours" && value < 72
      ? pageSay("hours_short", { count: value })
      : pageSay("days_short", { count: name === "hours" ? value / 24 : value });
  }
  const key = `${name}_${value}`;
  return isText(key) ? pageSay(key) : value;
}
