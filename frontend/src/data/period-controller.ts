import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type PeriodStore, periodStoreOf } from "./period";

/** Gives a card the period of its view, and updates the card whenever that changes. */
export class PeriodController implements ReactiveController {
  /** Undefined until the card is on a page. */
  store: PeriodStore | undefined;
  private stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.store = periodStoreOf(location.pathname);
    this.stop = this.store.listen(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.stop?.();
  }
}
