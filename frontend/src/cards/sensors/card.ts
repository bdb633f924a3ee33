import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { SensorRow, SensorsAnswer, Status } from "../../data/messages";
import { duration, type Formatter } from "../../format/formatter";
import { HOUR } from "../../format/zone";
import { titleOf } from "../../home-assistant/account";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import type { SensorsCardConfig } from "./config";
import { earlyOf, lastedSeconds, SensorsCardController, secondsOf } from "./controller";
import { styles } from "./styles";

const MOMENT = { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" } as const;

type Content = string | TemplateResult;

/** A column besides the first: its heading, and what it says of a sensor. */
interface Column {
  heading: string;
  cell(row: SensorRow): Content;
}

@customElement("dexcom-sensors-content")
export class SensorsContent extends AccountCard<SensorsCardConfig> {
  private readonly controller = new SensorsCardController(this);

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.controller.update(this.feeds.feed);
  }

  protected override draw(drawing: Drawing, config: SensorsCardConfig): TemplateResult {
    const { notice, say } = drawing;
    const { report, rows, trouble } = this.controller;
    if (!report) return this.message(say(trouble ?? "loading"), notice);
    if (rows.length === 0) return this.message(say("no_readings"), notice);
    const title = titleOf(drawing, config, "sensors_card");
    const columns = this.columns(drawing);
    return html`<ha-card>
      ${notice}
      <h2>${title}</h2>
      ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
      ${this.reused(drawing)} ${this.storedSince(drawing, report)}
      <table role="table" aria-label=${title}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${say("started")}</th>
            ${columns.map(({ heading }) => html`<th role="columnheader" scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map((row) => this.row(drawing, row, columns))}
        </tbody>
      </table>
      ${this.more(drawing, report)} ${this.about(drawing, report)}
    </ha-card>`;
  }

  private columns(drawing: Drawing): Column[] {
    const { say } = drawing;
    const { hasDifferences, hasSensors } = this.controller;
    const columns: (Column | false)[] = [
      { heading: say("ended"), cell: (row) => endText(drawing, row) },
      { heading: say("lasted"), cell: (row) => duration(lastedSeconds(row), say) },
      hasSensors && { heading: say("ended_early"), cell: (row) => earlyText(drawing, row) },
      { heading: say("without_readings"), cell: (row) => gapText(drawing, row) },
      hasDifferences && { heading: say("difference"), cell: (row) => differenceText(drawing, row) },
    ];
    return columns.filter((column): column is Column => column !== false);
  }

  private row(
    { format, say }: Drawing,
    row: SensorRow,
    columns: readonly Column[],
  ): TemplateResult {
    const { first_reading, product, started } = row;
    const start = started === null ? say("unknown") : moment(started, format);
    const seen = moment(first_reading, format);
    return html`<tr role="row">
      <th role="rowheader" scope="row">
        <strong>${start}</strong>
        <span class="second">${started === null ? `${product ?? ""} ${seen}`.trim() : product}</span>
      </th>
      ${columns.map(
        ({ heading, cell }) => html`<td role="cell">
          <span class="label" aria-hidden="true">${heading}</span>${cell(row)}
        </td>`,
      )}
    </tr>`;
  }

  /** Says that the sensors of some products can't be known. */
  private reused({ say }: Drawing): TemplateResult | typeof nothing {
    const products = this.controller.reusedProducts.join(", ");
    if (!products) return nothing;
    return html`<p class="quiet remark">${say("about_transmitters", { products })}</p>`;
  }

  private storedSince({ format, say }: Drawing, report: SensorsAnswer): Content | typeof nothing {
    if (report.stored_since === null) return nothing;
    const time = moment(report.stored_since, format);
    return html`<p class="quiet remark">${say("stored_since", { time })}</p>`;
  }

  private more({ say }: Drawing, { sensors }: SensorsAnswer): TemplateResult | typeof nothing {
    const { controller } = this;
    if (!controller.isLong) return nothing;
    const text = controller.isComplete
      ? say("show_fewer")
      : say("show_all", { count: sensors.length });
    return html`<button class="more" @click=${() => controller.toggle()}>${text}</button>`;
  }

  private about({ feed, format, say }: Drawing, { pairing }: SensorsAnswer): TemplateResult {
    const status = feed.status as Status;
    const { hasDifferences, hasSensors } = this.controller;
    const difference = say("about_difference", {
      minutes: pairing.most_minutes,
      lowest: format.glucose(pairing.lowest_mg_dl, status),
      highest: format.glucose(pairing.highest_mg_dl, status),
      unit: status.unit,
    });
    return html`<details>
      <summary>${say("about_table")}</summary>
      ${hasSensors ? html`<p>${say("about_ended")}</p>` : nothing}
      ${hasDifferences ? html`<p>${difference}</p>` : nothing}
      <p>${say("about_replacement")}</p>
    </details>`;
  }

  static override styles = [theme, styles];
}

/** Writes a time without its weekday, so that all columns fit. */
function moment(time: string, format: Formatter): string {
  return format.date(secondsOf(time), MOMENT);
}

function endText({ format, say }: Drawing, row: SensorRow): Content {
  if (row.ended !== null) return moment(row.ended, format);
  if (row.planned_end === null) return say("in_use");
  const time = moment(row.planned_end, format);
  return html`${say("in_use")}<span class="second">${say("ends_at", { time })}</span>`;
}

function earlyText({ say }: Drawing, row: SensorRow): Content {
  const early = earlyOf(row);
  if (!early) return row.in_use ? "–" : say("unknown");
  const { least, most } = early;
  if (most === 0) return say("not_early");
  if (least === most) return duration(most, say);
  const atMost = say("at_most", { time: duration(most, say) });
  if (least === 0) return atMost;
  const atLeast = say("at_least", { time: duration(least, say) });
  return html`${atLeast}<span class="second">${atMost}</span>`;
}

function gapText({ say }: Drawing, { hours_without_readings: hours }: SensorRow): string {
  return hours === null ? say("unknown") : duration(hours * HOUR, say);
}

function differenceText({ format, say }: Drawing, row: SensorRow): string {
  if (row.pairs === null) return say("unknown");
  if (row.difference_percent === null) return say("no_pairs");
  const percent = format.shownPercent({ value: row.difference_percent, digits: 1, sign: "" });
  return say("pairs", { percent, count: row.pairs });
}
