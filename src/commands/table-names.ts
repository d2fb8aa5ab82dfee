import type { Columns } from "../worldview/columns/columns.js";

/** Whether an input is a table: by its name, or because columns are mapped and its name says nothing else. */
export function isTable(name: string, columns: Columns | undefined): boolean {
  if (/\.(csv|tsv)$/i.test(name)) return true;
  return columns !== undefined && !/\.(ndjson|jsonl|json|ya?ml)$/i.test(name);
}
