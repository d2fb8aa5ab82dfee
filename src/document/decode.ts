/**
 * The text of some bytes: UTF-8 without its byte order mark.
 *
 * @returns undefined if the bytes are not text
 */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
