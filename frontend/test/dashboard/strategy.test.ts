import { describe, expect, it, vi } from "vitest";
import type {
  Device,
  EntityState,
  HomeAssistant,
  RegistryEntity,
} from "../../src/home-assistant/hass";

vi.stubGlobal("HTMLElement", class {});
vi.stubGlobal("document", { documentElement: { lang: "en" } });
vi.stubGlobal("location", { pathname: "/glucose/everyone" });
const { DexcomStrategy } = await import("../../src/dashboard/strategy");
const { offer } = await import("../../src/dashboard/picker");
const { CARDS } = await import("../../src/shell/cards");

function entity(entity_id: string, translation_key: string, device_id: string): RegistryEntity {
  return { entity_id, platform: "dexcom_api", translation_key, device_id };
}

/** Which entry a device belongs to; ids of entries sort by creation. */
const ENTRIES: Record<string, string> = { one: "01A", more: "01B", two: "01C" };

function device(id: string, name: string, name_by_user: string | null): Device {
  return { id, name, name_by_user, identifiers: [["dexcom_api", ENTRIES[id] ?? id]] };
}

function house(entities: RegistryEntity[]): HomeAssistant {
  return {
    entities: Object.fromEntries(entities.map((one) => [one.entity_id, one])),
    devices: {
      one: device("one", "Dexcom", "Alex"),
      two: device("two", "Dexcom Kim", null),
      more: device("more", "Alex", null),
      other: { ...device("other", "Alex", null), identifiers: [["hue", "other"]] },
    },
    states: {},
    locale: { language: "en" },
  } as unknown as HomeAssistant;
}

const ALEX = [
  entity("sensor.alex", "glucose", "one"),
  entity("sensor.alex_carbs", "carbs_today", "one"),
  entity("calendar.alex", "diary", "one"),
];
const KIM = [entity("sensor.renamed", "glucose", "two")];

type Cards = Record<string, unknown>[];

async function viewsOf(hass: HomeAssistant, config = {}) {
  const { views } = await DexcomStrategy.generate(config, hass);
  return views.map((view) => ({
    ...view,
    cards: view.sections.flatMap(({ cards }): Cards => cards),
  }));
}

