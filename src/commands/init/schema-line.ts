/**
 * The line by which a worldview file names its JSON Schema. Editors read it relative to the file, so
 * the one name that works wherever a file is, with or without a network, is that of a schema beside
 * it; init puts one there if there is none.
 */
import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Argument } from "../../argument/argument.js";
import { DEFAULT_ARGUMENT } from "../../argument/default.js";
import { usageFailure } from "../failure.js";

export interface SchemaChoice {
  /** What the line names; undefined for no line. */
  readonly named?: string | undefined;
  /** The schema's file that is still to be written. */
  readonly missing?: string | undefined;
}

/**
 * Chooses the schema of a new worldview.
 *
 * @param wanted from --schema and --no-schema
 * @param file the worldview's file, undefined for standard output
 * @throws Failure where the line cannot hold what is wanted
 */
export function chooseSchema(
  wanted: string | boolean | undefined,
  file: string | undefined,
  argument: Argument,
): SchemaChoice {
  if (wanted === false) return {};
  if (typeof wanted === "string") return { named: checked(wanted) };
  const name = schemaFileName(argument);
  const beside = file === undefined ? name : join(dirname(file), name);
  return { named: `./${name}`, ...(!isThere(beside) && { missing: beside }) };
}

/** A link that leads nowhere is there, too: where it should lead, its owner knows. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** The first lines of the file. */
export function schemaLines({ named }: SchemaChoice): readonly string[] {
  return named === undefined ? [] : [`yaml-language-server: $schema=${named}`];
}

/** Each argument has beliefs of its own, and so a schema of its own. */
function schemaFileName({ definition: { id } }: Argument): string {
  return id === DEFAULT_ARGUMENT ? "worldview.schema.json" : `${id}.worldview.schema.json`;
}

function checked(wanted: string): string {
  if (/^[^\s\p{Cc}]+$/u.test(wanted)) return wanted;
  const detail = "a schema is a path or URL without blanks; write %20 for a blank";
  throw usageFailure({ code: "usage/invalid", detail }, "--schema");
}
