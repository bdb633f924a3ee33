import { describe, expect, it } from "vitest";
import { type Lane, lanesOf } from "../../src/chart/lanes";
import { legendText, markerKind } from "../../src/chart/markers";
import { linearScale } from "../../src/chart/scales";
import type { DiaryRow, Status } from "../../src/data/messages";
import { Formatter } from "../../src/format/formatter";
import { loadTexts, localize } from "../../src/localize";

const STATUS = { unit: "mmol/L", unit_per_mg_dl: 0.0555 } as Status;
const format = new Formatter(
  {
    locale: { language: "en", number_format: "language", time_format: "24", time_zone: "server" },
    config: { time_zone: "UTC" },
  },
  0,
);
const row = (kind: string, time: number, more: Partial<DiaryRow> = {}) =>
  ({
    kind,
    time,
    end: null,
    sub_type: null,
    amount: null,
    unit: null,
    note: null,
    ...more,
  }) as DiaryRow;
const insulin = (time: number) => row("insulin", time, { amount: 4.5, unit: "U" });
const alert = (time: number, sub_type: string) => row("alert", time, { sub_type });

/** Places entries on a chart on which a pixel is a second. */
function placedIn(language: string, ...rows: DiaryRow[]): Lane[] {
  const x = linearScale([0, 400], [0, 400]);
  return lanesOf(rows, x, STATUS, format, (key, values) => localize(language, key, values));
}
const placed = (...rows: DiaryRow[]) => placedIn("en", ...rows);
const texts = (lanes: Lane[]) => lanes.map(({ marks }) => marks.map(({ text }) => text));

describe("the lanes of a diary", () => {
  it("keep kinds apart, alerts above the trace, and leave out what isn't there", () => {
    const lanes = placed(insulin(10), row("carbs", 10), alert(10, "low"), row("note", 10));
    expect(lanes.map(({ isAbove, marks }) => [isAbove, marks[0]?.kind])).toEqual([
      [true, "low"],
      [false, "insulin"],
      [false, "carbs"],
      [false, "note"],
    ]);
    expect(placed()).toEqual([]);
  });

  it("join what would overlap under what matters most, and count it", () => {
    const [lane] = placed(
      alert(100, "high"),
      alert(110, "urgent_low"),
      alert(129, "rise"),
      alert(130, "fall"),
    );
    expect(lane?.marks).toMatchObject([
      { kind: "urgent_low", count: 3, left: 100, length: 0, text: "×3" },
      { kind: "fall", count: 1, left: 130, text: "Fall" },
    ]);
  });

  it("count what is at the end of the chart on the left", () => {
    const [lane] = placed(insulin(200), insulin(205), insulin(390), insulin(395));
    expect(lane?.marks).toMatchObject([
      { text: "×2", isTextLeft: false },
      { text: "×2", isTextLeft: true },
    ]);
  });

  it("say as much as there is room for", () => {
    expect(
      texts(placed(insulin(10), insulin(60), insulin(95), insulin(126), insulin(390))),
    ).toEqual([["4.5 U", "4.5", "", "4.5 U", ""]]);
    const meter = row("blood_glucose", 10, { amount: 100, unit: "mg/dL" });
    expect(texts(placed(meter, row("note", 200)))).toEqual([["5.6 mmol/L", "Note"]]);
  });

  it("have the units of the viewer's language", async () => {
    const walk = row("exercise", 10, { amount: 30, unit: "min" });
    await Promise.all(["de", "ja"].map(loadTexts));
    expect(texts(placedIn("de", insulin(10), walk))).toEqual([["4.5 IE"], ["30 min"]]);
    expect(texts(placedIn("ja", insulin(10), walk))).toEqual([["4.5単位"], ["30分"]]);
  });

  it("have a legend with their units, where there are amounts", async () => {
    await loadTexts("ja");
    const meter = row("blood_glucose", 10, { amount: 100, unit: "mg/dL" });
    const rows = [row("insulin", 5), insulin(10), row("carbs", 10), meter, alert(10, "low")];
    const legend = (language: string) =>
      rows
        .slice(1)
        .map((shown) =>
          legendText(markerKind(shown), rows, STATUS, (key, values) =>
            localize(language, key, values),
          ),
        );
    expect(legend("en")).toEqual(["Insulin (U)", "Carbs", "Meter value (mmol/L)", "Low"]);
    expect(legend("ja")[0]).toMatch(/ \(単位\)$/);
  });

  it("show how long something lasted, from where the chart begins", () => {
    const [lane] = placed(row("exercise", -50, { end: 60, amount: 30, unit: "min" }));
    expect(lane?.marks).toMatchObject([{ left: 0, length: 60, text: "30 min" }]);
  });

  it("know every kind of alert, and show an unknown one as an alert", () => {
    expect(["low", "signal_loss", "new_kind"].map((kind) => markerKind(alert(0, kind)))).toEqual([
      "low",
      "signal_loss",
      "alert",
    ]);
  });
});
