import { badgeSchema } from "../cards/badge/config";
import type { CardConfig, CardSchema, Options } from "../cards/config";
import { daySchema } from "../cards/day/config";
import { daysSchema } from "../cards/days/config";
import { diarySchema } from "../cards/diary/config";
import { glucoseSchema } from "../cards/glucose/config";
import { hoursSchema } from "../cards/hours/config";
import { overlaySchema } from "../cards/overlay/config";
import { overviewSchema } from "../cards/overview/config";
import { periodSchema } from "../cards/period/config";
import { profileSchema } from "../cards/profile/config";
import { responsesSchema } from "../cards/responses/config";
import { sensorsSchema } from "../cards/sensors/config";
import { tileSchema } from "../cards/tile/config";
import type { GridOptions } from "../home-assistant/hass";
import type { TextKey } from "../texts/texts";
import { loadCards, loadDay, loadOverview, loadSensors, loadWeek } from "./parts";

/** What Home Assistant asks about a card before its code is loaded. */
export interface CardDefinition {
  /** The key of its name; with "_description", that of its description. */
  name: Extract<TextKey, `${string}_card` | "badge">;
  schema: CardSchema<Options>;
  gridOptions: GridOptions;
  /** Loads the part of the bundle that draws it. */
  load(): Promise<unknown>;
  /** Returns the height in the masonry view, in units of 50 pixels. */
  sizeOf(config: CardConfig): number;
}

const FLEXIBLE: GridOptions = { columns: "full", rows: "auto", min_columns: 6 };
/** What half of a phone's width would cut off. */
const WIDE: GridOptions = { ...FLEXIBLE, min_columns: 12 };

/** All cards, in the order in which they are offered. */
export const CARDS: readonly CardDefinition[] = [
  {
    name: "glucose_card",
    schema: glucoseSchema,
    gridOptions: { ...FLEXIBLE, min_rows: 6 },
    load: loadCards,
    sizeOf: () => 7,
  },
  {
    name: "overview_card",
    schema: overviewSchema,
    gridOptions: FLEXIBLE,
    load: loadOverview,
    sizeOf: () => 7,
  },
  {
    name: "profile_card",
    schema: profileSchema,
    gridOptions: WIDE,
    load: loadCards,
    sizeOf: () => 9,
  },
  {
    name: "days_card",
    schema: daysSchema,
    gridOptions: WIDE,
    load: loadCards,
    sizeOf: (config) => {
      const { days, view } = daysSchema.parse(config);
      return view === "month" ? 9 : 2 + days;
    },
  },
  { name: "day_card", schema: daySchema, gridOptions: WIDE, load: loadDay, sizeOf: () => 12 },
  {
    name: "overlay_card",
    schema: overlaySchema,
    gridOptions: WIDE,
    load: loadWeek,
    sizeOf: () => 9,
  },
  { name: "hours_card", schema: hoursSchema, gridOptions: WIDE, load: loadWeek, sizeOf: () => 12 },
  {
    name: "responses_card",
    schema: responsesSchema,
    gridOptions: WIDE,
    load: loadWeek,
    sizeOf: () => 11,
  },
  {
    name: "period_card",
    schema: periodSchema,
    gridOptions: WIDE,
    load: loadCards,
    sizeOf: () => 1,
  },
  {
    name: "tile_card",
    schema: tileSchema,
    gridOptions: { columns: 6, rows: 1, min_columns: 4, min_rows: 1 },
    load: loadCards,
    sizeOf: () => 1,
  },
  {
    name: "diary_card",
    schema: diarySchema,
    gridOptions: WIDE,
    load: loadCards,
    sizeOf: () => 8,
  },
  {
    name: "sensors_card",
    schema: sensorsSchema,
    gridOptions: WIDE,
    load: loadSensors,
    sizeOf: () => 10,
  },
];

/** What views can show above their cards. Home Assistant treats it as a card. */
export const BADGE: CardDefinition = {
  name: "badge",
  schema: badgeSchema,
  gridOptions: {},
  load: loadCards,
  sizeOf: () => 1,
};

/** Returns the name of a card's element, such as dexcom-glucose-card. */
export function elementOf({ name }: CardDefinition): string {
  return `dexcom-${name.replace(/_/g, "-")}`;
}
