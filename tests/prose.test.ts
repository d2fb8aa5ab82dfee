/** Where sentences for people are written, and where text is escaped: each in one place. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const report = "src/report";

/** The files of the report that are in none of some folders. */
function filesOutside(...folders: readonly string[]): readonly string[] {
  return readdirSync(report, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`)));
}

function codeOf(file: string): string {
  const text = readFileSync(join(report, file), "utf8");
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/**
 * Texts in the code that read as a sentence or a clause: three words or more with blanks between. What a
 * program is told that calls a function wrongly is none of an answer.
 */
function proseIn(code: string): readonly string[] {
  const literals =
    code.replace(/Error\([^)]*\)/g, "").match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  const words = /[A-Za-z'’]{2,}[,;:]? [A-Za-z'’]+[,;:]? [A-Za-z'’]{2,}/;
  return literals.filter((literal) => words.test(literal.replace(/\$\{[^}]*\}/g, "")));
}

describe("sentences of answers", () => {
  it("are told from other texts", () => {
    const code =
      'const a = "racing is good"; const b = "no-time"; throw new Error("this is odd here");';
    expect(proseIn(code)).toEqual(['"racing is good"']);
  });

  it("are written in wording/ and nowhere else", () => {
    // What documents and pictures say of themselves is in data/ and svg/; renderers have signs and styles,
    // and SQL has words for what it does.
    const found = filesOutside("wording", "data", "svg", "page", "sql").flatMap((file) =>
      proseIn(codeOf(file)).map((literal) => `${file}: ${literal.slice(0, 60)}`),
    );
    expect(found).toEqual([]);
  });
});

describe("escaping", () => {
  it("is done by what writes a format: renderers of pages, and encoders of CI, pictures and SQL", () => {
    const escapes = /\b(visible|wellFormed|escaped\w*|escape[A-Z]\w*)\(|&amp;|\\u001b\[/;
    const found = filesOutside("page", "ci", "svg", "graph", "sql", "table").filter((file) =>
      escapes.test(codeOf(file)),
    );
    expect(found).toEqual([]);
  });

  it("is not undone by a page that writes markup or measures columns", () => {
    const markup =
      /from "[^"]*\/(page\/(paper|paint|styled|text|html|markdown)[\w-]*|ci\/[\w/-]*)\.js"/;
    const pages = filesOutside().filter((file) => /^(pages|wording)\//.test(file));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((file) => markup.test(codeOf(file)))).toEqual([]);
  });
});
