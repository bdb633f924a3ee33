/** A stretch of time, in seconds since 1970 UTC. */
export interface Span {
  start: number;
  end: number;
}

/** Returns a span, or nothing where an edge is unknown. */
export function spanOf(start: number | null, end: number | null): Span | undefined {
  return start === null || end === null ? undefined : { start, end };
}

/** Returns whether two spans share some time. */
export function overlaps(one: Span, other: Span | undefined): boolean {
  return other !== undefined && one.start < other.end && other.start < one.end;
}

/** Returns a span as Home Assistant reads it. */
export function isoSpan({ start, end }: Span): { start: string; end: string } {
  return {
    start: new Date(start * 1000).toISOString(),
    end: new Date(end * 1000).toISOString(),
  };
}
