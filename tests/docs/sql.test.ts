import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { builtinArguments } from "../../src/argument/builtin.js";
import { MOST_BITS } from "../../src/engine/signature.js";
import { FULL_TABLES, ROW_LIMIT, tablesOf } from "../../src/engine/tables.js";
import { dialectNames } from "../../src/report/sql/dialect-names.js";
import { CENSUS_COLUMNS } from "../../src/worldview/columns/census.js";
import { ready } from "../support/builtin.js";

const page = readFileSync("docs/sql.md", "utf8");
const number = (value: number): string => value.toLocaleString("en-GB");

it("docs/sql.md has the limits that the code has", () => {
  const rows = Object.values(builtinArguments).flatMap((definition) =>
    tablesOf(ready(definition).engine).tables.map((table) => table.rows.length),
  );
  expect(page).toContain(`A table has at most ${number(ROW_LIMIT)} rows`);
  expect(page).toContain(`all of them together ${number(FULL_TABLES * ROW_LIMIT)};`);
  expect(page).toContain(`the largest of the built-in arguments has ${Math.max(...rows)}.`);
  expect(page).toContain(`A belief may have ${MOST_BITS} cells.`);
});

it("docs/sql.md names every dialect, and every column of a census", () => {
  for (const name of [...dialectNames, ...CENSUS_COLUMNS]) expect(page).toContain(`\`${name}\``);
});
