import { describe, expect, it } from "vitest";
import { decode } from "../../src/document/decode.js";
import { parseWorldviews } from "../../src/document/parse.js";

const read = (text: string, file = "x.json") =>
  [...parseWorldviews({ file, text })].map((each) =>
    each.ok
      ? each.value.data
      : each.diagnostics.map(({ problem, place }) => [problem.code, place.line, place.column]),
  );

describe("JSON objects after one another", () => {
  it.each([
    ["over several lines", '{\n  "a": 1\n}\n{\n  "a": 2\n}\n', [{ a: 1 }, { a: 2 }]],
    ["on one line", '{"a": 1} {"a": 2}{"a": 3}', [{ a: 1 }, { a: 2 }, { a: 3 }]],
    ["and arrays", '[{"a": 1}]\n[\n{"a": 2}, {"a": 3}]', [{ a: 1 }, { a: 2 }, { a: 3 }]],
    [
      "of which one is faulty",
      '{\n  "a": 1\n}\n{\n  "a" 2\n}\n{\n  "a": 3\n}\n',
      [{ a: 1 }, [["yaml/syntax", 5, 7]], { a: 3 }],
    ],
    [
      "of which one on the same line is faulty",
      '{"a":\n1} {"a" 2}\n{\n  "a": 3\n}\n',
      [{ a: 1 }, [["yaml/syntax", 2, 9]], { a: 3 }],
    ],
  ])("%s are so many worldviews", (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it.each([
    ["a marker", '{"a": 1}\n---\n{"a": 2}\n'],
    ["a comment", '{"a": 1} # one\n---\n{"a": 2}\n'],
  ])("with %s between them are YAML", (_, text) => {
    expect(read(text)).toEqual([{ a: 1 }, { a: 2 }]);
  });
});

describe("comments in JSON", () => {
  it.each([
    ["first", '// a "lab"\n{"a": 1}', 1, 1],
    ["inside", '{\n  // the first\n  "a": "http://x", // more\n}', 2, 3],
    ["between slashes and stars", '{"a": /* one */ 1}', 1, 7],
  ])("are said not to exist: %s", (_, text, line, column) => {
    expect([...parseWorldviews({ file: "x.json", text })]).toMatchObject([
      {
        ok: false,
        diagnostics: [{ problem: { kind: "JSON_COMMENT" }, place: { line, column } }],
      },
    ]);
  });

  it("are none where slashes stand in a text of YAML", () => {
    expect(read("{a: http://x, b: //y}", "x.yaml")).toEqual([{ a: "http://x", b: "//y" }]);
  });
});

describe("bytes that are not UTF-8", () => {
  const bytes = (...parts: (string | number)[]) =>
    Buffer.concat(
      parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))),
    );
  it.each([
    ["at the start", bytes(0xff, "a"), { line: 1, column: 1, byte: 0xff }],
    ["on a later line", bytes("a\r\nb\rcé: ", 0xe9, "x"), { line: 3, column: 5, byte: 0xe9 }],
    ["after a byte order mark", bytes("\ufeffab", 0x80), { line: 1, column: 3, byte: 0x80 }],
    ["after a real U+FFFD", bytes("\ufffd\ufffd", 0xc3), { line: 1, column: 3, byte: 0xc3 }],
    ["cut off", bytes("😀", 0xf0, 0x9f), { line: 1, column: 3, byte: 0xf0 }],
    ["but NUL", bytes("a\nb", 0), { line: 2, column: 2, byte: 0 }],
  ])("are found %s", (_, text, found) => {
    expect(decode(text)).toEqual({ ok: false, ...found });
  });

  it("are not there in a text with a replacement character", () => {
    expect(decode(bytes("\ufeffa\ufffd\r"))).toEqual({ ok: true, text: "a\ufffd\n" });
  });
});

describe("an input that is refused half-way", () => {
  it("gives what stands before", () => {
    const deep = `a: ${"[".repeat(100)}`;
    const text = `---\na: 1\n---\na: 2\n---\n${deep}\n`;
    expect(read(text, "x.yaml")).toMatchObject([{ a: 1 }, { a: 2 }, [["yaml/too-deep", 6, 68]]]);
  });
});
