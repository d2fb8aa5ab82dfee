/** A report for a terminal, or to be read as plain lines. */
import { strong } from "./build.js";
import { codeFrame } from "./frame.js";
import { harmless } from "./harmless.js";
import { isAddress, isTyped } from "./inline.js";
import { type Paint, verdictBrush } from "./paint.js";
import { styled, symbol, type TextOptions } from "./styled.js";
import { alignedLines } from "./text-lines.js";
import { tableLines } from "./text-table.js";
import type { Block, DigestRow, DrawnLine, Entry, Fact, Item, Outcome, Text } from "./tree.js";

/** Columns by which most of a report is set in from its titles. */
const MARGIN = 2;

/**
 * A report as text that ends with a line break, or is empty.
 *
 * @param margin columns before what is no title
 */
export function textOf(
  blocks: readonly Block[],
  options: TextOptions,
  margin: number = MARGIN,
): string {
  const lines = apart(blocks.map((block) => linesOf(block, margin, options)));
  // A blank that kept words together is a blank like others once the lines are made.
  return lines.map((line) => `${harmless(line.replaceAll("\u00a0", " "))}\n`).join("");
}

/** Groups of lines with an empty line between them. */
function apart(groups: readonly (readonly string[])[]): readonly string[] {
  return groups
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function linesOf(block: Block, indent: number, options: TextOptions): readonly string[] {
  const { page, paint } = options;
  const margin = " ".repeat(indent);
  switch (block.kind) {
    case "title":
      return headLines(
        { lead: "", text: block.text, aside: block.aside, isAlone: false },
        indent - MARGIN,
        options,
      );
    case "paragraph":
      return [wrapped(block.text, margin, margin, options)];
    case "group":
      return together(block.body, indent, options);
    case "section":
      return [
        page.wrap(paint.strong(styled(block.title, paint)), margin),
        ...together(block.body, indent + MARGIN, options),
      ];
    case "list":
      return block.items.flatMap((item) => itemLines(item, indent, options));
    case "facts":
      return rowLines(block.rows.flatMap(factRows(paint)), margin, options);
    case "outcomes":
      return rowLines(block.rows.map(outcomeRow(options)), margin, options);
    case "digest":
      return digestLines(block.rows, indent, options);
    case "table":
      return tableLines(block, margin, options);
    case "lines":
      return alignedLines(block, options);
    case "collection":
      return collectionLines(block.entries, indent, options);
    case "frame":
      return codeFrame(block.place, styled(block.hint, paint), paint, page);
    case "drawing": {
      const drawn = block.draw(page.width);
      if (!drawn) return together(block.otherwise, indent, options);
      const notes = block.notes?.(page.width) ?? [];
      return apart([
        drawn.map((line) => drawnLine(line, paint)),
        notes.map((note) => wrapped(note, margin, margin, options)),
      ]);
    }
  }
}

/** Blocks without empty lines between them. */
function together(
  blocks: readonly Block[],
  indent: number,
  options: TextOptions,
): readonly string[] {
  return blocks.flatMap((block) => linesOf(block, indent, options));
}

/** A text on as many lines as it takes; nothing but ids, files, commands or addresses stays whole, to be copied. */
function wrapped(text: Text, first: string, rest: string, { page, paint }: TextOptions): string {
  const line = styled(text, paint);
  return isTyped(text) ? (first + line).trimEnd() : page.wrap(line, first, rest);
}

interface Head {
  /** What stands before it. */
  readonly lead: string;
  readonly text: Text;
  readonly aside: Entry["aside"];
  /** Other heads may follow: lines that are set in show where each begins. */
  readonly isAlone: boolean;
}

/** A head with something at its other end, or below it if there is no room. */
function headLines(
  { lead, text, aside, isAlone }: Head,
  indent: number,
  options: TextOptions,
): readonly string[] {
  const { page, paint } = options;
  const margin = " ".repeat(Math.max(0, indent));
  const below = margin + " ".repeat(MARGIN);
  const first = margin + lead;
  const head = styled(text, paint);
  const wrappedHead = page.wrap(head, first, isAlone ? below : undefined);
  if (aside === undefined) return [wrappedHead];
  const end = paint.faint(styled(aside, paint));
  if (page.fits([`${first}${head}  ${end}`])) return [page.ends(first + head, end)];
  return [wrappedHead, isAddress(aside) ? below + end : page.wrap(end, below)];
}

function itemLines(
  { mark, term, text, more = [] }: Item,
  indent: number,
  options: TextOptions,
): readonly string[] {
  const { paint } = options;
  const margin = " ".repeat(indent);
  const hang = mark !== undefined || term !== undefined ? indent + MARGIN : indent;
  const whole = term === undefined ? text : [strong(term), "  ", text];
  const lead = mark === undefined ? margin : `${margin}${symbol(mark, paint)} `;
  return [
    wrapped(whole, lead, " ".repeat(hang), options),
    ...together(more, (mark === undefined ? indent : indent + MARGIN) + MARGIN, options),
  ];
}

/** A row that is read across. */
interface RowAcross {
  readonly lead: string;
  readonly cells: readonly string[];
}

function factRows(paint: Paint, margin = ""): (fact: Fact) => readonly RowAcross[] {
  return ({ mark, cells, under = [] }) => [
    {
      lead: `${margin}${symbol(mark, paint)} `,
      cells: cells.map((cell) => styled(cell, paint)),
    },
    ...under.flatMap(factRows(paint, margin + " ".repeat(MARGIN))),
  ];
}

function outcomeRow({ paint }: TextOptions): (outcome: Outcome) => RowAcross {
  return ({ when, gives }) => ({
    lead: "",
    cells: [styled(when, paint), `${symbol("so", paint)} ${styled(gives, paint)}`],
  });
}

/** Rows in columns where they all fit, else each on a line of its own, else on two. */
function rowLines(
  rows: readonly RowAcross[],
  margin: string,
  { page }: TextOptions,
): readonly string[] {
  const most = Math.max(...rows.map(({ cells }) => cells.length));
  // The last cell stands in the last column, also where none stands before it.
  const across = rows.map(({ lead, cells: [first = "", ...others] }) => [
    `${lead}${first}`,
    ...(others.length === 0 ? [] : Array<string>(most - 1 - others.length).fill("")),
    ...others,
  ]);
  const lines = page.columns(across).map((line) => margin + line);
  if (page.fits(lines)) return lines;
  return rows.flatMap(({ lead, cells }) => {
    const [first = "", ...others] = cells;
    const line = cells.join("  ");
    const isShort = others.length <= 1 || page.fits([margin + lead + line]);
    if (isShort) return [page.wrap(line, margin + lead)];
    const below = margin + " ".repeat(page.measure(lead));
    return [page.wrap(first, margin + lead), page.wrap(others.join("  "), below)];
  });
}

/** Columns that the parts of a digest need beside their labels. */
const BESIDE = 44;

/** Parts beside their labels or, on a narrow page, below them. */
function digestLines(
  rows: readonly DigestRow[],
  indent: number,
  options: TextOptions,
): readonly string[] {
  const { page, paint } = options;
  const margin = " ".repeat(indent);
  const room = Math.max(...rows.map(({ label }) => label.length)) + 1;
  return rows.flatMap(({ label, body }) => {
    if (page.width - indent - room < BESIDE) {
      return [margin + paint.strong(label), ...together(body, indent + MARGIN, options)];
    }
    const [first = "", ...others] = together(body, indent + room, options);
    const head = margin + paint.strong(label) + " ".repeat(room - label.length);
    return [head + first.slice(indent + room), ...others];
  });
}

function collectionLines(
  entries: readonly Entry[],
  indent: number,
  options: TextOptions,
): readonly string[] {
  const all = entries.map((entry) => entryLines(entry, indent, options));
  return entries.some(({ body }) => body.some(isLoose)) ? apart(all) : all.flat();
}

function entryLines(
  { mark, title, aside, subtitle, body }: Entry,
  indent: number,
  options: TextOptions,
): readonly string[] {
  const { page, paint } = options;
  const lead = mark === undefined ? "" : `${symbol(mark, paint)} `;
  const inside = mark === undefined ? indent : indent + MARGIN;
  const head = [
    ...headLines(
      { lead, text: title, aside, isAlone: body.length === 0 },
      indent - MARGIN,
      options,
    ),
    ...(subtitle ? [page.wrap(styled(subtitle, paint), " ".repeat(indent))] : []),
  ];
  if (!body.some(isLoose)) return [...head, ...together(body, inside, options)];
  const [first = [], ...others] = body.map((block) => linesOf(block, inside, options));
  const isOpening = subtitle === undefined && body[0]?.kind === "group";
  const opening = isOpening ? [[...head, ...first]] : [head, first];
  return apart([...opening, ...others]);
}

/** Whether a block needs room around it. */
function isLoose({ kind }: Block): boolean {
  return kind === "section" || kind === "group" || kind === "table" || kind === "digest";
}

function drawnLine(line: DrawnLine, paint: Paint): string {
  return line
    .map(({ characters, tone }) => {
      if (tone === undefined) return characters;
      return tone === "strong" ? paint.strong(characters) : verdictBrush(tone, paint)(characters);
    })
    .join("");
}
