import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpuTime, node } from "./process.js";
import { median, printTable } from "./table.js";

const ROUNDS = 40;
const EXAMPLE = "worldviews/misuse-first-lab.yaml";
const OTHER = "worldviews/runner-up.yaml";

/** The start of processes, with and without the cache of compiled code. */
export function benchStartUp(): void {
  const cold = withoutCache();
  const run = (program: string, ...args: string[]): string[] => [
    program,
    "evaluate",
    ...args,
    EXAMPLE,
  ];
  const commands: Readonly<Record<string, readonly string[]>> = {
    "node -e 0": ["-e", "0"],
    evaluate: run("bin/racecheck.js"),
    "evaluate --brief": run("bin/racecheck.js", "--brief"),
    "evaluate --format json": run("bin/racecheck.js", "--format", "json"),
    "compare of two": ["bin/racecheck.js", "compare", EXAMPLE, OTHER],
    "test worldviews": ["bin/racecheck.js", "test", "worldviews"],
    "--version": ["bin/racecheck.js", "--version"],
    "evaluate, no cache": run(join(cold, "bin/racecheck.js")),
  };
  const times = Object.keys(commands).map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++) {
    Object.values(commands).forEach((args, index) => {
      const time = cpuTime(node(...args));
      // The round before the first fills the caches.
      if (round >= 0) times[index]?.push(time);
    });
  }
  rmSync(cold, { recursive: true, force: true });
  const [base] = times as [number[]];
  printTable(`Start-up, Node ${process.versions.node}, CPU time, ${ROUNDS} rounds`, [
    ["", "median ms", "least ms", "by node -e 0"],
    ...Object.keys(commands).map((name, index) => {
      const own = times[index] as number[];
      const ratio = median(own.map((time, round) => time / (base[round] as number)));
      return [name, median(own).toFixed(0), Math.min(...own).toFixed(0), ratio.toFixed(2)];
    }),
  ]);
}

/** A copy of the program that can keep no cache: a file is where its folder would be. */
function withoutCache(): string {
  const copy = mkdtempSync(join(tmpdir(), "racecheck-bench-"));
  cpSync("bin", join(copy, "bin"), { recursive: true });
  cpSync("dist", join(copy, "dist"), { recursive: true });
  rmSync(join(copy, "dist/cache"), { recursive: true, force: true });
  writeFileSync(join(copy, "dist/cache"), "");
  return copy;
}
