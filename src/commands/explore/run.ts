import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Argument } from "../../argument/argument.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import type { Source } from "../../document/source.js";
import { argumentData, type PageData } from "../../explore/data.js";
import { blankSource, load } from "../../explore/loaded.js";
import { filled } from "../../explore/shell.js";
import { pageTitle } from "../../report/wording/explore.js";
import { type ArgumentOptions, argumentNames } from "../argument-names.js";
import { refuseLosses } from "../clashes.js";
import { Failure, usageFailure } from "../failure.js";
import { realPathOf } from "../files.js";
import { readInputs } from "../inputs.js";
import type { ExitCode, Io } from "../io.js";
import { printDiagnostics, printNotes } from "../messages.js";
import { deliver } from "../output.js";
import { loadArguments } from "../session.js";
import { packageFolder } from "./package-files.js";

interface ExploreOptions extends ArgumentOptions {
  readonly output?: string;
}

/** Bytes that a page should not have more of, to be sent by mail and put on any site. */
const MOST_BYTES = 200_000;

/** Does the work of the command. Throws Failure. */
export async function run(
  paths: readonly string[],
  options: ExploreOptions,
  io: Io,
): Promise<ExitCode> {
  const { output } = options;
  if (output !== undefined) {
    refuseLosses([{ file: output, option: "--output" }], [...paths, ...(options.argument ?? [])]);
  }
  const all = loadArguments(options);
  const { sources, diagnostics } = await sourcesOf(paths, output, io);
  const read = load(all, sources);
  // Of the examples those are shown that the arguments can be asked about; nobody asked for the others.
  const wrong = paths.length === 0 ? [] : [...diagnostics, ...read.diagnostics];
  const [first] =
    paths.length > 0 ? read.loaded : [...read.loaded, ...load(all, [blankSource(all)]).loaded];
  if (!first) throw new Failure(wrong);
  const names = argumentNames(options);
  const data: PageData = {
    arguments: all.map(dataOf(names)),
    sources: readable(sources, read.loaded),
  };
  const page = filled(shell(), pageTitle(first.name), data);
  deliver(page, output, io);
  await printDiagnostics(wrong, {}, io);
  const bytes = Buffer.byteLength(page);
  if (bytes > MOST_BYTES) await printNotes([tooLargeNote(bytes)], io);
  return wrong.length > 0 ? 2 : 0;
}

function dataOf(names: readonly string[]) {
  return (argument: Argument, index: number) =>
    argumentData(names[index] ?? argument.definition.id, argument);
}

/** Sources of which a worldview can be shown; of the others enough was said. */
function readable(
  sources: readonly Source[],
  loaded: readonly { readonly file: string }[],
): readonly Source[] {
  return sources.filter(({ file }) => loaded.some((each) => each.file === file));
}

interface Sources {
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

async function sourcesOf(
  paths: readonly string[],
  output: string | undefined,
  io: Io,
): Promise<Sources> {
  const written = new Set(output === undefined || output === "-" ? [] : [realPathOf(output)]);
  if (paths.length === 0) return { sources: examples(), diagnostics: [] };
  const inputs = await readInputs(paths, io, written);
  return {
    sources: inputs.flatMap((each) => (each.ok ? [each.source] : [])),
    diagnostics: inputs.flatMap((each) => (each.ok ? [] : [each.diagnostic])),
  };
}

/** The examples of the package, called as they are in it. */
const EXAMPLES = [
  ...["misuse-first-lab", "accident-first-lab", "runner-up", "worried-about-both"],
  ...[
    "alignment-optimist",
    "open-minded-forecaster",
    "two-timelines",
    "undecided-rank",
    "evenly-torn",
  ],
  ...["civil-society-observer", "rival-labs", "change-of-mind", "state-programme", "minimal"],
].map((name) => `worldviews/${name}.yaml`);

function examples(): readonly Source[] {
  return EXAMPLES.map((file) => ({ file, text: packaged(...file.split("/")) }));
}

/** The page before anything is put into it, which the build makes. */
function shell(): string {
  return packaged("dist", "explore", "page.html");
}

function packaged(...path: readonly string[]): string {
  try {
    return readFileSync(join(packageFolder(), ...path), "utf8");
  } catch {
    const detail = `${path.join("/")} is not where racecheck is installed: build it with npm run build, or install it anew`;
    throw usageFailure({ code: "usage/invalid", detail });
  }
}

function tooLargeNote(bytes: number): string {
  return `the page has ${Math.ceil(bytes / 1000)} kB; with fewer worldviews or arguments it would stay below ${MOST_BYTES / 1000}`;
}
