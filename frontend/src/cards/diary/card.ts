import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { entryText, markerKind, markerStyles, markers } from "../../chart/markers";
import { openDay } from "../../data/day-link";
import type { DiaryRow, Status } from "../../data/messages";
import { Formatter } from "../../format/formatter";
import { startOfHour } from "../../format/zone";
import { titleOf } from "../../home-assistant/account";
import { memo } from "../../memo";
import { theme } from "../../theme";
import { AccountCard, type Drawing } from "../account-card";
import { missingNotice } from "../notices";
import type { DiaryCardConfig } from "./config";
import { DiaryController, type DiaryDay } from "./controller";
import { styles } from "./styles";

@customElement("dexcom-diary-content")
export class DiaryContent extends AccountCard<DiaryCardConfig> {
  private readonly controller = new DiaryController(this);
  private readonly personFormat = memo<Formatter>();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { config, controller, feeds, hass, period } = this;
    if (hass && config) controller.update(feeds.feed, config, hass.config.time_zone, period.store);
  }

  protected override draw(drawing: Drawing, config: DiaryCardConfig): TemplateResult {
    const { feed, hass, notice, say } = drawing;
    const { clock, days, isKnown, span, trouble } = this.controller;
    if (feed.diary === null) return this.message(say("diary_not_allowed"), notice);
    if (!days) return this.message(say(trouble ?? "loading"), notice);
    const format = this.personFormat(
      [hass.locale, clock, startOfHour(feed.now)],
      () => new Formatter(hass, feed.now, clock),
    );
    const personal = { ...drawing, format };
    return html`<ha-card>
      ${notice} ${span && missingNotice(drawing, span.start, span.end)}
      <h2>${titleOf(drawing, config, "diary_card")}</h2>
      ${trouble ? html`<div role="alert">${say(trouble)}</div>` : nothing}
      ${this.lastEntries(personal)}
      ${
        days.length > 0
          ? html`<div class="days">${days.map((day) => this.dayList(day, personal))}</div>`
          : html`<p class="message">${say(isKnown ? "no_entries" : "not_enough_data")}</p>`
      }
    </ha-card>`;
  }

  private lastEntries(drawing: Drawing): TemplateResult | typeof nothing {
    const { controller } = this;
    const { format, say } = drawing;
    if (controller.last.length === 0) return nothing;
    return html`<ul class="last" aria-label=${say("last_entries")}>
      ${controller.last.map(
        (row) => html`<li>
          ${marker(row)}
          <span class="what">
            <span class="text">${textOf(row, drawing)}</span>
            <span class="quiet">
              ${
                controller.dayOf(row.time) === controller.today
                  ? format.time(row.time)
                  : format.dayAndTime(row.time)
              }
            </span>
          </span>
        </li>`,
      )}
    </ul>`;
  }

  private dayList({ day, entries }: DiaryDay, drawing: Drawing): TemplateResult {
    const { format, say } = drawing;
    const date = format.day((entries[0] as DiaryRow).time);
    const title = day === this.controller.today ? `${say("today")}, ${date}` : date;
    return html`<section>
      <h3>
        <button title=${say("open_day", { day: date })} @click=${() => openDay(this, day)}>
          ${title}
        </button>
      </h3>
      <ul>
        ${entries.map(
          (row) => html`<li>
            <time>${format.time(row.time)}</time>
            ${marker(row)}
            <span class="text">${textOf(row, drawing)}</span>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  static override styles = [theme, markerStyles, styles];
}

function marker(row: DiaryRow): TemplateResult {
  return html`<svg viewBox="-8 -8 16 16" aria-hidden="true">${markers(markerKind(row))}</svg>`;
}

function textOf(row: DiaryRow, { feed, format, say }: Drawing): string {
  return entryText(row, feed.status as Status, format, say);
}
