/** What the build makes of a language's translations: see translations.mjs. */
declare module "*.json?texts" {
  const texts: import("./texts").Texts;
  export default texts;
}

/** The texts that a page needs before it has loaded a language. */
declare module "*.json?first" {
  const texts: Partial<import("./texts").Texts>;
  export default texts;
}
