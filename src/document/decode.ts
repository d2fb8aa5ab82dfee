/**
 * The text of some bytes: UTF-8 without its byte order mark. A carriage return alone is a line break
 * of YAML that its library does not know; it becomes one that it knows, at the same offset.
 *
 * @returns undefined if the bytes are not text
 */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text.replace(/\r(?!\n)/g, "\n");
  } catch {
    return undefined;
  }
}
