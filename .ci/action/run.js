/** What the action does once racecheck is built; imports nothing that has to be installed. */
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Misuse } from "./misuse.js";
import { fitted } from "./summary.js";
import { wordsFor } from "./words.js";

const { env } = process;
const program = join(dirname(fileURLToPath(import.meta.url)), "../../bin/racecheck.js");
const summary = env.RACECHECK_SUMMARY === "true" ? newFile("summary.md") : undefined;
const code = run();
output("exit-code", code);
if (summary && existsSync(summary)) {
  output("summary-file", summary);
  const markdown = fitted(readFileSync(summary, "utf8"), { whole: summary });
  appendFileSync(env.GITHUB_STEP_SUMMARY, markdown);
}
process.exitCode = code;

function run() {
  try {
    const words = [program, ...wordsFor(env, summary)];
    return (
      spawnSync(process.execPath, words, { stdio: ["ignore", "inherit", "inherit"] }).status ?? 2
    );
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    process.stderr.write(`racecheck action: ${error.message}\n`);
    return 2;
  }
}

/** A place that outlives the step, so that a later one can keep what is there. */
function newFile(name) {
  return join(mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), "racecheck-")), name);
}

function output(name, value) {
  appendFileSync(env.GITHUB_OUTPUT, `${name}=${value}\n`);
}
