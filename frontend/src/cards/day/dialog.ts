import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { closeDay } from "../../data/day-link";
import { accountName } from "../../home-assistant/account";
import { type HomeAssistant, isDark } from "../../home-assistant/hass";
import {
  closeFromOutside,
  closeModal,
  isOpen,
  modalStyles,
  openModal,
  reopenModal,
} from "../../home-assistant/modal";
import { localizer } from "../../localize";
import { memo } from "../../memo";
import { theme } from "../../theme";
import type { LaneConfig } from "../config";
import { type DayCardConfig, daySchema } from "./config";

/** Shows a day of an account over the page, as long as there is one. */
@customElement("dexcom-day-dialog")
export class DayDialog extends LitElement {
  @property({ attribute: false }) hass?: HomeAssistant;
  @property({ attribute: false }) entity?: string;
  @property({ attribute: false }) day?: string;
  @property({ attribute: false }) lanes: readonly LaneConfig[] = [];
  @property({ type: Boolean, reflect: true }) dark = false;
  @query("dialog") private readonly dialog!: HTMLDialogElement | null;

  private readonly config = memo<DayCardConfig>();

  override connectedCallback(): void {
    super.connectedCallback();
    const { day, dialog } = this;
    if (day && dialog && isOpen(dialog)) reopenModal(dialog);
  }

  protected override willUpdate(): void {
    this.dark = isDark(this.hass);
  }

  protected override updated(changed: PropertyValues): void {
    const { day, dialog } = this;
    // Once somebody has closed it, the address follows a moment later.
    if (!changed.has("day") || !dialog || isOpen(dialog) === Boolean(day)) return;
    if (day) openModal(dialog);
    else closeModal(dialog);
  }

  protected override render(): TemplateResult | undefined {
    const { day, entity, hass, lanes } = this;
    if (!hass || !entity) return undefined;
    const say = localizer(hass);
    const config = this.config([entity, lanes], () =>
      daySchema.parse({ type: "custom:dexcom-day-card", entity, lanes }),
    );
    return html`<dialog aria-label=${say("day_card")} @close=${this.leave} @click=${closeFromOutside}>
      ${
        day
          ? html`<nav>
                <h2>${accountName(hass, entity)}</h2>
                <button @click=${() => this.dialog && closeModal(this.dialog)}>${say("close")}</button>
              </nav>
              <dexcom-day-content .config=${config} .day=${day} .hass=${hass}></dexcom-day-content>`
          : nothing
      }
    </dialog>`;
  }

  /**
   * Leaves the day once a person has closed the dialog. The event comes after the closing: by then,
   * another card may show the day, or this one may show it again.
   */
  private readonly leave = () => {
    if (this.day && this.dialog && !isOpen(this.dialog)) closeDay();
  };

  static override styles = [
    theme,
    modalStyles,
    css`
      :host {
        display: contents;
        --surface: var(--ha-color-surface-default, var(--card-background-color, #fff));
      }
      dialog {
        box-sizing: border-box;
        width: min(800px, 100vw - 32px);
        max-width: none;
        min-height: min(640px, 100vh - 48px);
        max-height: calc(100vh - 48px);
        padding: 8px 0;
        border: 0;
        border-radius: 16px;
        background: var(--surface);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.5);
      }
      nav {
        position: relative;
        z-index: 1;
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 8px;
        padding-inline: 16px 8px;
      }
      nav button {
        min-height: 44px;
      }
      dexcom-day-content {
        height: auto;
        --ha-card-border-width: 0;
        --ha-card-box-shadow: none;
        --ha-card-background: var(--surface);
        margin-top: -12px;
      }
      @media (max-width: 600px) {
        dialog {
          width: 100vw;
          height: 100vh;
          max-height: none;
          border-radius: 0;
        }
      }
    `,
  ];
}
