import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beside, type CommandLine, isInstalled, node } from "./process.js";
import { samples, writeFiles, writeLines, writeTable } from "./samples.js";
import { printTable } from "./table.js";

const LINES = 100_000;
const FILES = 10_000;
const ROUNDS = 5;

const BARE = "tests/bench/bare.js";
const racecheck = (...args: readonly string[]): CommandLine => node("bin/racecheck.js", ...args);

/** The verdict of each line, and no more, in jq, Miller and DuckDB. */
const JQ = `{name, verdict: (.beliefs |
  (.can_develop_agi and .misuse_weight > 0.5 and .moral_rank == 1) as $yes |
  (.misuse_weight < 0.5 and .alignment_difficulty > 0.5) as $no |
  if $yes then (if $no then "contested" else "favoured" end)
  elif $no then "disfavoured" else "silent" end)}`;
const MILLER = `yes = $beliefs["can_develop_agi"] && $beliefs["misuse_weight"] > 0.5 && $beliefs["moral_rank"] == 1;
  no = $beliefs["misuse_weight"] < 0.5 && $beliefs["alignment_difficulty"] > 0.5;
  $verdict = yes ? (no ? "contested" : "favoured") : no ? "disfavoured" : "silent";
  unset $beliefs`;
const duck = (file: string): string => `SELECT name, CASE
  WHEN beliefs.can_develop_agi AND beliefs.misuse_weight > 0.5 AND beliefs.moral_rank = 1 THEN 'favoured'
  WHEN beliefs.misuse_weight < 0.5 AND beliefs.alignment_difficulty > 0.5 THEN 'disfavoured'
  ELSE 'silent' END AS verdict FROM read_json('${file}')`;

/** Many worldviews, and what it takes to read them and decide the verdict by hand. */
export function benchPopulations(): void {
  const folder = mkdtempSync(join(tmpdir(), "racecheck-bench-"));
  try {
    measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(folder: string): void {
  const all = samples(LINES);
  const lines = writeLines(join(folder, "worldviews.ndjson"), all);
  const rows = writeTable(join(folder, "worldviews.csv"), all);
  const files = writeFiles(join(folder, "worldviews"), samples(FILES));
  const bare = (kind: string, path: string): CommandLine => node(BARE, kind, path);
  const ndjson = ["evaluate", "--format", "ndjson"];
  const byHand = bare("lines", lines);
  const runs: readonly (readonly [string, CommandLine, string, CommandLine])[] = [
    ["NDJSON, --brief", racecheck(...ndjson, "--brief", lines), "by hand", byHand],
    ["NDJSON, in full", racecheck(...ndjson, lines), "by hand", byHand],
    ["table, --brief", racecheck(...ndjson, "--brief", rows), "by hand", bare("rows", rows)],
    ["survey of NDJSON", racecheck("survey", lines), "counted by hand", bare("counted", lines)],
    [
      `${FILES.toLocaleString("en")} YAML files, --brief`,
      racecheck(...ndjson, "--brief", files),
      "parsed with yaml",
      bare("files", files),
    ],
  ];
  printTable(
    `${LINES.toLocaleString("en")} worldviews: CPU time in ms, median of ${ROUNDS} rounds`,
    [
      ["", "racecheck", "peer", "by the peer", "what the peer does"],
      ...runs.map(([name, command, peer, other]) => row(name, command, peer, other)),
      ...peers(lines, racecheck(...ndjson, "--brief", lines)),
    ],
  );
}

function row(name: string, command: CommandLine, peer: string, other: CommandLine): string[] {
  const { time, peer: theirs, ratio } = beside(command, other, ROUNDS);
  return [name, time.toFixed(0), theirs.toFixed(0), ratio.toFixed(2), peer];
}

/** The tools that people have at hand, each where it is installed. */
function peers(lines: string, command: CommandLine): readonly string[][] {
  const tools: readonly (readonly [string, CommandLine])[] = [
    ["jq", ["jq", "-c", JQ, lines]],
    ["Miller", ["mlr", "--ijsonl", "--ojsonl", "put", "-q", `${MILLER}; emit $*`, lines]],
    ["DuckDB", ["duckdb", "-jsonlines", "-c", duck(lines)]],
  ];
  return tools.map(([name, tool]) =>
    isInstalled(tool[0])
      ? row("NDJSON, --brief", command, `${name}, the verdict alone`, tool)
      : ["NDJSON, --brief", "", "", "", `${name} is not installed`],
  );
}
