/** A report as plain lines, for formats that escape whole texts themselves. */
import { codeFrame } from "./frame.js";
import { plainText } from "./inline.js";
import { asideText, factText, headText, itemText, outcomeText, rowText } from "./one-line.js";
import { plainPaint } from "./paint.js";
import { Page } from "./paper.js";
import type { Block, Entry, Fact, Item, Lines, Table, Text } from "./tree.js";

/** By how much a line is set in below the one it belongs to. */
const MARGIN = "  ";

/** The widest line of a file that is quoted. */
const page = new Page(120);

/**
 * The lines of a report. Nothing in them is escaped: a name may hold anything, line breaks too, and what
 * takes them in escapes the whole.
 */
export function plainLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(linesOf);
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "title":
      return [block.text, ...asideText(block)].map(plainText);
    case "paragraph":
      return [plainText(block.text)];
    case "group":
      return plainLines(block.body);
    case "section":
      return below(block.title, block.body);
    case "list":
      return block.items.flatMap(itemLines);
    case "facts":
      return block.rows.flatMap(factLines);
    case "outcomes":
      return block.rows.map((row) => plainText(outcomeText(row)));
    case "digest":
      return block.rows.flatMap(({ label, body }) => below(label, body));
    case "table":
      return tableLines(block);
    case "lines":
      return block.rows.map(rowLine);
    case "collection":
      return block.entries.flatMap(entryLines);
    case "frame":
      return [...codeFrame(block.place, "", plainPaint, page), ...hintLines(block.hint)];
    case "drawing":
      return plainLines(block.otherwise);
  }
}

function below(head: Text, body: readonly Block[]): readonly string[] {
  return [plainText(head), ...plainLines(body).map((line) => MARGIN + line)];
}

function factLines(fact: Fact): readonly string[] {
  const under = (fact.under ?? []).flatMap(factLines);
  return [plainText(factText(fact)), ...under.map((line) => MARGIN + line)];
}

function itemLines(item: Item): readonly string[] {
  return below(itemText(item), item.more ?? []);
}

/** Each row with the name of what each cell is about. */
function tableLines({ columns, groups }: Table): readonly string[] {
  return groups
    .flat()
    .flatMap((row) => [
      plainText(rowText(row)),
      ...row.cells.map(
        (cell, index) => `${MARGIN}${plainText([columns[index] ?? "", ": ", cell])}`,
      ),
    ]);
}

function rowLine(row: Lines["rows"][number]): string {
  return row
    .map(plainText)
    .filter((cell) => cell !== "")
    .join("  ");
}

function entryLines(entry: Entry): readonly string[] {
  const asides = asideText(entry).map(plainText);
  const [head = "", ...body] = below(headText(entry), entry.body);
  return [head, ...asides.map((line) => MARGIN + line), ...body];
}

function hintLines(hint: Text): readonly string[] {
  const text = plainText(hint);
  return text === "" ? [] : [MARGIN + text];
}
