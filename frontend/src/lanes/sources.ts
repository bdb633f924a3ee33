import { LANE_COLORS, type LaneColor, type LaneConfig } from "../cards/config";
import type { HomeAssistant } from "../home-assistant/hass";
import { memo } from "../memo";
import type { LaneSource } from "./home-lane";

/** Knows what lanes are called, and says what they have in the viewer's language. */
export class LaneSources {
  private readonly sources = memo<LaneSource[]>();

  /** Returns the same list until a name, the language, or an option has changed. */
  of(hass: HomeAssistant, lanes: readonly LaneConfig[]): readonly LaneSource[] {
    const names = lanes.map(({ entity, name }) => name || entityName(hass, entity));
    const known = lanes.map(({ entity }) => entity in hass.states);
    const { entities, formatEntityState, locale } = hass;
    const dependencies = [lanes, entities, formatEntityState, locale, ...names, ...known];
    return this.sources(dependencies, () =>
      lanes.map(({ color, entity }, place) => ({
        entity,
        name: names[place] as string,
        color: color || (LANE_COLORS[place] as LaneColor),
        stateText: (state) => {
          const found = hass.states[entity];
          return found ? hass.formatEntityState(found, state) : state;
        },
        eventText: (type) => {
          const found = hass.states[entity];
          return found ? hass.formatEntityAttributeValue(found, "event_type", type) : type;
        },
      })),
    );
  }
}

function entityName(hass: HomeAssistant, entity: string): string {
  return hass.states[entity]?.attributes.friendly_name ?? entity;
}
