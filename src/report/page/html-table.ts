/** Tables of HTML: each cell is under the title of its column and beside the head of its row. */
import { cellOf, escaped, lineOf } from "./html-inline.js";
import { plainText } from "./inline.js";
import { rowText } from "./one-line.js";
import type { Collection, Entry, Lines, Table, Text } from "./tree.js";

/** What a table of many things is called. */
const OVERVIEW = "Overview";

/** Things side by side: a column for each. */
export function columnTable({ things: [, several], columns, groups }: Table): string {
  const bodies = groups
    .filter((rows) => rows.length > 0)
    .map((rows) =>
      rows.map((each) =>
        row([rowHead(lineOf(rowText(each))), ...each.cells.map(cellOf).map(cell)]),
      ),
    );
  return table(several, ["", ...columns], bodies);
}

/** A row for each of many things. */
export function rowTable({ columns, rows }: Lines): string {
  return table(OVERVIEW, columns, [rows.map((cells) => row(cells.map(cellOf).map(cell)))]);
}

/** A row for each entry, with a link to where more is said of it. */
export function overviewTable(
  { columns, entries }: Collection,
  idOf: (index: number) => string,
): string {
  const rows = entries.map((entry, index) => {
    const head = headIndex(entry);
    const cells = entry.row.map((text, column) => {
      if (column !== head) return cell(cellOf(text));
      return rowHead(entry.body.length > 0 ? link(cellOf(text), idOf(index)) : cellOf(text));
    });
    return row(cells);
  });
  return table(OVERVIEW, columns, [rows]);
}

/** The cell of a row that names what it is about: the one that says what the title does, or the first. */
function headIndex({ title, row }: Entry): number {
  const same = row.findIndex((cell) => plainText(cell) === plainText(title));
  return same >= 0 ? same : row.findIndex((cell) => plainText(cell) !== "");
}

/** A link to a part of the page; a cell that has a link already stays as it is. */
function link(inside: string, id: string): string {
  return inside.includes("<a ") ? inside : `<a href="#${id}">${inside}</a>`;
}

function table(
  caption: string,
  titles: readonly Text[],
  bodies: readonly (readonly string[])[],
): string {
  const heads = titles.map((title) => {
    const inside = cellOf(title);
    return inside === "" ? cell("") : `<th scope="col">${inside}</th>`;
  });
  return [
    `<div class="wide">\n<table>\n<caption>${escaped(caption)}</caption>`,
    `<thead>\n${row(heads)}\n</thead>`,
    ...bodies.map((rows) => `<tbody>\n${rows.join("\n")}\n</tbody>`),
    "</table>\n</div>",
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.join("")}</tr>`;
}

function cell(inside: string): string {
  return `<td>${inside}</td>`;
}

function rowHead(inside: string): string {
  return `<th scope="row">${inside}</th>`;
}
