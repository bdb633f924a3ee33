import type { EntityState, HomeAssistant } from "../home-assistant/hass";

/** The name that the integration gives Home Assistant with the state of the glucose sensor. */
export const STATE_ROW = "dexcom-state-row";

const STYLES = `
  :host { display: flex; align-items: center; gap: 8px; }
  .info { flex: 1; min-width: 0; }
  .time { color: var(--secondary-text-color); }
  .value { white-space: nowrap; }
`;

interface Badge extends HTMLElement {
  hass?: HomeAssistant;
  stateObj?: EntityState;
}

/**
 * The row at the top of Home Assistant's dialog about glucose. Home Assistant's own says how long ago
 * a value arrived, as if it had been measured then; this one says when it was measured.
 */
export class StateRow extends HTMLElement {
  private given: { hass?: HomeAssistant; stateObj?: EntityState } = {};
  private readonly badge: Badge = document.createElement("state-badge");
  private readonly name = document.createElement("div");
  private readonly time = document.createElement("div");
  private readonly value = document.createElement("div");

  constructor() {
    super();
    const style = document.createElement("style");
    style.textContent = STYLES;
    const info = document.createElement("div");
    info.className = "info";
    this.time.className = "time";
    this.value.className = "value";
    info.append(this.name, this.time);
    this.attachShadow({ mode: "open" }).append(style, this.badge, info, this.value);
  }

  connectedCallback(): void {
    // What Home Assistant has set before this was defined hides the setters.
    const before = this as unknown as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(this)) {
      if (name !== "hass" && name !== "stateObj") continue;
      const value = before[name];
      delete before[name];
      before[name] = value;
    }
  }

  set hass(hass: HomeAssistant) {
    this.given.hass = hass;
    this.draw();
  }

  set stateObj(stateObj: EntityState) {
    this.given.stateObj = stateObj;
    this.draw();
  }

  private draw(): void {
    const { hass, stateObj } = this.given;
    if (!hass || !stateObj) return;
    Object.assign(this.badge, { hass, stateObj, stateColor: true });
    const { time, friendly_name } = stateObj.attributes;
    this.name.textContent =
      hass.formatEntityName?.(stateObj, { type: "entity" }) ?? friendly_name ?? "";
    this.time.textContent = time ? hass.formatEntityAttributeValue(stateObj, "time") : "";
    this.value.textContent = hass.formatEntityState(stateObj);
  }
}
