import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { pointerStyles } from "../../chart/pointer";
import { ResponseChart, responseChartStyles } from "../../chart/response-chart";
import type { OccasionRow, ResponsesReport, Status } from "../../data/messages";
import type { Formatter } from "../../format/formatter";
import { firstWeekdayOf } from "../../format/weekday";
import { momentOf } from "../../format/zone";
import { titleOf } from "../../home-assistant/account";
import type { HomeAssistant } from "../../home-assistant/hass";
import type { Localize } from "../../localize";
import { theme } from "../../theme";
import type { Drawing } from "../account-card";
import { daysNav } from "../days-nav";
import { chartStyles } from "../glucose/styles";
import { LineCard, lineCardStyles, sample } from "../line-card";
import { LinePointer } from "../line-pointer";
import { missingNotice } from "../notices";
import { weekStyles } from "../week-styles";
import { type ResponsesCardConfig, type ResponsesSource, responsesSchema } from "./config";
import { type OccasionLine, ResponsesController } from "./controller";
import { countsText, figuresList, groupName, groupsFrom, withUnit } from "./figures";
import { styles } from "./styles";

@customElement("dexcom-responses-content")
export class ResponsesContent extends LineCard<ResponsesCardConfig, OccasionLine> {
  protected readonly controller = new ResponsesController(this);
  protected readonly chart = new ResponseChart();
  protected readonly pointer = new LinePointer(this, this.controller.picker, this.chart);

  protected override draw(drawing: Drawing, config: ResponsesCardConfig): TemplateResult {
    const { feed, notice, say } = drawing;
    const { controller } = this;
    const { knownSince, span, trouble } = controller;
    const status = feed.status as Status;
    if (status.latest === null) return this.message(say("no_readings"), notice);
    return html`<ha-card>
      ${notice} ${span ? missingNotice(drawing, span.start, span.end) : nothing}
      <div class="header">
        <h2>${titleOf(drawing, config, "responses_card")}</h2>
        ${daysNav(responsesSchema.options.days.values, controller.shownDays, say, (count) =>
          controller.showDays(count),
        )}
      </div>
      ${this.choices(drawing)}
      ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
      ${knownSince === undefined ? nothing : html`<div class="quiet small">${say("source_since", { time: drawing.format.dayAndTime(knownSince) })}</div>`}
      ${this.contents(drawing, status)}
    </ha-card>`;
  }

  /** Draws what can be chosen: the source, the grouping, and the group. */
  private choices(drawing: Drawing): TemplateResult {
    const { format, hass, say } = drawing;
    const { controller } = this;
    const { groups, report } = controller;
    const words = { format, say, status: drawing.feed.status as Status };
    return html`<div class="choices">
      <div role="group" aria-label=${say("source")}>
        ${controller.sources.map(
          (source) => html`<button aria-pressed=${source === controller.source}
            @click=${() => controller.showSource(source)}>${this.sourceName(source, hass, say)}</button>`,
        )}
      </div>
      <div role="group" aria-label=${say("group_by")}>
        ${responsesSchema.options.group_by.values.map(
          (grouping) => html`<button aria-pressed=${grouping === controller.grouping}
            @click=${() => controller.showGrouping(grouping)}>${say(`group_by_${grouping}`)}</button>`,
        )}
      </div>
      ${
        groups.length > 0
          ? html`<div role="group" aria-label=${say("groups")} class="groups">
              <button aria-pressed=${!controller.group} @click=${() => controller.showGroup(undefined)}>
                ${say("group_all")} <span class="quiet">${report?.counted}</span></button>
              ${groupsFrom(firstWeekdayOf(hass.locale), groups).map(
                ([group, place]) => html`<button aria-pressed=${group === controller.group}
                  @click=${() => controller.showGroup(place)}>${groupName(group, report?.amount_unit ?? null, words)}
                  <span class="quiet">${group.occasions}</span></button>`,
              )}
            </div>`
          : nothing
      }
    </div>`;
  }

  private sourceName(source: ResponsesSource, hass: HomeAssistant, say: Localize): string {
    const { home, namedMatch: match } = this.controller;
    if (source !== "home" || home === undefined) return say(`source_${source}`);
    const name: unknown = hass.states[home]?.attributes.friendly_name;
    const shown = typeof name === "string" ? name : home;
    return match ? say("labelled", { label: shown, value: match }) : shown;
  }

  private contents(drawing: Drawing, status: Status): TemplateResult {
    const { say } = drawing;
    const { controller } = this;
    const { problem, report, shown } = controller;
    if (controller.source === "home" && controller.home === undefined) {
      return html`<div class="message" role="status">${say("source_not_chosen")}</div>`;
    }
    if (problem) {
      const { labels, match } = controller;
      const text =
        problem === "no_occasions" && match ? say("no_occasions_of", { match }) : say(problem);
      return html`<div class="message">
        <div role="status">${text}</div>
        ${labels.length > 0 ? this.instead(labels, say) : nothing}
      </div>`;
    }
    if (!report || !shown) {
      const text = controller.trouble
        ? nothing
        : say(controller.hasAnswer ? "no_readings" : "loading");
      return html`<div class="message" role="status">${text}</div>`;
    }
    const { figures, occasions } = shown;
    return html`
      ${this.lines(drawing, status, report)}
      ${
        figures
          ? figuresList(figures, { ...drawing, status })
          : html`<div role="status">${say("occasions_needed", { needed: report.needed, count: occasions })}</div>`
      }
      <div class="quiet small">${countsText(report, say)} ${say("responses_note")}</div>`;
  }

  /** Draws what did happen in the home, to choose from. */
  private instead(labels: readonly string[], say: Localize): TemplateResult {
    return html`<div role="group" aria-labelledby="instead" class="instead">
      <span id="instead">${say("found_instead")}</span>
      ${labels.map(
        (label) => html`<button @click=${() => this.controller.showMatch(label)}>${label}</button>`,
      )}
    </div>`;
  }

  private lines(drawing: Drawing, status: Status, report: ResponsesReport): TemplateResult {
    const { format, say } = drawing;
    const { lines, picker, shown } = this.controller;
    const about = {
      lines,
      label: say("responses_card"),
      count: say("labelled", { label: say("occasions"), value: lines.length }),
      nameOf: ({ occasion }: OccasionLine) => occasionName(occasion, format),
      moreOf: ({ occasion: { amount } }: OccasionLine) =>
        amount === null
          ? nothing
          : html`<div>${withUnit(format.amount(amount), report.amount_unit, say)}</div>`,
    };
    return html`${this.chartPart(drawing, about, (size) =>
      this.chart.draw(lines, shown?.steps ?? [], picker.look?.line, size, status, format, say),
    )}
    ${this.footer(
      drawing,
      about,
      shown?.figures
        ? html`<li>${sample("median")}${say("median")}</li>
            <li><i class="half"></i>${say("middle_half")}</li>`
        : html``,
    )}`;
  }

  static override styles = [
    theme,
    responseChartStyles,
    pointerStyles,
    chartStyles,
    weekStyles,
    lineCardStyles,
    styles,
  ];
}

/** Says when an occasion was, on the clock that the person had. */
function occasionName({ time }: OccasionRow, format: Formatter): string {
  const onClock = Date.parse(`${time.slice(0, 19)}Z`) / 1000;
  return format.dayAndTime(momentOf(onClock, format.zone));
}
