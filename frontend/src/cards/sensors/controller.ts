import type { Feed } from "../../data/feed";
import type { SensorRow, SensorsAnswer } from "../../data/messages";
import { SensorsController } from "../../data/summary-controller";
import type { Trouble } from "../../data/trouble";
import { HOUR } from "../../format/zone";

/** As many as were worn in two or three months. */
const FIRST_ROWS = 6;

/** By how many seconds at least and at most a sensor ended before its planned end. */
export interface Early {
  least: number;
  most: number;
}

/** Decides which sensors the card lists. */
export class SensorsCardController {
  private readonly sensors: SensorsController;
  private showsAll = false;

  constructor(private readonly host: { requestUpdate(): void }) {
    this.sensors = new SensorsController(host);
  }

  /** Why the list is missing, or isn't up to date. */
  get trouble(): Trouble | undefined {
    return this.sensors.trouble;
  }

  /** What is known of all sensors; undefined until it has arrived. */
  get report(): SensorsAnswer | undefined {
    return this.sensors.answer;
  }

  /** The sensors to list, newest first. */
  get rows(): readonly SensorRow[] {
    const all = this.report?.sensors ?? [];
    return this.showsAll ? all : all.slice(0, FIRST_ROWS);
  }

  get isLong(): boolean {
    return (this.report?.sensors.length ?? 0) > FIRST_ROWS;
  }

  get isComplete(): boolean {
    return this.showsAll;
  }

  /** Whether it can be known how early some of them ended. */
  get hasSensors(): boolean {
    return this.report?.sensors.some(({ kind }) => kind === "sensor") ?? false;
  }

  /** Whether the viewer may know their differences from a meter. */
  get hasDifferences(): boolean {
    return this.report?.sensors.some(({ pairs }) => pairs !== null) ?? false;
  }

  /** The products whose transmitters are used with many sensors. */
  get reusedProducts(): string[] {
    const products = (this.report?.sensors ?? []).flatMap(({ kind, product }) =>
      kind === "transmitter" && product ? [product] : [],
    );
    return Array.from(new Set(products));
  }

  update(feed: Feed | undefined): void {
    if (feed?.status) this.sensors.request(feed);
  }

  /** Lists all sensors, or the newest again. */
  toggle(): void {
    this.showsAll = !this.showsAll;
    this.host.requestUpdate();
  }
}

/** Returns a time in seconds since 1970 UTC. */
export function secondsOf(time: string): number {
  return Date.parse(time) / 1000;
}

/** Returns how long a sensor has lasted. */
export function lastedSeconds({ started, first_reading, last_reading }: SensorRow): number {
  return secondsOf(last_reading) - secondsOf(started ?? first_reading);
}

/** Returns how early a sensor ended; undefined while it is in use, and if nothing is known of it. */
export function earlyOf(row: SensorRow): Early | undefined {
  const { ended, hours_early, kind, latest_end, planned_end } = row;
  if (hours_early !== null) return { least: hours_early * HOUR, most: hours_early * HOUR };
  if (kind !== "sensor" || ended === null || planned_end === null) return undefined;
  const [planned, most] = [secondsOf(planned_end), secondsOf(planned_end) - secondsOf(ended)];
  const least = latest_end === null ? 0 : planned - secondsOf(latest_end);
  return { least: Math.max(least, 0), most };
}
