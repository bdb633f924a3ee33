import type { LaneKeeper, LaneSet } from "../../chart/lane-set";
import type { Feed } from "../../data/feed";
import type { Span } from "../../data/span";
import type { HomeAssistant } from "../../home-assistant/hass";
import { loadLanes } from "../../shell/parts";
import type { LaneConfig } from "../config";

type Keeper = InstanceType<Awaited<ReturnType<typeof loadLanes>>["LanesController"]>;

/** The lanes of a card's chart. What they are made of is loaded once there are some. */
export class ChartLanes implements LaneKeeper {
  private options: [hass: HomeAssistant, lanes: readonly LaneConfig[]] | undefined;
  private loading: Promise<void> | undefined;
  private keeper: Keeper | undefined;

  constructor(private readonly host: { requestUpdate(): void }) {}

  /** Takes the options of a card. */
  configure(hass: HomeAssistant, lanes: readonly LaneConfig[]): void {
    this.options = lanes.length > 0 ? [hass, lanes] : undefined;
    if (this.options) this.loading = this.loading ?? this.load();
  }

  update(feed: Feed, span: Span): LaneSet | undefined {
    return this.options && this.keeper?.show(feed, span, ...this.options);
  }

  /** Reads nothing more, because the card leaves the page. */
  disconnect(): void {
    this.keeper?.disconnect();
  }

  private load(): Promise<void> {
    return loadLanes().then(
      ({ LanesController }) => {
        this.keeper = new LanesController(this.host);
        this.host.requestUpdate();
      },
      // The trace is worth more than what is missing under it until the page is loaded again.
      () => undefined,
    );
  }
}
