import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { bandBarStyles } from "../../chart/band-bar";
import type { Trace } from "../../chart/trace-chart";
import { openDay } from "../../data/day-link";
import type { Status } from "../../data/messages";
import { Formatter } from "../../format/formatter";
import { startOf, startOfHour } from "../../format/zone";
import { accountName, glucoseEntities } from "../../home-assistant/account";
import { memo } from "../../memo";
import { goalStyles } from "../../summary/goals";
import { lengthText } from "../../summary/texts";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import { ChartLanes } from "../glucose/chart-lanes";
import { ChartView } from "../glucose/chart-view";
import { laneNotes, pendingText, type Words } from "../glucose/readout";
import { traceStyles } from "../glucose/styles";
import { liveKey } from "../latest";
import { missingNotice } from "../notices";
import type { DayCardConfig } from "./config";
import { DayController, type ShownDay } from "./controller";
import { entriesPart } from "./entries";
import { figuresPart } from "./figures";
import { styles } from "./styles";

@customElement("dexcom-day-content")
export class DayContent extends AccountCard<DayCardConfig> {
  /** The day that is open in a dialog; undefined on a card. */
  @property() day?: string;

  private readonly controller = new DayController(this);
  private readonly view = new ChartView(this, this.controller);
  private readonly chartLanes = new ChartLanes(this);
  /** Writes times by the clock of the person. */
  private readonly personFormat = memo<Formatter>();

  /** Shows another day, on the card or in the dialog. */
  goTo(day: string): void {
    if (this.day) openDay(this, day);
    else this.controller.choose(day);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chartLanes.disconnect();
  }

  showLook(): void {
    this.view.showLook();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { config, controller, day, feeds, hass, period } = this;
    if (!config || !hass) return;
    this.chartLanes.configure(hass, config.lanes);
    const store = day ? undefined : period.store;
    controller.update(feeds.feed, config.day, day, store, this.chartLanes);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.showLook();
  }

  protected override draw(drawing: Drawing, config: DayCardConfig): TemplateResult {
    const { feed, hass, notice, say } = drawing;
    const { controller } = this;
    const { asked, isLoading, shown, trouble } = controller;
    const status = feed.status as Status;
    if (status.latest === null) return this.message(say("no_readings"), notice);
    if (!asked || (!shown && isLoading)) return this.message(say(trouble ?? "loading"), notice);
    const isOneOfSeveral = !this.day && glucoseEntities(hass).length > 1;
    const title = config.title ?? (isOneOfSeveral ? accountName(hass, config.entity) : "");
    return html`<ha-card aria-busy=${isLoading}>
      ${notice} ${shown ? missingNotice(drawing, shown.start, shown.end) : nothing}
      ${title ? html`<h2>${title}</h2>` : nothing}
      ${this.arrows(drawing, shown?.summary.day ?? asked)}
      ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
      ${
        shown
          ? this.parts(drawing, status, shown, controller.trace as Trace)
          : html`<div class="message" role="status">${say("no_readings_here")}</div>`
      }
    </ha-card>`;
  }

  private arrows({ format, say }: Drawing, day: string): TemplateResult {
    const { controller } = this;
    const { earlier, later, shown } = controller;
    const date = format.date(startOf(day, format.zone), {
      weekday: "long",
      day: "numeric",
      month: "long",
    });
    const length = shown ? lengthText(shown.summary, format, say) : "";
    return html`<div class="arrows">
      <button aria-label=${say("overlay_yesterday")} title=${say("overlay_yesterday")}
        ?disabled=${!earlier} @click=${() => controller.moveEarlier()}>‹</button>
      <h3 aria-live="polite">${date}${length}</h3>
      <button aria-label=${say("day_after")} title=${say("day_after")}
        ?disabled=${!later} @click=${() => controller.moveLater()}>›</button>
    </div>`;
  }

  private parts(
    { feed, hass, say }: Drawing,
    status: Status,
    shown: ShownDay,
    trace: Trace,
  ): TemplateResult {
    const { clock, until } = shown;
    const format = this.personFormat(
      [hass.locale, hass.config, startOfHour(feed.now), clock],
      () => new Formatter(hass, feed.now, clock),
    );
    const words: Words = { status, format, say };
    return html`
      ${until && html`<p class="quiet">${say("so_far_until", { time: format.time(until) })}</p>`}
      ${this.view.draw(trace, words)} ${laneNotes(trace, words)}
      ${
        (trace.pending || trace.live) &&
        html`<ul class="legend">
          ${
            trace.pending &&
            html`<li><i class="hatched" aria-hidden="true"></i><span>${pendingText(words).join(". ")}</span></li>`
          }
          ${trace.live && liveKey(trace.live, say)}
        </ul>`
      }
      ${figuresPart(shown, words)}
      ${entriesPart(shown, this.controller.entries, words)}`;
  }

  static override styles = [theme, bandBarStyles, goalStyles, traceStyles, styles];
}
