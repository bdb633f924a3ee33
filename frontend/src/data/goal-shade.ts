import type { Band } from "./bands";
import type { Status } from "./messages";

/** How something is colored: as a band, and how strongly, from 0 to 1. */
export interface Shade {
  band: Band;
  strength: number;
}

/** Returns how much of the time should be in range, in percent; null where no goal applies. */
export function inRangeGoal({ goals }: Pick<Status, "goals">): number | null {
  return goals.find(({ range }) => range === "in_range")?.more_than_percent ?? null;
}

/** Returns how to color a time in range: by how far it is above or below the goal, if there is one. */
export function shadeOfShare(percent: number, status: Pick<Status, "goals">): Shade {
  const goal = inRangeGoal(status);
  if (goal === null) return { band: "in_range", strength: percent / 100 };
  return percent > goal
    ? { band: "in_range", strength: (percent - goal) / (100 - goal) }
    : { band: "high", strength: (goal - percent) / goal };
}
