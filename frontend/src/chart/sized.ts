import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Size } from "./scales";

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Knows how large a part of a card is, and has the card drawn again when that changes. */
export class Sized implements ReactiveController {
  size: Size = { width: 0, height: 0 };
  private part: Element | null = null;
  private readonly observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width, height } = entry.contentRect;
    this.size = { width: Math.floor(width), height: Math.floor(height) };
    this.host.requestUpdate();
  });

  constructor(
    private readonly host: Host,
    private readonly selector: string,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const part = this.host.renderRoot.querySelector(this.selector);
    if (part === this.part) return;
    this.observer.disconnect();
    this.part = part;
    if (part) this.observer.observe(part);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
    this.part = null;
  }
}
