import "../base";
import { accountName, DOMAIN, entitiesBeside, glucoseEntities } from "../home-assistant/account";
import type { HomeAssistant } from "../home-assistant/hass";
import { type Localize, loadTexts, localizer } from "../localize";
import type { TextKey } from "../texts/texts";

type Card = { type: string } & Record<string, unknown>;

interface Section {
  type: "grid";
  column_span?: number;
  cards: Card[];
}

interface View {
  title: string;
  path: string;
  type: "sections";
  max_columns: number;
  dense_section_placement: boolean;
  sections: Section[];
}

const ICON = "mdi:chart-bell-curve-cumulative";
const MOST_COLUMNS = 4;
const ADD_ACCOUNT = `/config/integrations/dashboard/add?domain=${DOMAIN}`;

/** What else is shown where the account has it, by the text of the heading. */
const BESIDE = {
  latest_reading: [
    "sensor.trend",
    "sensor.glucose_range",
    "sensor.last_reading",
    "binary_sensor.stale_data",
    "sensor.rate_of_change",
  ],
  sensor: [
    "sensor.sensor_started",
    "sensor.sensor_ends",
    "sensor.last_calibration",
    "sensor.transmitter",
    "sensor.transmitter_ends",
    "sensor.meter_value",
  ],
  diary: [
    "sensor.carbs_today",
    "sensor.insulin_today",
    "sensor.insulin_fast_today",
    "sensor.insulin_long_today",
    "sensor.exercise_today",
    "sensor.last_carbs",
    "sensor.last_insulin",
    "sensor.last_exercise",
    "calendar.diary",
  ],
} satisfies Partial<Record<TextKey, string[]>>;

/** What is shown beside a state that says nothing of its time: a meter value may be weeks old. */
const CONTENT: Record<string, string[]> = { "sensor.meter_value": ["state", "time"] };

/** What would be cut off in half the width of a phone. */
const WIDE = new Set(["sensor.meter_value", "sensor.rate_of_change"]);

/** Makes a dashboard with a view for each person. */
export class DexcomStrategy extends HTMLElement {
  static noEditor = true;

  /** Makes the dashboard; it has nothing to configure. */
  static async generate(_config: unknown, hass: HomeAssistant): Promise<{ views: View[] }> {
    await loadTexts(hass.locale.language);
    const say = localizer(hass);
    const views = glucoseEntities(hass).map((entity) => viewOf(hass, entity, say));
    return { views: views.length > 0 ? views : [emptyView(say)] };
  }

  /** Proposes what a new dashboard is called. */
  static getCreateSuggestions(hass: HomeAssistant): { title: string; icon: string } {
    return { title: localizer(hass)("dashboard"), icon: ICON };
  }
}

function view(title: string, path: string, sections: Section[]): View {
  return {
    title,
    path,
    type: "sections",
    max_columns: MOST_COLUMNS,
    dense_section_placement: true,
    sections,
  };
}

function viewOf(hass: HomeAssistant, entity: string, say: Localize): View {
  return view(accountName(hass, entity), entity.replace("sensor.", ""), [
    section(
      [
        { type: "custom:dexcom-period-card", entity },
        { type: "custom:dexcom-glucose-card", entity },
      ],
      MOST_COLUMNS,
    ),
    section([{ type: "custom:dexcom-days-card", entity }], 2),
    section([{ type: "custom:dexcom-profile-card", entity }], 2),
    ...sectionsBeside(entitiesBeside(hass, entity), say),
  ]);
}

function emptyView(say: Localize): View {
  const content = `${say("no_account")} [${say("add_account")}](${ADD_ACCOUNT})`;
  return view(say("dashboard"), "glucose", [section([{ type: "markdown", content }])]);
}

function sectionsBeside(beside: Map<string, string>, say: Localize): Section[] {
  return Object.entries(BESIDE)
    .map(([heading, keys]) => ({
      heading: say(heading as keyof typeof BESIDE),
      cards: keys.flatMap((key) => cardBeside(key, beside.get(key)) ?? []),
    }))
    .filter(({ cards }) => cards.length > 0)
    .map(({ heading, cards }) => section([{ type: "heading", heading }, ...cards]));
}

function cardBeside(key: string, entity: string | undefined): Card | undefined {
  if (!entity) return undefined;
  if (entity.startsWith("calendar.")) {
    return { type: "calendar", entities: [entity], initial_view: "listWeek" };
  }
  const content = CONTENT[key];
  return {
    type: "tile",
    entity,
    name: { type: "entity" },
    ...(content && { state_content: content }),
    ...(WIDE.has(key) && { grid_options: { columns: "full" } }),
  };
}

function section(cards: Card[], columnSpan = 1): Section {
  return { type: "grid", column_span: columnSpan, cards };
}
