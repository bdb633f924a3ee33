/** The options of the dashboard: the lanes of the chart of everyone, or of each by the glucose sensor. */
export interface StrategyConfig {
  type?: string;
  lanes?: readonly unknown[] | Record<string, readonly unknown[]> | null;
}

/** Returns the lanes of a person's chart, as they are configured; the card checks them. */
export function lanesFor(
  { lanes }: StrategyConfig,
  entity: string,
): readonly unknown[] | undefined {
  if (!lanes || Array.isArray(lanes)) return lanes ?? undefined;
  return (lanes as Record<string, readonly unknown[]>)[entity];
}
