/**
 * Texts packed into a page: deflated, and written with the 85 characters from `#` to `z` that are neither
 * `&`, `<` nor a backslash, four bytes as five of them. Base64 would take a tenth more.
 */
import { deflateRawSync } from "node:zlib";

export interface Packed {
  readonly text: string;
  /** How many bytes the text stands for: the last characters may stand for more. */
  readonly bytes: number;
}

/** The first of the characters, and those between it and `z` that are left out. */
const FIRST = 35;
const LEFT_OUT = [38, 60, 92] as const;

export function pack(text: string): Packed {
  const bytes = deflateRawSync(text, { level: 9, memLevel: 9 });
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let written = "";
  for (let at = 0; at < padded.length; at += 4) {
    let rest = padded.readUInt32BE(at);
    let group = "";
    for (let place = 0; place < 5; place++) {
      group = characterOf(rest % 85) + group;
      rest = Math.floor(rest / 85);
    }
    written += group;
  }
  return { text: written, bytes: bytes.length };
}

function characterOf(digit: number): string {
  return String.fromCharCode(
    LEFT_OUT.reduce((code, each) => code + Number(code >= each), digit + FIRST),
  );
}

/** The same backwards, as a browser runs it: `unpack(element)` promises the text that is packed in an element. */
export const UNPACK = `const unpack = ({ textContent: text, dataset }) => {
const view = new DataView(new ArrayBuffer(text.length / 5 * 4));
for (let at = 0; at < text.length; at += 5) {
let number = 0;
for (let place = at; place < at + 5; place++) {
const code = text.charCodeAt(place);
number = number * 85 + code - ${FIRST}${LEFT_OUT.map((each) => ` - (code > ${each})`).join("")};
}
view.setUint32(at / 5 * 4, number);
}
const bytes = new Blob([view.buffer.slice(0, dataset.bytes)]);
return new Response(bytes.stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
};`;
