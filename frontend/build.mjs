// Builds the cards into the integration's folder, from where Home Assistant serves them.
// usage: node build.mjs [--watch] [FOLDER]     FOLDER: write the bundle there instead
// dexcom-api-cards.js is what a page loads; the other scripts are parts that are loaded when needed, and
// licenses.txt has the licenses of the libraries in them.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";
import { importedTexts } from "./translations.mjs";

const watch = process.argv.includes("--watch");
const folder = process.argv.slice(2).find((argument) => argument !== "--watch");

const absWorkingDir = fileURLToPath(new URL(".", import.meta.url));
const outdir = resolve(absWorkingDir, folder ?? "../custom_components/dexcom_api/frontend");

/** Returns the name of a file of the bundle without its hash, and names those that several parts share. */
function plainName(path, { inputs }) {
  const name = basename(path).replace(/-[A-Z0-9]{8}\.js$/, ".js");
  if (name !== "chunk.js") return name;
  if ("src/localize.ts" in inputs) return "base.js";
  return Object.keys(inputs).length > 0 ? "shared.js" : HELPERS;
}

/** What esbuild itself adds, which has no side effects. */
const HELPERS = "helpers.js";

/** Returns the licenses of the libraries that the bundle contains, each with its name and version. */
async function licenses({ inputs, outputs }) {
  const contained = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = new Set();
  for (const path of contained) {
    const folder = path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/);
    if (folder && path in inputs) folders.add(folder[0]);
  }
  const texts = [];
  for (const folder of [...folders].sort()) {
    const library = JSON.parse(await readFile(join(absWorkingDir, folder, "package.json")));
    const files = await readdir(join(absWorkingDir, folder));
    const file = files.find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
    if (!file) throw new Error(`${library.name} has no license.`);
    const text = await readFile(join(absWorkingDir, folder, file), "utf8");
    texts.push(`${library.name} ${library.version} (${library.license})\n\n${text.trim()}\n`);
  }
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

/**
 * Writes the files under names without a hash, so that the bundle's files stay the same ones when
 * their contents change. Home Assistant serves each bundle under an address of its own.
 */
const written = {
  name: "written",
  setup: ({ onEnd }) =>
    onEnd(async ({ errors, metafile, outputFiles }) => {
      if (errors.length > 0) return;
      const names = new Map();
      for (const [path, output] of Object.entries(metafile.outputs)) {
        const name = plainName(path, output);
        if ([...names.values()].includes(name)) throw new Error(`There are two files ${name}.`);
        names.set(basename(path), name);
      }
      await mkdir(outdir, { recursive: true });
      for (const old of await readdir(outdir)) await rm(join(outdir, old));
      for (const { path, text } of outputFiles) {
        const contents = text
          .replace(/[\w-]+-[A-Z0-9]{8}\.js/g, (hashed) => names.get(hashed) ?? hashed)
          .replace(`import"./${HELPERS}";`, "");
        await writeFile(join(outdir, names.get(basename(path))), contents);
      }
      await writeFile(join(outdir, "licenses.txt"), await licenses(metafile));
    }),
};

const translations = {
  name: "translations",
  setup: ({ onLoad }) =>
    onLoad({ filter: /translations.[\w-]+\.json$/ }, async ({ path, suffix }) => ({
      contents: await importedTexts(path, suffix.slice(1)),
    })),
};

/** Leaves out of HTML and CSS what only people read; esbuild leaves templates as they are. */
const templates = {
  name: "templates",
  setup: ({ onLoad }) =>
    onLoad({ filter: /src.+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      return {
        contents: source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\n\s+/g, "\n"),
        loader: "ts",
      };
    }),
};

const options = {
  absWorkingDir,
  entryPoints: { "dexcom-api-cards": "src/main.ts" },
  outdir,
  write: false,
  metafile: true,
  plugins: [written, translations, templates],
  bundle: true,
  splitting: true,
  format: "esm",
  // Home Assistant still runs in browsers of that age.
  target: ["es2019"],
  // Lit asks for what came a year later.
  define: { globalThis: "window" },
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
