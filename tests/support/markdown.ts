/** Markdown as GitHub reads it, by a parser that is not ours. */
import MarkdownIt from "markdown-it";
import { parseFragment } from "parse5";
import { expect } from "vitest";

const parser = new MarkdownIt({ html: true, linkify: true });
// GitHub takes "x.com" for text; what begins with "www." is looked for below.
parser.linkify.set({ fuzzyLink: false });

type Token = ReturnType<typeof parser.parse>[number];

/** What GitHub makes of a text that no escape reaches. */
const ALIVE = [/[@#]\w/, /gh-\d/i, /www\./i, /(https?|ftp):\/\//i, /[\da-f]{7}/i] as const;

/** Checks that nothing in a text is markup but what racecheck writes, and returns what a reader sees. */
export function markdownTexts(text: string): readonly string[] {
  const tokens = parser.parse(text, {});
  const htmlBlocks = tokens.filter(({ type }) => type === "html_block");
  for (const { content } of htmlBlocks) {
    expect(content).toMatch(/^(<details>\n<summary>[^<>\n]*<\/summary>|<\/details>)\n?$/);
  }
  const opened = htmlBlocks.filter(({ content }) => content.startsWith("<details>"));
  expect(htmlBlocks).toHaveLength(2 * opened.length);
  expectEvenTables(text, tokens);
  const inlines = tokens.filter(({ type }) => type === "inline");
  const children = inlines.flatMap((each) => each.children ?? []);
  expect(children.filter(({ type }) => /html|image|break|^s_/.test(type))).toEqual([]);
  const links = children.filter(({ type }) => type === "link_open");
  for (const link of links) {
    expect(link.markup).toBe("autolink");
    expect(link.attrGet("href")).toMatch(/^https?:/i);
  }
  const summaries = opened.map(({ content }) => unescapeHtml(/<summary>(.*)</.exec(content)?.[1]));
  const prose = [...inlines.flatMap((each) => proseOf(each.children ?? [])), ...summaries];
  for (const pattern of ALIVE) expect(prose.filter((each) => pattern.test(each))).toEqual([]);
  const fences = tokens.filter(({ type }) => type === "fence").map(({ content }) => content);
  const shown = inlines.map((each) => (each.children ?? []).map(({ content }) => content).join(""));
  return [...shown, ...summaries, ...fences].map((each) => each.replaceAll("\u200b", ""));
}

/** Texts in which emoji are looked for, which even those within links are. */
export function expectNoShortcodes(text: string): void {
  const tokens = parser.parse(text, {});
  // A cell or line ends where it ends: what stands in two of them is not one text.
  const inlines = tokens.flatMap(({ children }) => joinedUp(children ?? []));
  const summaries = text.match(/(?<=<summary>).*(?=<)/g) ?? [];
  const texts = inlines.concat(summaries.map(unescapeHtml));
  expect(texts.filter((each) => /:[\w+-]+:/.test(each))).toEqual([]);
}

/** The kinds of what a text consists of, but for prose and how it is set off. */
export function markdownSkeleton(text: string): readonly string[] {
  const without = /^(text|code_inline|inline|strong_|em_|link_|softbreak)/;
  return parser
    .parse(text, {})
    .flatMap(({ type, tag, children }) => [
      type + tag,
      ...(children ?? []).map((each) => each.type),
    ])
    .filter((type) => !without.test(type));
}

/** Each character that is no blank with the emphasis it has. */
export function emphases(text: string): readonly string[] {
  let strong = 0;
  let em = 0;
  return parser.parseInline(text, {}).flatMap(({ children }) =>
    (children ?? []).flatMap(({ type, nesting, content }) => {
      if (type.startsWith("strong")) strong += nesting;
      if (type.startsWith("em")) em += nesting;
      const style = `${strong > 0 ? "s" : ""}${em > 0 ? "e" : ""}`;
      return [...content].filter((each) => !/[\s\u200b]/.test(each)).map((each) => each + style);
    }),
  );
}

/** Stretches of text outside of links. */
function proseOf(children: readonly Token[]): readonly string[] {
  let links = 0;
  return joinedUp(
    children.filter(({ type }) => {
      if (type === "link_open") links += 1;
      if (type === "link_close") links -= 1;
      return links === 0;
    }),
  );
}

/** Texts with nothing between them are one text to those who look for something in it. */
function joinedUp(children: readonly Token[]): string[] {
  const texts = [""];
  for (const { type, content } of children) {
    if (type.startsWith("text")) texts[texts.length - 1] += content;
    else texts.push("");
  }
  return texts;
}

/** Every line of a table has as many cells as its heading, and the parser took each for a row. */
function expectEvenTables(text: string, tokens: readonly Token[]): void {
  const lines = text.split("\n");
  for (const { type, map } of tokens) {
    if (type !== "table_open" || !map) continue;
    const rows = lines.slice(...map).map((line) => line.trim());
    const bars = rows.map((line) => line.match(/(?<!\\)(\\\\)*\|/g)?.length ?? 0);
    expect(new Set(bars).size).toBe(1);
    expect(rows[1]).toMatch(/^\|( --- \|)+$/);
  }
  const written = lines.filter((line) => /^\s*\|( --- \|)+$/.test(line));
  expect(tokens.filter(({ type }) => type === "table_open")).toHaveLength(written.length);
}

function unescapeHtml(text = ""): string {
  return parseFragment(text)
    .childNodes.map((node) => ("value" in node ? node.value : ""))
    .join("");
}
