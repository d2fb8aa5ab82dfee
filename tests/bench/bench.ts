/**
 * `npm run bench`: what racecheck costs, beside something to compare with, in one run.
 *
 * Start-up: CPU time (user and system, all threads) of whole processes with their output piped, as the
 * shell's `time` measures it (getrusage of the child, to the millisecond). Each round runs every command
 * once, one after the other, so that whatever else the machine does falls on all of them; a ratio is the
 * median over the rounds of a command's time by that of `node -e 0` in the same round.
 *
 * Engine: tinybench, on the same random settled worldviews for all; the median of the time that one
 * evaluation takes. Exact analyses: the median CPU time of a few runs, each with a new engine, so that no
 * diagram is there already.
 *
 * Populations: CPU time of whole processes, in pairs, racecheck and somebody's own loop (or jq, Miller, DuckDB
 * where they are installed) over the same input; the median of the ratios. SQL: CPU time of this process, in which
 * DuckDB runs.
 *
 * `npm run bench -- start-up engine populations sql exact` runs some parts only.
 */
import { benchEngine } from "./engine.js";
import { benchExact } from "./exact.js";
import { benchPopulations } from "./populations.js";
import { benchSql } from "./sql.js";
import { benchStartUp } from "./start-up.js";

const parts = {
  "start-up": benchStartUp,
  engine: benchEngine,
  populations: benchPopulations,
  sql: benchSql,
  exact: benchExact,
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
