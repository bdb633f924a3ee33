import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { followLatest, type Latest } from "../../data/latest";
import type { Status } from "../../data/messages";
import { tap } from "../../home-assistant/actions";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import { latestParts, latestStyles, liveLine, rangeMark } from "../latest";
import type { BadgeConfig } from "./config";

/** The least that is fetched. */
const HOURS = 1;

@customElement("dexcom-badge-content")
export class BadgeContent extends AccountCard<BadgeConfig> {
  private latest: Latest | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.latest = followLatest(this.feeds.feed, HOURS, this);
  }

  protected override draw(drawing: Drawing, config: BadgeConfig): TemplateResult {
    const { latest } = this;
    const { feed, say } = drawing;
    if (!latest) return this.message(say(feed.trouble ?? "loading"));
    const parts = latestParts(drawing, latest, config);
    const { age, arrow, band, live, name, reason, value } = parts;
    return html`<button class=${band ? "" : "stale"} title=${reason || nothing}
      @click=${() => tap(this, config)}>
      ${band ? html`${rangeMark(band)}<span class="hidden">${say(band)}</span>` : nothing}
      <span>
        <span class="age">${age}</span>
        <span class="now">
          ${name ? html`<span class="name">${name}</span>` : nothing}
          ${value} ${band ? html`${(feed.status as Status).unit} ${arrow}` : nothing}
          ${reason ? html`<span class="reason">${reason}</span>` : nothing}
          ${live ? liveLine(live, say) : nothing}
        </span>
      </span>
    </button>`;
  }

  protected override message(text: string): TemplateResult {
    return html`<span class="message" role="status">${text}</span>`;
  }

  static override styles = [
    theme,
    latestStyles,
    css`
      button,
      .message {
        display: flex;
        align-items: center;
        gap: 8px;
        position: relative;
        box-sizing: border-box;
        min-height: var(--ha-badge-size, 36px);
        padding: 2px 12px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--line));
        border-radius: var(--ha-badge-border-radius, 18px);
        background: var(--paper);
        color: var(--text);
        font-size: 12px;
        line-height: 16px;
        text-align: start;
        white-space: nowrap;
      }
      .message {
        max-width: 100%;
        margin: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      button:hover:not(:disabled):not([aria-pressed="true"]) {
        background: color-mix(in srgb, var(--text) 4%, var(--paper));
      }
      /* Fingers need more than the badge has. */
      button::after {
        content: "";
        position: absolute;
        inset: -4px;
      }
      .age {
        display: block;
        font-size: 10px;
        line-height: 10px;
        color: var(--quiet);
      }
      .stale .age {
        color: var(--stale);
      }
      .now {
        display: flex;
        direction: ltr;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 4px;
        font-weight: 500;
      }
      .name,
      .reason {
        max-width: 10em;
        overflow: hidden;
        text-overflow: ellipsis;
        font-weight: 400;
      }
      .reason {
        max-width: 16em;
        color: var(--quiet);
      }
      .range-mark {
        flex: none;
        width: 14px;
      }
      .arrow {
        flex: none;
        width: 14px;
      }
      button,
      button > span {
        min-width: 0;
        max-width: calc(100vw - 16px);
      }
      .live {
        flex-wrap: wrap;
        font-weight: 400;
        white-space: normal;
      }
    `,
  ];
}
