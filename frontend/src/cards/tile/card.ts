import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { sparkline, sparklineStyles } from "../../chart/sparkline";
import { followLatest, type Latest } from "../../data/latest";
import type { Status } from "../../data/messages";
import { tap } from "../../home-assistant/actions";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import {
  colorOf,
  type LatestParts,
  latestParts,
  latestStyles,
  liveLine,
  rangeMark,
} from "../latest";
import type { TileCardConfig } from "./config";
import { styles } from "./styles";

@customElement("dexcom-tile-content")
export class TileContent extends AccountCard<TileCardConfig> {
  private latest: Latest | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.config) this.latest = followLatest(this.feeds.feed, this.config.hours, this);
  }

  protected override draw(drawing: Drawing, config: TileCardConfig): TemplateResult {
    const { latest } = this;
    const { feed, say } = drawing;
    const status = feed.status as Status;
    if (!latest) return this.message(say(feed.trouble ?? "loading"));
    const parts = latestParts(drawing, latest, config);
    const { band, live, reason } = parts;
    const parted = { stale: !band, "has-reason": reason, "has-live": live };
    const classes = ["tile", ...Object.entries(parted).map(([name, is]) => (is ? name : ""))];
    return html`<ha-card style="--band: ${band ? colorOf(band) : "transparent"}">
      <button class=${classes.join(" ")} @click=${() => tap(this, config)}>
        ${text(parts, status, drawing)}
        ${band && !feed.isOutdated ? sparkline(latest.readings, latest.span, status.limits, latest.live?.readings ?? []) : nothing}
      </button>
      ${
        feed.isOutdated
          ? html`<button class="reload" title=${say("reload_needed")}
              @click=${() => location.reload()}>${say("reload")}</button>`
          : nothing
      }
    </ha-card>`;
  }

  static override styles = [theme, sparklineStyles, latestStyles, styles];
}

function text(parts: LatestParts, status: Status, { say }: Drawing): TemplateResult {
  const { age, arrow, band, live, name, reason, value } = parts;
  return html`<span class="text">
    ${name ? html`<span class="name">${name}</span>` : nothing}
    <span class="now">
      ${band ? rangeMark(band) : nothing}
      <span class="value">${value}</span>
      ${band ? html`${arrow}<span class="unit">${status.unit}</span>` : nothing}
    </span>
    <span class="details">
      ${band ? html`<span class="band">${say(band)}</span>` : nothing}
      <span class="age">${age}</span>
      ${reason ? html`<span class="reason" title=${reason}>${reason}</span>` : nothing}
      ${live ? liveLine(live, say) : nothing}
    </span>
  </span>`;
}
