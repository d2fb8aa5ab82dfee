/** A report as a page to open in a browser: one file that asks for nothing else and runs nothing. */
import { codeFrame } from "./frame.js";
import { escaped, lineOf } from "./html-inline.js";
import { STYLE, STYLE_HASH } from "./html-style.js";
import { columnTable, overviewTable, rowTable } from "./html-table.js";
import { asideText, factText, headText, itemText, outcomeText } from "./one-line.js";
import { plainPaint } from "./paint.js";
import { type Measure, Page, simpleMeasure } from "./paper.js";
import type { Block, Collection, DigestRow, DrawnLine, Entry, Fact, Item, Text } from "./tree.js";

export interface HtmlBodyOptions {
  /** What ids begin with: bodies that stand on one page need different ones. */
  readonly prefix?: string;
  /** The level of the first headings, from 1 to 6. */
  readonly level?: number;
  /** Columns of a text, for the carets below a quoted line. */
  readonly measure?: Measure;
}

export interface HtmlOptions extends Pick<HtmlBodyOptions, "measure"> {
  /** What the page is called; its first heading too, where the report does not begin with one. */
  readonly title: string;
}

/** The widest line of a file that is quoted. */
const WIDTH = 120;
/** Columns of a picture: as many as the page is wide. */
const DRAWN = 80;

