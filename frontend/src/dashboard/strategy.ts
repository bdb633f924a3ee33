import "../base";
import { accountName, DOMAIN, entitiesBeside, glucoseEntities } from "../home-assistant/account";
import type { HomeAssistant } from "../home-assistant/hass";
import { type Localize, loadTexts, localizer } from "../localize";
import type { TextKey } from "../texts/texts";
import { lanesFor, type StrategyConfig } from "./lanes";
import { entityNames } from "./names";

export { StrategyEditor } from "./editor";

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
const FAMILY_ROWS = 3;
const ADD_ACCOUNT = `/config/integrations/dashboard/add?domain=${DOMAIN}`;

/** What else is shown while it is known, by the text of the heading. */
const BESIDE = {
  today: [
    "sensor.carbs_today",
    "sensor.exercise_today",
    "sensor.insulin_today",
    "sensor.insulin_fast_today",
    "sensor.insulin_long_today",
  ],
  sensor: [
    "sensor.sensor_started",
    "sensor.sensor_ends",
    "sensor.last_calibration",
    "sensor.transmitter",
    "sensor.transmitter_ends",
    "sensor.meter_value",
  ],
} satisfies Partial<Record<TextKey, string[]>>;

/** What is shown beside a state that says nothing of its time: a meter value may be weeks old. */
const CONTENT: Record<string, string[]> = { "sensor.meter_value": ["state", "time"] };

/** What would be cut off in half the width of a phone. */
const WIDE = new Set([
  "sensor.insulin_today",
  "sensor.insulin_fast_today",
  "sensor.insulin_long_today",
  "sensor.meter_value",
]);

/** Makes a dashboard with a view of everyone, if there are several people, and one for each of them. */
export class DexcomStrategy extends HTMLElement {
  /** Makes the dashboard. */
  static async generate(config: StrategyConfig, hass: HomeAssistant): Promise<{ views: View[] }> {
    const entities = glucoseEntities(hass);
    const keys: string[] = [...BESIDE.today, ...BESIDE.sensor];
    const besides = entities.map((entity) => entitiesBeside(hass, entity));
    const shown = besides.flatMap((beside) => keys.flatMap((key) => beside.get(key) ?? []));
    const [names] = await Promise.all([entityNames(hass, shown), loadTexts(hass.locale.language)]);
    const say = localizer(hass);
    const people = entities.map((entity, place) => ({
      name: accountName(hass, entity),
      path: entity.replace("sensor.", ""),
      isAllowed: hass.user?.is_admin !== false || entity in hass.states,
      entity,
      beside: besides[place] as Map<string, string>,
      names,
      lanes: lanesFor(config, entity),
    }));
    if (people.length === 0) return { views: [emptyView(say)] };
    const views = people.map((person) => personView(person, say));
    const family = people.filter(({ isAllowed }) => isAllowed);
    return { views: family.length > 1 ? [familyView(family, say), ...views] : views };
  }

  /** Proposes what a new dashboard is called. */
  static async getCreateSuggestions(hass: HomeAssistant): Promise<{ title: string; icon: string }> {
    await loadTexts(hass.locale.language);
    return { title: localizer(hass)("dashboard"), icon: ICON };
  }
}

/** A person, and what the account of the person has. */
interface Person {
  name: string;
  /** The path of the person's view. */
  path: string;
  /** Whether the viewer may see the person's data: Home Assistant sends no states that they may not see. */
  isAllowed: boolean;
  /** The glucose sensor. */
  entity: string;
  /** The other entities by their keys. */
  beside: Map<string, string>;
  /** What entities are called that Home Assistant would name in another language. */
  names: Map<string, string>;
  /** What is under the chart, as it is configured. */
  lanes: readonly unknown[] | undefined;
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

/** Makes the view that shows everyone at a glance. A tap on a person opens the person's view. */
function familyView(people: readonly Person[], say: Localize): View {
  const [, dashboard] = location.pathname.split("/");
  const sections = people.map(({ entity, path }) => {
    const tap_action = { action: "navigate", navigation_path: `/${dashboard}/${path}` };
    const grid_options = { columns: "full", rows: FAMILY_ROWS };
    return section([{ type: "custom:dexcom-tile-card", entity, tap_action, grid_options }]);
  });
  return view(say("everyone"), "everyone", sections);
}

/** Makes the view of a person. Add what every person's view shows to its sections. */
function personView(person: Person, say: Localize): View {
  const { beside, entity, isAllowed, lanes, name, path } = person;
  if (!isAllowed) {
    const content = `${say("not_allowed")} ${say("access_from_others")}`;
    return view(name, path, [section([{ type: "markdown", content }])]);
  }
  const lastReading = beside.get("sensor.last_reading");
  const card = (kind: string): Card => ({ type: `custom:dexcom-${kind}-card`, entity });
  /** Returns a card that has nothing to say before the first reading. */
  const summary = (kind: string): Card => ({
    ...card(kind),
    ...(lastReading && { visibility: [isKnown(lastReading, ["unknown"])] }),
  });
  return view(name, path, [
    section([summary("period"), { ...card("glucose"), ...(lanes && { lanes }) }], MOST_COLUMNS),
    section([summary("overview"), summary("days")], 2),
    section([summary("profile")], 2),
    section([summary("overlay")], 2),
    section([summary("hours")], 2),
    ...(beside.has("calendar.diary")
      ? [section([summary("responses")], 2), section([card("diary")], 2)]
      : []),
    section([summary("sensors")], 2),
    ...sectionsBeside(person, say),
  ]);
}

function emptyView(say: Localize): View {
  const content = `${say("no_account")} [${say("add_account")}](${ADD_ACCOUNT})`;
  return view(say("dashboard"), "glucose", [section([{ type: "markdown", content }])]);
}

function sectionsBeside(person: Person, say: Localize): Section[] {
  return Object.entries(BESIDE).flatMap(([heading, keys]) => {
    const found = keys.flatMap((key) => {
      const entity = person.beside.get(key);
      return entity ? [{ key, entity }] : [];
    });
    if (found.length === 0) return [];
    const conditions = found.map(({ entity }) => isKnown(entity));
    const title = {
      type: "heading",
      heading: say(heading as keyof typeof BESIDE),
      visibility: [{ condition: "or", conditions }],
    };
    return [section([title, ...found.map(({ key, entity }) => tile(key, entity, person))])];
  });
}

function tile(key: string, entity: string, { names }: Person): Card {
  const content = CONTENT[key];
  return {
    type: "tile",
    entity,
    name: names.get(entity) ?? { type: "entity" },
    ...(content && { state_content: content }),
    ...(WIDE.has(key) && { grid_options: { columns: "full" } }),
    visibility: [isKnown(entity)],
  };
}

/** Returns on which condition an entity is shown. Home Assistant decides that whenever it changes. */
function isKnown(entity: string, state_not = ["unknown", "unavailable"]): object {
  return { condition: "state", entity, state_not };
}

function section(cards: Card[], columnSpan = 1): Section {
  return { type: "grid", column_span: columnSpan, cards };
}
