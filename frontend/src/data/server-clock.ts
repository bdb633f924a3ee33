/**
 * Home Assistant's clock: its time comes with every message, and a counter that nobody can set goes
 * on from there. The clock of the viewer's device decides nothing, since it can be wrong by days.
 */
export class ServerClock {
  /** What Home Assistant's clock showed when the counter was at zero. */
  private zero: number | undefined;

  /** Sets the clock by a message that has just arrived. */
  set(serverTime: number): void {
    this.zero = serverTime - counted();
  }

  get isSet(): boolean {
    return this.zero !== undefined;
  }

  /** The time in seconds since 1970 UTC. */
  get now(): number {
    if (this.zero === undefined) throw new Error("No message of Home Assistant has come yet");
    return this.zero + counted();
  }
}

/** Returns the seconds since the page was opened; some devices don't count those asleep. */
function counted(): number {
  return performance.now() / 1000;
}
