import type { HomeAssistant } from "../home-assistant/hass";
import { LANE_COLORS, type LaneConfig } from "./config";

/** Where Home Assistant has the words for what cards have in common. */
export const WORDS = "ui.panel.lovelace.editor.card.generic";
const COLORS = "ui.components.color-picker.colors";

/** Returns what a form asks of each lane: its entity, and its name and color if it has some. */
export function laneSelector({ localize }: HomeAssistant): object {
  const say = (key: string) => localize?.(key) ?? "";
  const colors = LANE_COLORS.map((value) => ({
    value,
    // Home Assistant writes it as the British do.
    label: say(`${COLORS}.${value === "gray" ? "grey" : value}`) || value,
  }));
  return {
    object: {
      multiple: true,
      label_field: "entity",
      description_field: "name",
      fields: {
        entity: { label: say(`${WORDS}.entity`), required: true, selector: { entity: {} } },
        name: { label: say(`${WORDS}.name`), selector: { text: {} } },
        color: {
          label: say(`${WORDS}.color`),
          selector: { select: { mode: "dropdown", options: colors } },
        },
      },
    },
  };
}

/** Returns lanes as a form has them. */
export function laneItems(lanes: readonly unknown[]): LaneConfig[] {
  return lanes.map((lane) => (typeof lane === "string" ? { entity: lane } : (lane as LaneConfig)));
}

/** Returns lanes as they are written: an entity alone stands for its lane. */
export function writtenLanes(items: readonly LaneConfig[]): unknown[] {
  return items.map(({ entity, name, color }) =>
    name || color ? { entity, ...(name && { name }), ...(color && { color }) } : entity,
  );
}
