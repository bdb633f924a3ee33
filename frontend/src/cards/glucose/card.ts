import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { legendText, markerKind, markers } from "../../chart/markers";
import type { Trace } from "../../chart/trace-chart";
import type { Status } from "../../data/messages";
import { spanOf } from "../../data/period";
import { zoneOf } from "../../format/formatter";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import { latestStyles, liveKey } from "../latest";
import { missingNotice } from "../notices";
import { ChartLanes } from "./chart-lanes";
import { ChartView } from "./chart-view";
import { type GlucoseCardConfig, glucoseSchema } from "./config";
import { GlucoseController } from "./controller";
import { latestHeader } from "./latest";
import { laneNotes, pendingText, spanText, type Words } from "./readout";
import { styles, traceStyles } from "./styles";

@customElement("dexcom-glucose-content")
export class GlucoseContent extends AccountCard<GlucoseCardConfig> {
  private readonly controller = new GlucoseController(this);
  private readonly view = new ChartView(this, this.controller);
  private readonly chartLanes = new ChartLanes(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.controller.disconnect();
    this.chartLanes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { config, hass, period } = this;
    if (changed.has("config") && config) this.controller.configure(config);
    if (!hass) return;
    this.chartLanes.configure(hass, config?.lanes ?? []);
    this.controller.update(this.feeds.feed, zoneOf(hass), period.store, this.chartLanes);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.showLook();
  }

  showLook(): void {
    this.view.showLook();
  }

  protected override draw(drawing: Drawing, config: GlucoseCardConfig): TemplateResult {
    const { feed, format, notice, say } = drawing;
    const status = feed.status as Status;
    const trace = this.controller.trace as Trace;
    const words = { status, format, say };
    return html`<ha-card>
      ${notice} ${missingNotice(drawing, trace.oldest, trace.end)}
      ${latestHeader(drawing, status, config)}
      ${this.toolbar(drawing)}
      ${
        status.latest === null
          ? html`<div class="message" role="status">${say("no_readings")}</div>`
          : html`<div class="span quiet">${spanText(trace, format)}</div>
              ${this.view.draw(trace, words)} ${this.legend(trace, words)}
              ${laneNotes(trace, words)}`
      }
    </ha-card>`;
  }

  private toolbar({ say }: Drawing): TemplateResult {
    const { controller } = this;
    const { compared, overlay, followsLatest } = controller;
    return html`<div class="toolbar">
      <div role="group" aria-label=${say("hours")}>
        ${glucoseSchema.options.hours.values.map((hours) => {
          const label =
            hours < 48
              ? say("hours_short", { count: hours })
              : say("days_short", { count: hours / 24 });
          return html`<button aria-pressed=${hours === controller.hours}
            @click=${() => controller.showHours(hours)}>${label}</button>`;
        })}
      </div>
      <div role="group" class="arrows">
        ${
          compared
            ? nothing
            : html`<button aria-pressed=${overlay !== "none"}
                @click=${() => controller.showNextOverlay()}>${say("labelled", {
                  label: say("overlay"),
                  value: say(`overlay_${overlay}`),
                })}</button>`
        }
        <button aria-label=${say("earlier")} title=${say("earlier")}
          ?disabled=${!controller.canMoveEarlier}
          @click=${() => controller.moveEarlier()}>‹</button>
        <button aria-label=${say("later")} title=${say("later")}
          ?disabled=${!controller.canMoveLater} @click=${() => controller.moveLater()}>›</button>
        <button ?disabled=${followsLatest}
          @click=${() => controller.showLatest()}>${say("now")}</button>
      </div>
    </div>`;
  }

  private legend(trace: Trace, words: Words): TemplateResult {
    const { format, say, status } = words;
    const { compared, overlay } = this.controller;
    const kinds = [...new Set(trace.diary.map(markerKind))].sort();
    const other = compared
      ? spanText(spanOf(compared, format.zone), format)
      : overlay === "none"
        ? ""
        : say(`overlay_${overlay}`);
    return html`<ul class="legend">
      ${
        trace.pending &&
        html`<li><i class="hatched" aria-hidden="true"></i><span>${pendingText(words).join(". ")}</span></li>`
      }
      ${trace.live && liveKey(trace.live, say)}
      ${
        other &&
        html`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg><span>${other}</span></li>`
      }
      ${kinds.map(
        (kind) =>
          html`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${markers(kind)}</svg><span>${legendText(kind, trace.diary, status, say)}</span></li>`,
      )}
    </ul>`;
  }

  static override styles = [theme, traceStyles, latestStyles, styles];
}
