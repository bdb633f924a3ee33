import { DOMAIN } from "./account";
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

/** Asks for one of some spans of time, or of words whose texts begin with their kind. */
export function selectField(
  name: string,
  options: readonly (string | number)[],
  kind = name,
): Field {
  return {
    name,
    selector: {
      // The list of buttons that few options get would make texts of numbers.
      select: {
        mode: "dropdown",
        options: options.map((value) => ({ value, label: optionLabel(value, kind) })),
      },
    },
  };
}

/** Returns the editor of a card with these fields. */
export function form(schema: readonly Field[]): Form {
  return { schema, computeLabel: ({ name }) => (isText(name) ? pageSay(name) : undefined) };
}

function optionLabel(value: string | number, kind: string): string {
  if (typeof value === "number") {
    return kind === "hours" && value < 72
      ? pageSay("hours_short", { count: value })
      : pageSay("days_short", { count: kind === "hours" ? value / 24 : value });
  }
  const key = `${kind}_${value}`;
  return isText(key) ? pageSay(key) : value;
}
