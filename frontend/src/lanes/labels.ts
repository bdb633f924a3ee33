/** How wide characters of labels are, in pixels; those of East Asia are as wide as high. */
const NARROW = 5.8;
const WIDE = 11;
const FIRST_WIDE = 0x2e80;

/** Returns about how wide a label is, in pixels. */
export function labelWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += (character.codePointAt(0) ?? 0) >= FIRST_WIDE ? WIDE : NARROW;
  }
  return width;
}

/** Returns as much of a label as there is room for; nothing if that is too little to say anything. */
export function fitted(text: string, room: number): string {
  if (labelWidth(text) <= room) return text;
  let shown = "";
  let width = NARROW;
  for (const character of text) {
    width += labelWidth(character);
    if (width > room) break;
    shown += character;
  }
  return Array.from(shown).length < 3 ? "" : `${shown.trim()}…`;
}
