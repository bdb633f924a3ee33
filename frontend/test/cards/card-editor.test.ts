import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CardSchema, Options } from "../../src/cards/config";
import { formOf } from "../../src/cards/form";
import { glucoseSchema } from "../../src/cards/glucose/config";
import { hoursSchema } from "../../src/cards/hours/config";
import { tileSchema } from "../../src/cards/tile/config";
import type { HaForm } from "../../src/home-assistant/form";
import type { HomeAssistant } from "../../src/home-assistant/hass";

const CARD = { type: "custom:dexcom-card", entity: "sensor.anna_glucose" };

let form: HaForm;

beforeEach(() => {
  form = new EventTarget() as HaForm;
  vi.stubGlobal("document", { documentElement: { lang: "en" }, createElement: () => form });
  vi.stubGlobal("customElements", { define: () => undefined });
  vi.stubGlobal(
    "HTMLElement",
    class extends EventTarget {
      append() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** Opens the editor of a card, and returns what takes an entry and returns the new configuration. */
async function edit(schema: CardSchema<Options>, config: object) {
  const { CardEditor } = await import("../../src/cards/card-editor");
  const editor = new CardEditor(formOf(schema), schema.parse);
  editor.setConfig({ ...CARD, ...config });
  editor.hass = { localize: (key: string) => key } as HomeAssistant;
  return (entry: object) => {
    let changed = {};
    editor.addEventListener("config-changed", (event) => {
      changed = (event as CustomEvent<{ config: object }>).detail.config;
    });
    const value = { ...form.data, ...entry };
    form.dispatchEvent(new CustomEvent("value-changed", { detail: { value } }));
    return changed;
  };
}

it("shows the defaults of lists, and writes only what somebody has entered", async () => {
  const enter = await edit(glucoseSchema, { hours: null, lanes: ["light.bed"] });
  expect(form.data).toMatchObject({
    hours: 24,
    overlay: "none",
    lanes: [{ entity: "light.bed" }],
  });
  const lanes = ["light.bed"];
  expect(enter({ title: "Anna" })).toEqual({ ...CARD, lanes, title: "Anna" });
  expect(enter({ overlay: "yesterday" })).toEqual({ ...CARD, lanes, overlay: "yesterday" });
});

it("shows a number that is written as text, and takes the default once it is chosen", async () => {
  const days = hoursSchema.options.days.default;
  const enter = await edit(hoursSchema, { days: "90" });
  expect(form.data).toMatchObject({ days: 90 });
  expect(enter({ days })).toEqual({ ...CARD, days });
});

it("says what Home Assistant has words for, as its own editors do", async () => {
  await edit(tileSchema, {});
  const labels = ["hours", "tap_action"].map((name) => form.computeLabel?.({ name }));
  expect(labels).toEqual(["Time span", "ui.panel.lovelace.editor.card.generic.tap_action"]);
});
