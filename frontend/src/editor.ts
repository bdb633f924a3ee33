import { DOMAIN, glucoseEntities } from "./account";
import type { HomeAssistant } from "./hass";
import { isText, type Localize, localize } from "./localize";

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
}

/** Says texts in the language of the page, for where there is no hass to ask. */
export const pageSay: Localize = (key, values) =>
  localize(document.documentElement.lang || navigator.language, key, values);

/** Asks for the account, by its glucose sensor. */
export const entityField: Field = {
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

/** Asks for what stands above the card. */
export const titleField: Field = { name: "title", selector: { text: {} } };

/** Asks for one of some spans of time, or of words whose texts begin with their name. */
export function selectField<Option extends string | number>(
  name: string,
  options: readonly Option[],
  chosen: NoInfer<Option>,
): Field {
  return {
    name,
    default: chosen,
    selector: {
      // The list of buttons that few options get would make texts of numbers.
      select: {
        mode: "dropdown",
        options: options.map((value) => ({ value, label: optionLabel(value, name) })),
      },
    },
  };
}

/** Returns the editor of a card with these fields. */
export function form(schema: readonly Field[]): Form {
  return { schema, computeLabel: ({ name }) => (isText(name) ? pageSay(name) : undefined) };
}

/** Proposes a card of the first account, and tells what else is chosen, as forms show no defaults. */
export function proposal(hass: HomeAssistant, { schema }: Form): { entity: string } {
  const chosen = schema.map((field) => [field.name, field.default]);
  return { ...Object.fromEntries(chosen), entity: glucoseEntities(hass)[0] ?? "" };
}

function optionLabel(value: string | number, name: string): string {
  if (typeof value === "number") {
    return name === "hours" && value < 72
      ? pageSay("hours_short", { count: value })
      : pageSay("days_short", { count: name === "hours" ? value / 24 : value });
  }
  const key = `${name}_${value}`;
  return isText(key) ? pageSay(key) : value;
}
