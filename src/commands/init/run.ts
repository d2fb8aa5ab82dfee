import { type EvaluateAnswer, evaluateAll } from "../../answers/evaluate.js";
import type { Argument } from "../../argument/argument.js";
import { DEFAULT_ARGUMENT } from "../../argument/default.js";
import { commandLine } from "../../diagnostics/shell-words.js";
import { harmless } from "../../report/page/harmless.js";
import { textOf } from "../../report/page/text.js";
import { outcomePage } from "../../report/pages/evaluate.js";
import { render } from "../../report/render.js";
import { worldviewJsonSchema } from "../../worldview/json-schema.js";
import { type Draft, emptyDraft, worldviewText } from "../../worldview/write.js";
import { refuseClashes } from "../clashes.js";
import { leadsToFile } from "../destination.js";
import { usageFailure } from "../failure.js";
import type { ExitCode, Io } from "../io.js";
import { printNotes } from "../messages.js";
import { deliver, pageFor, reportOptions } from "../output.js";
import { Interrupted, type Prompter } from "../prompter.js";
import { readEntries } from "../request.js";
import { loadArgument } from "../session.js";
import { interview } from "./interview.js";
import { checkTarget, writeNew } from "./new-file.js";
import type { InitOptions } from "./options.js";
import { chooseSchema, type SchemaChoice, schemaLines } from "./schema-line.js";

/** Where a worldview goes if a terminal is at hand and no file is named. */
const DEFAULT_FILE = "worldview.yaml";

/** Writes a new worldview. Throws Failure, and Interrupted if somebody leaves the interview. */
export async function runInit(
  [operand]: readonly string[],
  options: InitOptions,
  io: Io,
): Promise<ExitCode> {
  if (options.columns !== undefined) {
    const { proposeColumns } = await import("./columns.js");
    return proposeColumns(options.columns, target(operand, false), options, io);
  }
  const terminal = io.stdin.isTTY === true && io.stdout.isTTY === true;
  const argument = loadArgument(options);
  const file = target(operand, terminal);
  if (file !== undefined) refuseClashes([{ file, option: file }], options.argument ?? []);
  if (file !== undefined) checkTarget(file, options.force ?? false);
  const isSaved = file !== undefined && leadsToFile(file);
  const schema = chooseSchema(options.schema, isSaved ? file : undefined, argument);
  const prompter = terminal && !options.yes ? await io.prompter?.() : undefined;
  const draft = prompter ? await asked(argument, prompter, io) : emptyDraft(argument);
  const text = worldviewText(draft, argument, schemaLines(schema));
  if (isSaved) await save(text, file, schema, argument, options, io);
  else deliver(text, file, io, file);
  if (prompter) await showVerdict(text, file, argument, options, io);
  if (isSaved) await printNext(file, options, prompter !== undefined, io);
  return 0;
}

/** The file to write; undefined for standard output. */
function target(operand: string | undefined, terminal: boolean): string | undefined {
  const file = operand ?? (terminal ? DEFAULT_FILE : "-");
  if (/\.(json|ndjson|jsonl)$/i.test(file)) {
    const detail = `init writes YAML, with comments that JSON cannot have; name a .yaml file instead of ${file}`;
    throw usageFailure({ code: "usage/invalid", detail });
  }
  return file === "-" ? undefined : file;
}

/** Asks for the worldview. The page is measured anew for each paragraph: windows are resized. */
async function asked(argument: Argument, prompter: Prompter, io: Io): Promise<Draft> {
  try {
    return await interview(argument, prompter, (paragraph) =>
      io.stdout.write(`\n${harmless(pageFor(io, io.stdout).wrap(paragraph))}\n`),
    );
  } catch (error) {
    if (error instanceof Interrupted) io.stderr.write("\nNothing was written.\n");
    throw error;
  }
}

async function save(
  text: string,
  file: string,
  { missing }: SchemaChoice,
  argument: Argument,
  { force = false }: InitOptions,
  io: Io,
): Promise<void> {
  writeNew(text, file, force, io);
  if (missing !== undefined) writeNew(worldviewJsonSchema(argument), missing, false, io);
  const also = missing === undefined ? "" : ` and ${missing}, by which editors help with it`;
  await printNotes(["", `Wrote ${file}${also}.`], io);
}

/** What can be done with the file: to read why, for somebody who has just seen what follows. */
async function printNext(
  file: string,
  { argument: [name] = [] }: InitOptions,
  hasVerdict: boolean,
  io: Io,
): Promise<void> {
  const about = name === undefined || name === DEFAULT_ARGUMENT ? [] : ["--argument", name];
  const next = commandLine(["evaluate", ...about], [file]);
  await printNotes(hasVerdict ? ["", `Why, and at what price: ${next}`] : [`Next: ${next}`], io);
}

async function showVerdict(
  text: string,
  file = "-",
  argument: Argument,
  options: InitOptions,
  io: Io,
): Promise<void> {
  const input = { ok: true, source: { file, text } } as const;
  const answer = evaluateAll(argument, readEntries([input], argument, new Map()));
  const outcome = await render(
    (given: EvaluateAnswer, how) => textOf(outcomePage(given), how),
    answer,
    await reportOptions(options, io, io.stdout),
  );
  io.stdout.write(`\n${outcome}`);
}
