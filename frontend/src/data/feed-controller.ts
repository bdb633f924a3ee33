import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { HomeAssistant } from "../home-assistant/hass";
import { type Feed, feedOf } from "./feed";

/** Gives a card the feed of its account, and updates the card whenever something is new. */
export class FeedController implements ReactiveController {
  feed: Feed | undefined;
  private stop: (() => void) | undefined;
  private isConnected = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Follows an account; does nothing if it already does. */
  follow(hass: HomeAssistant | undefined, entityId: string | undefined): void {
    const feed = hass && entityId ? feedOf(hass.connection, entityId) : undefined;
    if (entityId) feed?.takeState(hass?.states[entityId]);
    if (feed === this.feed) return;
    this.leave();
    this.feed = feed;
    this.listen();
  }

  hostConnected(): void {
    this.isConnected = true;
    this.listen();
  }

  hostDisconnected(): void {
    this.isConnected = false;
    this.leave();
  }

  private listen(): void {
    if (this.isConnected && !this.stop) {
      this.stop = this.feed?.listen(() => this.host.requestUpdate());
    }
  }

  private leave(): void {
    this.feed?.release(this.host);
    this.stop?.();
    this.stop = undefined;
  }
}
