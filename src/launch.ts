/**
 * Starts racecheck from code that V8 compiled in an earlier run: to compile it anew takes longer than
 * to run it. Without such code everything works the same, only slower. docs/start-up.md has the reasons
 * and the numbers.
 */
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { Script } from "node:vm";

const parts = join(__dirname, "parts");

/**
 * Beside the program, so that whoever may write here may write the program itself, and nobody else can
 * give it code to run. V8's code fits one version and one architecture only.
 */
const folder = join(__dirname, "cache");
const WRITABLE_BY_OTHERS = 0o022;
const prefix = join(folder, `${process.version}-${process.arch}-${command()}-`);

/** A part of the program whose code is not kept yet. */
interface Fresh {
  readonly script: Script;
  readonly source: Buffer;
  readonly cache: string;
}

const loaded = new Map<string, unknown>();
const fresh: Fresh[] = [];

process.once("exit", (exitCode) => {
  // A run that got nowhere compiled little, and its first word need not be a command.
  if (exitCode !== 2) fresh.forEach(keepCode);
});
load("./start.cjs");

/** Parts require each other by their files, and what Node has. */
function requireFrom(name: string): unknown {
  return name.startsWith("./") ? (loaded.get(name) ?? load(name)) : require(name);
}

function load(name: string): unknown {
  const file = join(parts, name);
  const cache = `${prefix}${basename(name, ".cjs")}.bin`;
  const source = readFileSync(file);
  const cachedData = readCode(cache, source);
  const script = new Script(source.toString("latin1"), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  if (!cachedData || script.cachedDataRejected) fresh.push({ script, source, cache });
  // The part's text is a function expression with the parameters that Node gives a module.
  const module = { exports: {} };
  script.runInThisContext()(module.exports, requireFrom, module, file, parts);
  loaded.set(name, module.exports);
  return module.exports;
}

/** Each command has a cache of its own, with the functions that it needs and no others. */
function command(): string {
  const [, , word = ""] = process.argv;
  if (/^[a-z]+$/.test(word)) return word;
  return word.startsWith("-") ? "options" : "evaluate";
}

/**
 * Whether nobody else could have put code here, nor can: it belongs to who runs this, or to who installed
 * it, and only its owner may write it. Where there are no such modes, the folder's rights are all there is.
 */
function isPrivate({ uid, mode }: Stats): boolean {
  if (!process.getuid) return true;
  const isOwners = uid === process.getuid() || uid === lstatSync(parts).uid;
  return isOwners && (mode & WRITABLE_BY_OTHERS) === 0;
}

/** Reads a file if it is private, as is the folder it is in. */
function readPrivate(file: string): Buffer | undefined {
  const there = lstatSync(folder);
  if (!there.isDirectory() || !isPrivate(there)) return undefined;
  const descriptor = openSync(file, "r");
  try {
    // What is asked is what is read, whatever takes its name meanwhile.
    return isPrivate(fstatSync(descriptor)) ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The code of an earlier run. V8 checks neither that code belongs to a text (only that the lengths are
 * equal) nor that it is whole; so the file holds the code twice and then the text, and all is compared.
 */
function readCode(cache: string, source: Buffer): Buffer | undefined {
  try {
    const file = readPrivate(cache);
    if (!file) return undefined;
    const size = (file.length - source.length) / 2;
    const code = file.subarray(0, size);
    const isWhole = code.equals(file.subarray(size, 2 * size));
    return isWhole && source.equals(file.subarray(2 * size)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the code, now that what a run needs is compiled; a place that cannot be written has none. */
function keepCode({ script, source, cache }: Fresh): void {
  const draft = join(folder, `${process.pid}-${Date.now()}.tmp`);
  try {
    const code = script.createCachedData();
    mkdirSync(folder, { recursive: true, mode: 0o777 & ~WRITABLE_BY_OTHERS });
    // A folder into which others may write may hold anything; it is not ours to change.
    const there = lstatSync(folder);
    if (!there.isDirectory() || !isPrivate(there)) return;
    writeFileSync(draft, Buffer.concat([code, code, source]), {
      flag: "wx",
      mode: 0o666 & ~WRITABLE_BY_OTHERS,
    });
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
