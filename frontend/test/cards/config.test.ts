import { describe, expect, it, vi } from "vitest";
import { badgeSchema } from "../../src/cards/badge/config";
import type { CardSchema, Options } from "../../src/cards/config";
import { daySchema } from "../../src/cards/day/config";
import { daysSchema } from "../../src/cards/days/config";
import { diarySchema } from "../../src/cards/diary/config";
import { formOf } from "../../src/cards/form";
import { glucoseSchema } from "../../src/cards/glucose/config";
import { hoursSchema } from "../../src/cards/hours/config";
import { overlaySchema } from "../../src/cards/overlay/config";
import { overviewSchema } from "../../src/cards/overview/config";
import { profileSchema } from "../../src/cards/profile/config";
import { responsesSchema } from "../../src/cards/responses/config";
import { sensorsSchema } from "../../src/cards/sensors/config";
import { tileSchema } from "../../src/cards/tile/config";

vi.stubGlobal("document", { documentElement: { lang: "en" } });

const SCHEMAS: [string, CardSchema<Options>][] = [
  ["glucose", glucoseSchema],
  ["days", daysSchema],
  ["profile", profileSchema],
  ["overview", overviewSchema],
  ["tile", tileSchema],
  ["diary", diarySchema],
  ["badge", badgeSchema],
  ["day", daySchema],
  ["overlay", overlaySchema],
  ["hours", hoursSchema],
  ["sensors", sensorsSchema],
];
const MINIMAL = { type: "custom:dexcom-card", entity: "sensor.anna_glucose" };

describe.each(SCHEMAS)("the configuration of the %s card", (_, schema) => {
  it("needs no more than an entity, and fills in the defaults", () => {
    const defaults = Object.entries(schema.options).map(([name, option]) => [name, option.default]);
    const expected = { ...MINIMAL, ...Object.fromEntries(defaults) };
    expect(schema.parse(Object.freeze({ ...MINIMAL }))).toEqual(expected);
    const empty = Object.fromEntries(defaults.map(([name]) => [name, null]));
    expect(schema.parse({ ...MINIMAL, ...empty })).toEqual(expected);
  });

  it("takes every value that its editor offers, also as text", () => {
    for (const { name, selector } of formOf(schema).schema) {
      const { options } = (selector.select ?? { options: [] }) as {
        options: { value: string | number; label: string }[];
      };
      const isListed =
        name in schema.options && !selector.boolean && !selector.ui_action && !selector.entity;
      expect(isListed).toBe(options.length > 0);
      for (const { value, label } of options) {
        expect(label).toMatch(typeof value === "number" ? /^\d+ [hd]$/ : /^[A-Z]/);
        for (const written of [value, String(value)]) {
          expect(schema.parse({ ...MINIMAL, [name]: written })).toHaveProperty(name, value);
        }
      }
    }
  });

  it.each([
    ["of other cards and extensions", { card_mod: { style: "" }, grid_options: { rows: 4 } }],
    ["of Home Assistant's actions", { tap_action: { action: "navigate", navigation_path: "/a" } }],
    ["with a title", { title: "Anna" }],
    ["without a title", { title: null }],
  ])("keeps options %s", (_, more) => {
    expect(schema.parse({ ...MINIMAL, ...more })).toMatchObject(more);
  });

  it.each([
    ["no entity", { entity: undefined }, /Choose the glucose sensor/],
    ["an empty entity", { entity: "" }, /Choose the glucose sensor/],
    ["a list of entities", { entity: ["sensor.anna_glucose"] }, /Choose the glucose sensor/],
    ["a name in place of the entity", { entity: "Anna’s glucose" }, /Choose the glucose sensor/],
    ["a title that is no text", { title: {} }, /title/],
    ...["hours", "days", "overlay"].flatMap((name): [string, object, RegExp][] =>
      ["abc", 365, "365", -24, 0, true, [24], {}].map((value) => [
        `${name} ${JSON.stringify(value)}`,
        { [name]: value },
        new RegExp(`path: ${name} -- Expected one of .*received: `),
      ]),
    ),
    ["a tap without an action", { tap_action: { navigation_path: "/" } }, /tap_action.action/],
    ["tap_action none", { tap_action: "none" }, /tap_action.*object.*"none"/],
    ["show_diary abc", { show_diary: "abc" }, /show_diary.*boolean.*"abc"/],
  ])("is refused with %s", (_, more, message) => {
    const [name = ""] = Object.keys(more);
    const isKnown = ["entity", "title"].includes(name) || name in schema.options;
    if (isKnown) expect(() => schema.parse({ ...MINIMAL, ...more })).toThrow(message);
    else expect(schema.parse({ ...MINIMAL, ...more })).toMatchObject(more);
  });
});

describe("the entity of responses", () => {
  const parse = (home_entity: unknown) =>
    responsesSchema.parse({ ...MINIMAL, home_entity }).home_entity;

  it("is one of any integration, or missing", () => {
    expect([parse("calendar.training"), parse(""), parse(null)]).toEqual([
      "calendar.training",
      "",
      "",
    ]);
  });

  it.each(["Sauna", 5, ["calendar.training"]])("is refused if it is %j", (entity) => {
    expect(() => parse(entity)).toThrow(/home_entity.*id of an entity/);
  });
});

describe("lanes", () => {
  const parse = (lanes: unknown) => glucoseSchema.parse({ ...MINIMAL, lanes }).lanes;

  it("are entities, with a name and a color or without", () => {
    const named = { entity: "sensor.heart", name: "Heart", color: "pink" };
    expect(parse(["calendar.work", named])).toEqual([{ entity: "calendar.work" }, named]);
    expect(parse([{ entity: "light.lamp", name: null, color: null }])).toHaveLength(1);
  });

  it.each([
    ["more than eight", Array.from({ length: 9 }, (_, place) => `light.lamp_${place}`), /lanes/],
    ["one that is no entity", [""], /lanes/],
    ["the name of an entity", ["sensor.heart", "Heart rate"], /lanes/],
    ["an unknown color", [{ entity: "light.lamp", color: "red" }], /lanes.*blue, orange/],
    ["no list", "light.lamp", /lanes/],
  ])("are refused with %s", (_, lanes, message) => {
    expect(() => parse(lanes)).toThrow(message);
  });

  it("are edited as a list of entities, and as YAML once they have names", () => {
    const { assertConfig, schema } = formOf(daySchema);
    expect(schema.find(({ name }) => name === "lanes")?.selector).toEqual({
      entity: { multiple: true, reorder: true },
    });
    expect(() => assertConfig({ ...MINIMAL, lanes: ["light.lamp"] })).not.toThrow();
    expect(() => assertConfig({ ...MINIMAL, lanes: [{ entity: "light.lamp" }] })).toThrow(/YAML/);
  });
});
