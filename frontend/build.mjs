// Builds the cards into the integration's folder, from where Home Assistant serves them.
// usage: node build.mjs [--watch] [FILE]     FILE: write the bundle there instead
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";

const watch = process.argv.includes("--watch");
const file = process.argv.slice(2).find((argument) => argument !== "--watch");

const options = {
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  entryPoints: ["src/main.ts"],
  outfile: file ?? "../custom_components/dexcom_api/frontend/dexcom-api-cards.js",
  bundle: true,
  format: "esm",
  target: ["es2023"],
  minify: true,
  // Escaped, Japanese would be twice as long.
  charset: "utf8",
  legalComments: "eof",
  logLevel: "warning",
};

if (watch) {
  await (await context({ ...options, logLevel: "info" })).watch();
} else {
  await build(options);
}