describe("the dashboard", () => {
  it("has a view for each person, whatever their entities are called", async () => {
    const [, alex, kim] = await viewsOf(house([...ALEX, ...KIM]));
    expect([alex?.title, kim?.title]).toEqual(["Alex", "Dexcom Kim"]);
    expect(JSON.stringify(alex)).toContain("sensor.alex_carbs");
    expect(JSON.stringify(alex)).toContain("dexcom-diary-card");
    expect(JSON.stringify(alex)).not.toContain("sensor.renamed");
    expect(JSON.stringify(kim)).not.toContain("dexcom-diary-card");
  });

  it.each([
    ["everyone", ["sensor.heart"], [["sensor.heart"], ["sensor.heart"]]],
    ["some", { "sensor.renamed": ["sensor.heart"] }, [undefined, ["sensor.heart"]]],
    ["nobody", null, [undefined, undefined]],
  ])("puts lanes under the charts of %s", async (_, lanes, expected) => {
    const [, ...views] = await viewsOf(house([...ALEX, ...KIM]), { lanes });
    const charts = views.map(({ cards }) =>
      cards.find(({ type }) => type === "custom:dexcom-glucose-card"),
    );
    expect(charts.map((card) => card?.lanes)).toEqual(expected);
  });

  it("begins with everyone, whose tiles open their views", async () => {
    const [everyone, ...views] = await viewsOf(house([...ALEX, ...KIM]));
    expect(everyone?.title).toBe("Everyone");
    expect(everyone?.cards.map(({ entity, type }) => [entity, type])).toEqual([
      ["sensor.alex", "custom:dexcom-tile-card"],
      ["sensor.renamed", "custom:dexcom-tile-card"],
    ]);
    expect(everyone?.cards.map(({ tap_action }) => tap_action)).toEqual(
      views.map(({ path }) => ({ action: "navigate", navigation_path: `/glucose/${path}` })),
    );
    expect((await viewsOf(house(ALEX))).map(({ title }) => title)).toEqual(["Alex"]);
  });

  it("names its tabs, and numbers the newer of two people with one name", async () => {
    const namesake = entity("sensor.aaa", "glucose", "more");
    const views = await viewsOf(house([namesake, ...ALEX]));
    expect(views.slice(1).map(({ title }) => title)).toEqual(["Alex (2)", "Alex"]);
    expect(views.some((view) => "icon" in view)).toBe(false);
  });

  it("says once whom to ask for what somebody may not see", async () => {
    const viewer = { ...house([...ALEX, ...KIM]), user: { is_admin: false } };
    viewer.states = { "sensor.alex": {} as EntityState };
    const [alex, kim, ...more] = await viewsOf(viewer);
    expect([alex?.title, kim?.title, more]).toEqual(["Alex", "Dexcom Kim", []]);
    expect(alex?.cards.length).toBeGreaterThan(5);
    const content = "You aren’t allowed to see this account. An administrator can give you access.";
    expect(kim?.cards).toEqual([{ type: "markdown", content }]);
    viewer.user = { is_admin: true };
    expect((await viewsOf(viewer)).map(({ title }) => title)).toContain("Everyone");
  });

  it("shows entities only while they are known, and headings with them", async () => {
    const [alex] = await viewsOf(house(ALEX));
    const known = {
      condition: "state",
      entity: "sensor.alex_carbs",
      state_not: ["unknown", "unavailable"],
    };
    expect(alex?.cards.filter(({ type }) => type === "tile" || type === "heading")).toEqual([
      { type: "heading", heading: "Today", visibility: [{ condition: "or", conditions: [known] }] },
      { type: "tile", entity: "sensor.alex_carbs", name: { type: "entity" }, visibility: [known] },
    ]);
  });

  it("has summaries only once there are readings, also while the account isn't loaded", async () => {
    const last = entity("sensor.alex_last", "last_reading", "one");
    const [alex] = await viewsOf(house([...ALEX, last]));
    const known = { condition: "state", entity: "sensor.alex_last", state_not: ["unknown"] };
    const shown = (kind: string) =>
      alex?.cards.find(({ type }) => type === `custom:dexcom-${kind}-card`)?.visibility;
    for (const kind of ["period", "overview", "days", "profile", "overlay", "hours"])
      expect(shown(kind)).toEqual([known]);
    expect([shown("glucose"), shown("diary")]).toEqual([undefined, undefined]);
  });

  it("gives a whole row to what half a phone would cut off, after the pairs", async () => {
    const keys = ["glucose", "meter_value", "last_calibration"];
    const entities = keys.map((key) => entity(`sensor.${key}`, key, "one"));
    const [view] = await viewsOf(house(entities));
    const tiles = view?.cards.filter(({ type }) => type === "tile");
    expect(tiles?.map((tile) => [tile.entity, tile.grid_options])).toEqual([
      ["sensor.last_calibration", undefined],
      ["sensor.meter_value", { columns: "full" }],
    ]);
  });

  it("names entities in the viewer's language, unless somebody has named them", async () => {
    const named = entity("sensor.alex_insulin", "insulin_today", "one");
    const sendMessagePromise = vi.fn(async () => ({
      "sensor.alex_carbs": { name: null },
      "sensor.alex_insulin": { name: "Insulin of mine" },
    }));
    const german = {
      ...house([...ALEX, named]),
      locale: { language: "de" },
      connection: { sendMessagePromise },
      loadBackendTranslation: async () => (key: string) => `de ${key}`,
    } as unknown as HomeAssistant;
    const namesIn = async (language: string) => {
      const hass = { ...german, config: { time_zone: "UTC", language } };
      const [view] = await viewsOf(hass);
      return view?.cards.filter(({ type }) => type === "tile").map(({ name }) => name);
    };
    const carbs = "de component.dexcom_api.entity.sensor.carbs_today.name";
    expect(await namesIn("en")).toEqual([carbs, { type: "entity" }]);
    sendMessagePromise.mockRejectedValueOnce(new Error("gone"));
    expect(await namesIn("en")).toEqual([{ type: "entity" }, { type: "entity" }]);
    expect(await namesIn("de")).toEqual([{ type: "entity" }, { type: "entity" }]);
    expect(sendMessagePromise).toHaveBeenCalledTimes(2);
  });

  it("says how to add an account where there is none", async () => {
    const { views } = await DexcomStrategy.generate({}, house([]));
    expect(JSON.stringify(views)).toContain("add?domain=dexcom_api");
  });
});

describe("the card picker", () => {
  it("is offered all cards for glucose of ours, and none for anything else", () => {
    const offers: Parameters<typeof offer>[0] = {};
    offer(offers);
    const hass = house(ALEX);
    const suggested = (entityId: string) =>
      offers.customCards?.map((card) => card.getEntitySuggestion(hass, entityId)?.config.type);
    expect(suggested("sensor.alex")).toEqual(
      offers.customCards?.map(({ type }) => `custom:${type}`),
    );
    expect(offers.customCards).toHaveLength(CARDS.length);
    for (const other of ["sensor.alex_carbs", "sensor.other"]) {
      expect(new Set(suggested(other))).toEqual(new Set([undefined]));
    }
    const [badge] = offers.customBadges ?? [];
    expect([badge?.type, badge?.name]).toEqual(["dexcom-badge", "Glucose"]);
    expect(badge?.getEntitySuggestion(hass, "sensor.alex")).toEqual({
      config: { type: "custom:dexcom-badge", entity: "sensor.alex" },
    });
    expect(offers.customStrategies?.map(({ type }) => type)).toEqual(["dexcom-api"]);
  });
});
