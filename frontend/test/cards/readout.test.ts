import { expect, it } from "vitest";
import { pendingText } from "../../src/cards/glucose/readout";
import { Formatter } from "../../src/format/formatter";
import type { HomeAssistant } from "../../src/home-assistant/hass";
import { localize } from "../../src/localize";
import { NOW, STATUS } from "../fakes/server";

it("says when the next reading is due, unless none comes before somebody signs in", () => {
  const hass = {
    locale: { language: "en", number_format: "language", time_format: "24", time_zone: "server" },
    config: { time_zone: "UTC" },
  } as HomeAssistant;
  const words = {
    format: new Formatter(hass, NOW),
    say: localize.bind(undefined, "en"),
  };
  expect(pendingText({ ...words, status: STATUS })).toEqual([
    "Not yet released",
    "Next reading due at 12:05",
  ]);
  const signedOut = { ...STATUS, signed_out: true };
  expect(pendingText({ ...words, status: signedOut })).toEqual(["Not yet released"]);
});
