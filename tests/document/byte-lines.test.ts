/** Lines of bytes are the lines of their text, however the bytes are cut into chunks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteLines, type Line } from "../../src/document/byte-lines.js";
import { decode } from "../../src/document/decode.js";
import { runs } from "../support/runs.js";

/** The lines of bytes that come in chunks that end at these places. */
function linesOf(bytes: Uint8Array, cuts: readonly number[]): readonly Line[] {
  const lines = new ByteLines("x.ndjson");
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  );
  const found = places.slice(1).flatMap((to, index) => {
    return lines.take(bytes.subarray(places[index], to));
  });
  return [...found, ...lines.end()];
}

const fragment = fc.constantFrom("a", "é", "🏁", "\n", "\r\n", "\r", " ", "\ufeff", '{"x":1}');
const text = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(""));
const cuts = fc.array(fc.nat(200), { maxLength: 6 });
const bytesOf = (written: string): Uint8Array => new TextEncoder().encode(written);

describe("lines of bytes", () => {
  it("are the lines of the whole text", () => {
    fc.assert(
      fc.property(text, cuts, (written, at) => {
        const bytes = bytesOf(written);
        const decoded = decode(bytes);
        const whole = decoded.ok ? decoded.text.replace(/\r\n/g, "\n") : "";
        const expected = whole.split("\n");
        if (expected.at(-1) === "") expected.pop();
        // A return at the end of a chunk of one line is a break by itself.
        expect(linesOf(bytes, at)).toEqual(expected);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("say where a line is no text, and go on with the next", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), cuts, (fit, at) => {
        const bytes = Buffer.concat(
          fit.map((isFit) => (isFit ? bytesOf("é\n") : Uint8Array.of(0x61, 0xff, 0x0a))),
        );
        const unfit = {
          problem: { code: "input/not-text", path: "x.ndjson", byte: 0xff },
          column: 2,
        };
        expect(linesOf(bytes, at)).toEqual(fit.map((isFit) => (isFit ? "é" : unfit)));
      }),
      { numRuns: runs(200) },
    );
  });

  it("take a zero for no text", () => {
    expect(linesOf(bytesOf("a\0\nb"), [])).toEqual([
      { problem: { code: "input/not-text", path: "x.ndjson", byte: 0 }, column: 2 },
      "b",
    ]);
  });

  it.each([[""], ["\n"], ["{}\n{}\n"]])(
    "pass over a line that is too long to keep: %j",
    (after) => {
      const lines = new ByteLines("x.ndjson");
      const found: Line[] = [...lines.take(bytesOf('{"first":1}\n'))];
      for (let megabyte = 0; megabyte < 18; megabyte++) {
        found.push(...lines.take(new Uint8Array(2 ** 20).fill(0x20)));
      }
      found.push(...lines.take(bytesOf(after)), ...lines.end());
      const problem = { code: "input/too-long-a-line", path: "x.ndjson", megabytes: 16 };
      expect(found[0]).toBe('{"first":1}');
      expect(found[1]).toEqual({ problem, column: 1 });
      expect(found.slice(2)).toEqual(after === "{}\n{}\n" ? ["{}"] : []);
    },
  );
});
