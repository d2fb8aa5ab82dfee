/**
 * Runs the package, packed and installed elsewhere, on each version of Node that it
 * supports: `npm run smoke`. The npm package `node` carries the binaries.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exec, installPacked } from "./support/packed.js";

const VERSIONS = [20, 22, 24];
const EXAMPLE = "worldviews/misuse-first-lab.yaml";
const PROGRAM = `import { evaluate, loadArgument, readWorldviews } from "racecheck";
import { readFileSync } from "node:fs";
const argument = loadArgument();
const [entry] = readWorldviews(argument, readFileSync("${EXAMPLE}", "utf8"));
console.log(process.version, "library", evaluate(argument, entry.worldview).verdict);
`;

const folder = mkdtempSync(join(tmpdir(), "racecheck-smoke-"));
try {
  const { project } = await installPacked(folder);
  writeFileSync(join(project, "program.mjs"), PROGRAM);
  for (const version of VERSIONS) await smoke(version, project);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function smoke(version: number, cwd: string): Promise<void> {
  const node = async (...args: string[]) => {
    const { stdout, stderr } = await exec(
      "npx",
      ["--yes", "-p", `node@${version}`, "node", ...args],
      { cwd },
    );
    return { stdout, stderr: stderr.replace(/^npm (warn|notice).*\n/gm, "") };
  };
  const command = "node_modules/racecheck/bin/racecheck.js";
  const cold = await node(command, "evaluate", EXAMPLE);
  const warm = await node(command, "evaluate", EXAMPLE);
  const library = await node("program.mjs");
  const isRight = cold.stdout.includes("FAVOURED") && library.stdout.endsWith("library favoured\n");
  if (
    !isRight ||
    cold.stdout !== warm.stdout ||
    `${cold.stderr}${warm.stderr}${library.stderr}` !== ""
  ) {
    throw new Error(`Node ${version}: ${JSON.stringify({ cold, warm, library }, null, 2)}`);
  }
  process.stdout.write(
    `${library.stdout.split(" ")[0]}: command, with and without its cache, and library\n`,
  );
}
