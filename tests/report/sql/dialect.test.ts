import { expect, it } from "vitest";
import { dialects } from "../../../src/report/sql/dialect.js";
import { dialectNames } from "../../../src/report/sql/dialect-names.js";

it("names are quoted as each engine has it", () => {
  const name = "a\"b`c\\d'";
  expect(dialectNames.map((dialect) => dialects[dialect].name(name))).toEqual([
    '"a""b`c\\d\'"',
    '"a""b`c\\d\'"',
    "`a\"b``c\\d'`",
    "`a\"b\\`c\\\\d'`",
  ]);
});

it("texts are escaped as each engine has it", () => {
  const text = 'it\'s\\ "x"\n\t`';
  expect(dialectNames.map((dialect) => dialects[dialect].text(text))).toEqual([
    "'it''s\\ \"x\"\n\t`'",
    "E'it''s\\\\ \"x\"\n\t`'",
    "'it\\'s\\\\ \"x\"\\n\\t`'",
    "'it\\'s\\\\ \"x\"\\n\\t`'",
  ]);
});

it("numbers are of double precision everywhere, and not decimals", () => {
  const numbers = [0.5, -0.1, 0, 1e21];
  expect(numbers.map(dialects.duckdb.double)).toEqual(["5e-1", "(-1e-1)", "0e+0", "1e+21"]);
  expect(numbers.map(dialects.bigquery.double)).toEqual(["5e-1", "(-1e-1)", "0e+0", "1e+21"]);
  expect(numbers.map(dialects.spark.double)).toEqual(["5e-1D", "(-1e-1D)", "0e+0D", "1e+21D"]);
  expect(dialects.postgres.double(-0.1)).toBe("float8 '-1e-1'");
});

it("rows stand several on a line", () => {
  const rows = Array.from({ length: 40 }, (_, index) => [index, 2 * index]);
  for (const dialect of dialectNames) {
    const lines = dialects[dialect].table("t", ["a", "b"], rows).split("\n");
    expect(lines.length).toBeLessThan(12);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(lines.join(" ").match(/\(\d+, \d+\)/g)).toHaveLength(40);
  }
});
