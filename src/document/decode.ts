/** The text of some bytes, or the first byte that cannot be text: where it stands, and which it is. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly byte: number };

/**
 * The text of some bytes: UTF-8 without its byte order mark. A carriage return alone is a line break
 * of YAML that its library does not know; it becomes one that it knows, at the same offset.
 *
 * @param isWithin it does not begin here: what would be a byte order mark is a character like others
 */
export function decode(bytes: Uint8Array, isWithin = false): Decoded {
  try {
    const text = (isWithin ? within : whole).decode(bytes);
    const nul = text.indexOf("\0");
    return nul < 0 ? { ok: true, text: withKnownBreaks(text) } : unfit(text.slice(0, nul), 0);
  } catch {
    const before = textBefore(bytes);
    return unfit(before.text, bytes[before.size] ?? 0);
  }
}

const whole = new TextDecoder("utf-8", { fatal: true });
const within = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function withKnownBreaks(text: string): string {
  return text.replace(/\r(?!\n)/g, "\n");
}

/** The text before the first byte that is no UTF-8, and how many bytes it takes. */
function textBefore(bytes: Uint8Array): { readonly text: string; readonly size: number } {
  // Where a byte does not fit, the decoder that forgives writes a replacement character, which a text
  // may hold of its own, too.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let size = 0;
  let from = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, from)) {
    size += new TextEncoder().encode(text.slice(from, at)).length;
    const isWritten = [0xef, 0xbf, 0xbd].every((byte, index) => bytes[size + index] === byte);
    if (!isWritten) return { text: text.slice(0, at).replace(/^\ufeff/, ""), size };
    size += 3;
    from = at + 1;
  }
  return { text, size };
}

const REPLACEMENT = "\ufffd";

function unfit(before: string, byte: number): Decoded {
  const lines = withKnownBreaks(before).split(/\r?\n/);
  return { ok: false, line: lines.length, column: (lines.at(-1) as string).length + 1, byte };
}
