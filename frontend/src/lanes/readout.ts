import type { Words } from "../cards/glucose/readout";
import type { HomeLook } from "./home-lane";

/** Says what a lane has, such as "Bed: Occupied". */
export function laneText(look: HomeLook, { format, say }: Words): string {
  const { eventTypes, home, isMean, states, titles, untyped } = look;
  const values = states.map(([state, share]) => {
    const text = home.stateText(state);
    if (isMean) return say("lane_mean", { value: text });
    return share < 1 ? `${text} ${format.percent(share * 100)}` : text;
  });
  const types = eventTypes.map((type) => home.eventText(type));
  const count = untyped > 1 || (untyped > 0 && types.length === 0) ? [`×${untyped}`] : [];
  const value = [...values, ...types, ...count, ...titles].join(", ");
  return say("labelled", { label: home.name, value });
}
