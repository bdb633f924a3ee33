import { describe, expect, it } from "vitest";
import { laneItems, laneSelector, writtenLanes } from "../../src/cards/lane-items";
import type { HomeAssistant } from "../../src/home-assistant/hass";

describe("lanes in editors", () => {
  it("are written as they were, whether they have names and colors or not", () => {
    const lanes = ["light.lamp", { entity: "person.demo", name: "Alex", color: "gray" }];
    expect(writtenLanes(laneItems(lanes))).toEqual(lanes);
    expect(writtenLanes([{ entity: "light.lamp", name: "", color: null }])).toEqual(["light.lamp"]);
  });

  it("ask for what a lane can have, in the words of Home Assistant", () => {
    const localize = (key: string) => key.replace(/^.*\./, "");
    const { fields } = (laneSelector({ localize } as HomeAssistant) as Selector).object;
    expect(Object.entries(fields).map(([name, { label }]) => [name, label])).toEqual([
      ["entity", "entity"],
      ["name", "name"],
      ["color", "color"],
    ]);
    expect(fields.color?.selector.select?.options).toContainEqual({ value: "gray", label: "grey" });
  });
});

interface Selector {
  object: {
    fields: Record<string, { label: string; selector: { select?: { options: object[] } } }>;
  };
}
