/// <reference types="vite/client" />
import { expect, it } from "vitest";
import { ServerClock } from "../../src/data/server-clock";

const sources = import.meta.glob<string>("../../src/**/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

it("is the only clock: nothing looks at that of the viewer's device", () => {
  expect(Object.keys(sources).length).toBeGreaterThan(20);
  for (const [path, source] of Object.entries(sources)) {
    expect(source, path).not.toMatch(/Date\.now|new Date\(\)|\bDate\(\)/);
  }
});

it("shows no time before a message", () => {
  expect(() => new ServerClock().now).toThrow();
});
