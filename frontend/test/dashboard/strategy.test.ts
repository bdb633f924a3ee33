import { describe, expect, it, vi } from "vitest";
import type { Device, HomeAssistant, RegistryEntity } from "../../src/home-assistant/hass";

vi.stubGlobal("HTMLElement", class {});
vi.stubGlobal("document", { documentElement: { lang: "en" } });
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
  entity("sensor.alex_trend", "trend", "one"),
  entity("calendar.alex", "diary", "one"),
];
const KIM = [entity("sensor.renamed", "glucose", "two")];

describe("the dashboard", () => {
  it("has a view for each person, whatever their entities are called", async () => {
    const { views } = await DexcomStrategy.generate({}, house([...ALEX, ...KIM]));
    expect(views.map(({ title }) => title)).toEqual(["Alex", "Dexcom Kim"]);
    const entities = JSON.stringify(views[0]);
    expect(entities).toContain("sensor.alex_trend");
    expect(entities).toContain("calendar.alex");
    expect(entities).not.toContain("sensor.renamed");
    expect(JSON.stringify(views[1])).not.toContain("calendar");
  });

  it("names its tabs, and numbers the newer of two people with one name", async () => {
    const namesake = entity("sensor.aaa", "glucose", "more");
    const { views } = await DexcomStrategy.generate({}, house([namesake, ...ALEX]));
    expect(views.map(({ title }) => title)).toEqual(["Alex (2)", "Alex"]);
    expect(views.some((view) => "icon" in view)).toBe(false);
  });

  it("gives a whole row to what half a phone would cut off, after the pairs", async () => {
    const keys = ["glucose", "rate_of_change", "glucose_range", "meter_value", "last_calibration"];
    const entities = keys.map((key) => entity(`sensor.${key}`, key, "one"));
    const { views } = await DexcomStrategy.generate({}, house(entities));
    const tiles = views[0]?.sections.flatMap(({ cards }) => cards).filter((c) => c.type === "tile");
    expect(tiles?.map((tile) => [tile.entity, tile.grid_options])).toEqual([
      ["sensor.glucose_range", undefined],
      ["sensor.rate_of_change", { columns: "full" }],
      ["sensor.last_calibration", undefined],
      ["sensor.meter_value", { columns: "full" }],
    ]);
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
    for (const other of ["sensor.alex_trend", "sensor.other"]) {
      expect(new Set(suggested(other))).toEqual(new Set([undefined]));
    }
    expect(offers.customStrategies?.map(({ type }) => type)).toEqual(["dexcom-api"]);
  });
});
