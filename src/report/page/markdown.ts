/** A report as GitHub Flavored Markdown, for job summaries and comments. */

import { strong } from "./build.js";
import { codeFrame } from "./frame.js";
import { plainText } from "./inline.js";
import { escapedInHtml, WRITTEN_GAP } from "./markdown-escape.js";
import { cellOf, headingOf, lineOf } from "./markdown-inline.js";
import {
  asideText,
  drawnText,
  factText,
  headText,
  itemText,
  outcomeText,
  rowText,
} from "./one-line.js";
import { plainPaint } from "./paint.js";
import { type Measure, Page, simpleMeasure } from "./paper.js";
import type { Block, Collection, Entry, Fact, Item, Table, Text } from "./tree.js";

export interface MarkdownOptions {
  /** Columns of a text, for the carets below a quoted line. */
  readonly measure?: Measure;
}

/** The widest line of a file that is quoted. */
const WIDTH = 120;
/** Columns of a picture: as many as a comment shows without having to be pushed aside. */
const DRAWN = 80;

/** A report as Markdown that ends with a line break, or is empty. */
export function markdownOf(blocks: readonly Block[], options: MarkdownOptions = {}): string {
  const page = new Page(WIDTH, options.measure ?? simpleMeasure);
  const text = apart(blocks, page);
  return text === "" ? "" : `${text}\n`;
}

/** Blocks with an empty line between them. */
function apart(blocks: readonly Block[], page: Page): string {
  return spaced(blocks.map((block) => partOf(block, page)));
}

function spaced(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

function partOf(block: Block, page: Page): string {
  switch (block.kind) {
    case "title":
      return spaced([heading(block.text), ...asideText(block).map(lineOf)]);
    case "paragraph":
      return lineOf(block.text);
    case "group":
      return apart(sentencesJoined(block.body), page);
    case "section":
      return spaced([lineOf(strong(block.title)), apart(block.body, page)]);
    case "list":
      return block.items.map((item) => itemOf(item, page)).join("\n");
    case "facts":
      return block.rows.map(factOf).join("\n");
    case "outcomes":
      return block.rows.map((row) => bullet(lineOf(outcomeText(row)))).join("\n");
    case "digest":
      return spaced(
        block.rows.map(({ label, body }) => spaced([lineOf(strong(label)), apart(body, page)])),
      );
    case "table":
      return tableOf(block);
    case "lines":
      return grid(block.columns, block.rows);
    case "collection":
      return collectionOf(block, page);
    case "frame":
      return spaced([fenced(codeFrame(block.place, "", plainPaint, page)), lineOf(block.hint)]);
    case "drawing": {
      const drawn = block.draw(DRAWN);
      if (!drawn) return apart(block.otherwise, page);
      const notes = block.notes?.(DRAWN) ?? [];
      return spaced([fenced(drawn.map(drawnText)), ...notes.map(lineOf)]);
    }
  }
}

function heading(text: Text): string {
  return `### ${headingOf(text)}`;
}

/** Sentences that follow each other in a group are one paragraph. */
function sentencesJoined(body: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of body) {
    const last = joined.at(-1);
    if (block.kind === "paragraph" && last?.kind === "paragraph") {
      joined[joined.length - 1] = { kind: "paragraph", text: [last.text, " ", block.text] };
    } else joined.push(block);
  }
  return joined;
}

function itemOf(item: Item, page: Page): string {
  const { more = [] } = item;
  const below = apart(more, page);
  const head = bullet(lineOf(itemText(item)));
  if (below === "") return head;
  const isList = more[0]?.kind === "list" || more[0]?.kind === "facts";
  return `${head}${isList ? "\n" : "\n\n"}${setIn(below)}`;
}

function factOf(fact: Fact): string {
  const under = (fact.under ?? []).map(factOf).join("\n");
  const head = bullet(lineOf(factText(fact)));
  return under === "" ? head : `${head}\n${setIn(under)}`;
}

function setIn(lines: string): string {
  return lines.replace(/^(?=.)/gm, "  ");
}

/** An item with nothing in it would not hold what is set in below it. */
function bullet(line: string): string {
  return `- ${line === "" ? WRITTEN_GAP : line}`;
}

function tableOf({ columns, groups }: Table): string {
  const rows = groups.flat().map((row) => [rowText(row), ...row.cells]);
  return grid(["", ...columns], rows);
}

/** Rows below titles; as many columns as the longest row has, since a reader drops what is beyond. */
function grid(titles: readonly Text[], rows: readonly (readonly Text[])[]): string {
  const width = Math.max(1, titles.length, ...rows.map(({ length }) => length));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const full = (cells: readonly Text[]): readonly string[] =>
    Array.from({ length: width }, (_, index) => cellOf(cells[index] ?? ""));
  return [titles, ...rows]
    .map((cells) => line(full(cells)))
    .toSpliced(1, 0, line(Array<string>(width).fill("---")))
    .join("\n");
}

/** An overview, and below it what else there is to say of each, folded away; only that if it is one. */
function collectionOf({ columns, entries }: Collection, page: Page): string {
  const [only, ...others] = entries;
  if (only && others.length === 0 && only.body.length > 0) {
    return spaced([heading(headText(only)), ...asides(only), apart(only.body, page)]);
  }
  const told = entries.filter(({ body }) => body.length > 0);
  const overview = grid(
    columns,
    entries.map(({ row }) => row),
  );
  return spaced([entries.length > 0 ? overview : "", ...told.map((entry) => folded(entry, page))]);
}

function folded(entry: Entry, page: Page): string {
  const summary = escapedInHtml(plainText(headText(entry)));
  return spaced([
    `<details>\n<summary>${summary}</summary>`,
    ...asides(entry),
    apart(entry.body, page),
    "</details>",
  ]);
}

function asides(entry: Entry): readonly string[] {
  return asideText(entry).map(lineOf);
}

/** A block of code whose fence is longer than any in it. */
function fenced(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const runs = lines.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [`${fence}text`, ...lines, fence].join("\n");
}
