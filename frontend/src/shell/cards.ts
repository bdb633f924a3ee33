import type { CardConfig, CardSchema, Options } from "../cards/config";
import { daysSchema } from "../cards/days/config";
import { glucoseSchema } from "../cards/glucose/config";
import { periodSchema } from "../cards/period/config";
import { profileSchema } from "../cards/profile/config";
import type { GridOptions } from "../home-assistant/hass";
import type { TextKey } from "../texts/texts";

/** What Home Assistant asks about a card before its code is loaded. */
export interface CardDefinition {
  /** The key of its name; with "_description", that of its description. */
  name: Extract<TextKey, `${string}_card`>;
  schema: CardSchema<Options>;
  gridOptions: GridOptions;
  /** Returns the height in the masonry view, in units of 50 pixels. */
  sizeOf(config: CardConfig): number;
}

const WIDE: GridOptions = { columns: "full", rows: "auto", min_columns: 6 };

/** All cards, in the order in which they are offered. */
export const CARDS: readonly CardDefinition[] = [
  {
    name: "glucose_card",
    schema: glucoseSchema,
    gridOptions: { ...WIDE, min_rows: 6 },
    sizeOf: () => 7,
  },
  { name: "profile_card", schema: profileSchema, gridOptions: WIDE, sizeOf: () => 9 },
  {
    name: "days_card",
    schema: daysSchema,
    gridOptions: WIDE,
    sizeOf: (config) => 2 + daysSchema.parse(config).days,
  },
  { name: "period_card", schema: periodSchema, gridOptions: WIDE, sizeOf: () => 1 },
];

/** Returns the name of a card's element, such as dexcom-glucose-card. */
export function elementOf({ name }: CardDefinition): string {
  return `dexcom-${name.replace(/_/g, "-")}`;
}
