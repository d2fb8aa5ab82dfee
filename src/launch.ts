/**
 * Starts racecheck from code that V8 compiled in an earlier run: to compile it anew takes longer than
 * to run it. Without such code everything works the same, only slower. docs/start-up.md has the reasons
 * and the numbers.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

const program = join(__dirname, "racecheck.cjs");

/**
 * Beside the program, so that whoever may write here may write the program itself, and nobody else can
 * give it code to run. V8's code fits one version and one architecture only.
 */
const folder = join(__dirname, "cache");
const cache = join(folder, `${process.version}-${process.arch}-${command()}.bin`);

const source = readFileSync(program);
const cachedData = readCode();
const script = new Script(source.toString("latin1"), {
  filename: program,
  ...(cachedData && { cachedData }),
});
if (!cachedData || script.cachedDataRejected) process.once("exit", keepCode);

// The program's text is a function expression with the parameters that Node gives a module.
const exported = {};
script.runInThisContext()(exported, require, { exports: exported }, program, __dirname);

/** Each command has a cache of its own, with the functions that it needs and no others. */
function command(): string {
  const [, , word = ""] = process.argv;
  if (/^[a-z]+$/.test(word)) return word;
  return word.startsWith("-") ? "options" : "evaluate";
}

/**
 * The code of an earlier run. V8 checks neither that code belongs to a text (only that the lengths are
 * equal) nor that it is whole; so the file holds the code twice and then the text, and all is compared.
 */
function readCode(): Buffer | undefined {
  try {
    const file = readFileSync(cache);
    const size = (file.length - source.length) / 2;
    const code = file.subarray(0, size);
    const isWhole = code.equals(file.subarray(size, 2 * size));
    return isWhole && source.equals(file.subarray(2 * size)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the code, now that what a run needs is compiled; a place that cannot be written has none. */
function keepCode(exitCode: number): void {
  // A run that got nowhere compiled little, and its first word need not be a command.
  if (exitCode === 2) return;
  const draft = join(folder, `${process.pid}-${Date.now()}.tmp`);
  try {
    const code = script.createCachedData();
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([code, code, source]), { flag: "wx" });
    renameSync(draft, cache);
  } catch {
    discard(draft);
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // It was never there.
  }
}
