/** Characters that steer a terminal, or change the order in which it shows a text. */
export const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Whether a text of one or several lines could steer a terminal. */
export function steers(text: string): boolean {
  return text.replace(/[\n\t]/g, "").search(CONTROLS) >= 0;
}