/** A report as a whole page that ends with a line break. */
export function htmlOf(blocks: readonly Block[], { title, ...options }: HtmlOptions): string {
  const [first, ...others] = blocks;
  const isTitled = first?.kind === "title";
  const heading: Block = isTitled ? first : { kind: "title", text: title };
  const body = htmlBody([heading, ...(isTitled ? others : blocks)], { ...options, level: 1 });
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** A report without the page around it, to be put into another that has the style of html-style.ts. */
export function htmlBody(
  blocks: readonly Block[],
  { prefix = "part", level = 2, measure = simpleMeasure }: HtmlBodyOptions = {},
): string {
  return partsOf(blocks, { id: prefix, within: "", level, page: new Page(WIDTH, measure) });
}

/** Where a part stands: what its id begins with, and the level of the next heading. */
interface Spot {
  readonly id: string;
  /** The heading of the entry that it belongs to, so that "Why" says whose. */
  readonly within: string;
  readonly level: number;
  readonly page: Page;
}

/** Ids follow from where a part stands, never from a name; what comes after the first title is one level below it. */
function partsOf(blocks: readonly Block[], spot: Spot): string {
  const { id, level } = spot;
  const title = blocks.findIndex(({ kind }) => kind === "title");
  const parts = blocks.map((block, index) => {
    const isBelow = title >= 0 && index > title;
    const at = { ...spot, id: `${id}-${index + 1}`, level: isBelow ? level + 1 : level };
    return partOf(block, at);
  });
  return parts.filter((part) => part !== "").join("\n");
}

function partOf(block: Block, spot: Spot): string {
  switch (block.kind) {
    case "title":
      return [heading(block.text, spot), ...asideText(block).map(quietly)].join("\n");
    case "paragraph":
      return `<p>${lineOf(block.text)}</p>`;
    case "group":
      return `<div class="group">\n${partsOf(block.body, spot)}\n</div>`;
    case "section":
      return sectionOf("", heading(block.title, spot), partsOf(block.body, below(spot)), spot);
    case "list":
      return listOf(block.items, spot);
    case "facts":
      return unordered(block.rows.map(factOf), true);
    case "outcomes":
      return unordered(
        block.rows.map((row) => lineOf(outcomeText(row))),
        false,
      );
    case "digest":
      return digestOf(block.rows, spot);
    case "table":
      return columnTable(block);
    case "lines":
      return rowTable(block);
    case "collection":
      return collectionOf(block, spot);
    case "frame":
      return frameOf(block, spot);
    case "drawing":
      return drawingOf(block, spot);
  }
}

function below(spot: Spot): Spot {
  return { ...spot, level: spot.level + 1 };
}

function heading(text: Text, { id, level }: Spot): string {
  const tag = `h${Math.min(level, 6)}`;
  return `<${tag} id="${id}-title">${lineOf(text)}</${tag}>`;
}

/** Labels and what belongs to them, side by side where there is room. */
function digestOf(rows: readonly DigestRow[], spot: Spot): string {
  const parts = rows.map(({ label, body }, index) => {
    const inside = partsOf(body, { ...spot, id: `${spot.id}-${index + 1}` });
    return `<dt>${lineOf(label)}</dt>\n<dd>\n${inside}\n</dd>`;
  });
  return `<dl class="digest">\n${parts.join("\n")}\n</dl>`;
}

function quietly(text: Text): string {
  return `<p class="quiet">${lineOf(text)}</p>`;
}

/** A part with its heading, under which readers that jump from part to part find it. */
function sectionOf(attributes: string, head: string, body: string, { id, within }: Spot): string {
  return `<section${attributes} aria-labelledby="${within}${id}-title">\n${head}\n${body}\n</section>`;
}

function listOf(items: readonly Item[], spot: Spot): string {
  const lines = items.map((item, index) => {
    const more = partsOf(item.more ?? [], { ...spot, id: `${spot.id}-${index + 1}` });
    return lineOf(itemText(item)) + (more === "" ? "" : `\n${more}\n`);
  });
  return unordered(
    lines,
    items.some(({ mark }) => mark !== undefined),
  );
}

function factOf(fact: Fact): string {
  const under = fact.under ?? [];
  const line = lineOf(factText(fact));
  return under.length === 0 ? line : `${line}\n${unordered(under.map(factOf), true)}\n`;
}

/** A list; marks stand where bullets would. */
function unordered(lines: readonly string[], isMarked: boolean): string {
  const items = lines.map((line) => `<li>${line}</li>`).join("\n");
  return `<ul${isMarked ? ' class="marked"' : ""}>\n${items}\n</ul>`;
}

/** An overview that leads to what there is to say of each; only that if it is one. */
function collectionOf(collection: Collection, spot: Spot): string {
  const { entries } = collection;
  const [only, ...others] = entries;
  if (only && others.length === 0 && only.body.length > 0) return onlyEntry(only, spot);
  if (entries.length === 0) return "";
  const idOf = (index: number): string => `${spot.id}-${index + 1}`;
  const told = entries.flatMap((entry, index) =>
    entry.body.length === 0 ? [] : [foldedEntry(entry, { ...spot, id: idOf(index) })],
  );
  return [overviewTable(collection, idOf), ...told].join("\n");
}

function onlyEntry(entry: Entry, spot: Spot): string {
  const body = entryBody(entry, spot);
  return sectionOf(' class="entry"', heading(headText(entry), spot), body, spot);
}

/** Open, so that it is found, printed and arrived at; it can be folded away. */
function foldedEntry(entry: Entry, spot: Spot): string {
  const summary = `<summary>${heading(headText(entry), spot)}</summary>`;
  return `<details class="entry" id="${spot.id}" open>\n${summary}\n${entryBody(entry, spot)}\n</details>`;
}

function entryBody(entry: Entry, spot: Spot): string {
  const inside = { ...below(spot), within: `${spot.id}-title ` };
  return [...asideText(entry).map(quietly), partsOf(entry.body, inside)].join("\n");
}

/** A picture for the eye, in colour; what it shows is said elsewhere in words, for the ear too. */
function drawingOf(
  { draw, notes, otherwise }: Extract<Block, { kind: "drawing" }>,
  spot: Spot,
): string {
  const drawn = draw(DRAWN);
  if (!drawn) return partsOf(otherwise, spot);
  const picture = drawn.map(drawnLine).join("\n");
  const below = (notes?.(DRAWN) ?? []).map((note) => `<p>${lineOf(note)}</p>`);
  return [`<pre class="drawing" aria-hidden="true">${picture}</pre>`, ...below].join("\n");
}

function drawnLine(line: DrawnLine): string {
  return line
    .map(({ characters, tone }) => {
      const text = escaped(characters);
      if (tone === undefined) return text;
      return tone === "strong"
        ? `<strong>${text}</strong>`
        : `<span class="${tone}">${text}</span>`;
    })
    .join("");
}

function frameOf({ place, hint }: Extract<Block, { kind: "frame" }>, { page }: Spot): string {
  const lines = codeFrame(place, "", plainPaint, page);
  const code = lines.map(escapedLine).join("\n");
  const below = lineOf(hint);
  return [
    ...(code === "" ? [] : [`<pre><code>${code}</code></pre>`]),
    ...(below === "" ? [] : [`<p>${below}</p>`]),
  ].join("\n");
}

/** A quoted line, which may have tabs. */
function escapedLine(line: string): string {
  return line.split("\t").map(escaped).join("\t");
}
