/** The texts that a page needs before it has loaded a language. */
declare module "*.json?first" {
  const translations: { common: Record<string, string> };
  export default translations;
}
