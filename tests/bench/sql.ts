import { execFileSync } from "node:child_process";
import { duckdb } from "../support/sql-engines.js";
import { median, printTable } from "./table.js";

const ROWS = 1_000_000;
const ROUNDS = 5;

/** Made in DuckDB, from a sequence: what is random there is not the same in every run. */
const TABLE = `CREATE TABLE worldviews AS SELECT
  'w' || i AS name,
  (i * 7919 % 10007) / 10007.0::DOUBLE AS misuse_weight,
  1 + i * 31 % 4 AS moral_rank,
  (i * 104729 % 10009) / 10009.0::DOUBLE AS alignment_difficulty,
  i % 5 > 0 AS can_develop_agi,
  i % 2 = 0 AS control_is_decisive,
  CASE i % 3 WHEN 0 THEN true WHEN 1 THEN false END AS distrusts_rivals,
  NULL::BOOLEAN AS mass_misuse_before_defence,
  NULL::BOOLEAN AS sees_itself_as_responsible,
  i % 7 = 0 AS jailbreaks_hard_to_prevent,
  i % 11 = 0 AS worries_about_deception
FROM range(${ROWS}) AS r(i)`;

/** What somebody would write who needs the verdict alone, and leaves nothing open. */
const BY_HAND = `SELECT *, CASE
  WHEN can_develop_agi AND misuse_weight > 0.5 AND moral_rank = 1 THEN 'favoured'
  WHEN misuse_weight < 0.5 AND alignment_difficulty > 0.5 THEN 'disfavoured'
  ELSE 'silent' END AS verdict FROM worldviews`;

/** Statements of `racecheck sql` on DuckDB, beside the verdict by a CASE. */
export async function benchSql(): Promise<void> {
  const engine = await duckdb();
  if (!engine) {
    printTable("racecheck sql", [["DuckDB's binary for this machine is not installed"]]);
    return;
  }
  const statement = (...args: string[]): string =>
    execFileSync(process.execPath, ["bin/racecheck.js", "sql", "--dialect", "duckdb", ...args], {
      encoding: "utf8",
    });
  await engine.query(TABLE);
  const statements = {
    "by hand, the verdict alone": BY_HAND,
    "racecheck sql": statement(),
    "racecheck sql --census": statement("--census"),
  };
  const times = Object.keys(statements).map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [index, sql] of Object.values(statements).entries()) {
      const from = process.cpuUsage();
      await engine.query(`CREATE OR REPLACE TABLE answers AS ${sql.trim().replace(/;$/, "")}`);
      const { user, system } = process.cpuUsage(from);
      if (round >= 0) times[index]?.push((user + system) / 1000);
    }
  }
  const [base] = times as [number[]];
  printTable(
    `SQL over ${ROWS.toLocaleString("en")} rows in DuckDB: CPU time in ms, median of ${ROUNDS}`,
    [
      ["", "median", "by hand"],
      ...Object.keys(statements).map((name, index) => {
        const own = times[index] as number[];
        const ratio = median(own.map((time, round) => time / (base[round] as number)));
        return [name, median(own).toFixed(0), ratio.toFixed(2)];
      }),
    ],
  );
}
