// Builds the cards into the integration's folder, from where Home Assistant serves them.
// usage: node build.mjs [--watch] [FILE]     FILE: write the bundle there instead
// Beside it, it is compressed: Home Assistant sends that to browsers that accept it.
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, context } from "esbuild";

const watch = process.argv.includes("--watch");
const file = process.argv.slice(2).find((argument) => argument !== "--watch");

const outfile = file ?? "../custom_components/dexcom_api/frontend/dexcom-api-cards.js";
const absWorkingDir = fileURLToPath(new URL(".", import.meta.url));
const compressed = {
  name: "compressed",
  setup: ({ onEnd }) =>
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const path = resolve(absWorkingDir, outfile);
      await writeFile(`${path}.gz`, gzipSync(await readFile(path), { level: 9 }));
    }),
};

const options = {
  absWorkingDir,
  entryPoints: ["src/main.ts"],
  outfile,
  plugins: [compressed],
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
