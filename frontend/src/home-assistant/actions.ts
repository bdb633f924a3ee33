/** An action that somebody has configured, and the entity that it is about. */
interface Tapped {
  entity: string;
  tap_action: { action: string };
}

/** Lets Home Assistant do what a tap on a card is configured to do. */
export function tap(card: EventTarget, { entity, tap_action }: Tapped): void {
  const detail = { config: { entity, tap_action }, action: "tap" };
  card.dispatchEvent(new CustomEvent("hass-action", { detail, bubbles: true, composed: true }));
}
