/** Arguments and worldviews from texts and from plain data; no file is read. */
import type { Argument } from "../argument/argument.js";
import { cruelTradeOff } from "../argument/cruel-trade-off.js";
import type { ArgumentDefinition } from "../argument/definition.js";
import { type ReadArgument, readDefinition, readArgument as readSource } from "../argument/read.js";
import { type ParameterValues, resolveArgument } from "../argument/resolve.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { word } from "../diagnostics/wording.js";
import type { Positioned } from "../document/positioned.js";
import { documentReader, type Entry, worldviewReader } from "./read.js";
import { type SeveralEntry, severalReader } from "./read-several.js";
import type { Worldview } from "./worldview.js";

/** An argument or a worldview is not what it has to be; `diagnostics` says all that is wrong with it. */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(diagnosticText).join("\n"));
  }
}

export interface TextOptions {
  /** The name under which places in the text are reported. */
  readonly file?: string;
}

/**
 * Makes an argument ready for use.
 *
 * @param definition the argument as plain data; the built-in one, `cruel-trade-off`, if left out
 * @param parameters values that take the place of the parameters' defaults
 * @throws InvalidInput
 */
export function loadArgument(
  definition?: ArgumentDefinition,
  parameters: ParameterValues = {},
): Argument {
  if (definition) return unwrap(readDefinition(withoutPlaces(definition, "argument"), parameters));
  const resolved = resolveArgument(cruelTradeOff, parameters);
  if (resolved.ok) return resolved.argument;
  const place = { file: "parameters" };
  throw new InvalidInput(resolved.faults.map(({ problem }) => ({ problem, place })));
}

/**
 * Reads an argument from YAML or JSON.
 *
 * @param parameters values that take the place of the parameters' defaults
 * @throws InvalidInput
 */
export function readArgument(
  text: string,
  { file = "argument", parameters = {} }: TextOptions & { parameters?: ParameterValues } = {},
): Argument {
  return unwrap(readSource({ file, text }, parameters));
}

function unwrap(read: ReadArgument): Argument {
  if (read.ok) return read.argument;
  throw new InvalidInput(read.diagnostics);
}

/**
 * Reads the worldviews of a YAML or JSON text: one entry for each, in order. One that is invalid never
 * stops the others: its entry says what is wrong with it.
 */
export function readWorldviews(
  argument: Argument,
  text: string,
  { file = "worldviews" }: TextOptions = {},
): readonly Entry[] {
  return worldviewReader(argument)({ file, text });
}

/**
 * Reads the worldviews of a text to be put beside several arguments: each as every one of them reads it.
 * What one of them must be told and is not is unknown to it.
 */
export function readForSeveral(
  all: readonly Argument[],
  text: string,
  { file = "worldviews" }: TextOptions = {},
): readonly SeveralEntry[] {
  return severalReader(
    all,
    all.map(() => new Map()),
  )({ file, text });
}

/**
 * Makes a worldview of plain data, such as a row of a survey: `{name, beliefs: {…}}`, as in a file.
 *
 * @throws InvalidInput
 */
export function toWorldview(
  argument: Argument,
  data: unknown,
  { file = "worldview" }: TextOptions = {},
): Worldview {
  const entry = documentReader(argument)(withoutPlaces(data, file), 1, file);
  if (entry.ok) return entry.worldview;
  throw new InvalidInput(entry.diagnostics);
}

/** A diagnostic as one line: where, the stable code, what is wrong, what was perhaps meant. */
export function diagnosticText({ problem, place }: Diagnostic): string {
  const { message, hint } = word(problem);
  const where = [place.file, place.line, place.column].filter((part) => part !== undefined);
  return `${where.join(":")} ${problem.code}: ${message}${hint ? ` (${hint})` : ""}`;
}

function withoutPlaces(data: unknown, file: string): Positioned {
  return { data, place: () => ({ file }), placeOfKey: () => ({ file }) };
}
