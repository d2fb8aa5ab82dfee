/** Counts of kinds of respondents that were made elsewhere, read back. */
import { closeSync, openSync } from "node:fs";
import type { Population } from "../../answers/survey.js";
import type { Argument } from "../../argument/argument.js";
import type { Problem } from "../../diagnostics/problem.js";
import { csvRows } from "../../document/csv.js";
import type { Axis } from "../../engine/axis.js";
import { type BeliefValue, unknownValue } from "../../engine/belief.js";
import { witness } from "../../engine/cell.js";
import { at } from "../../engine/lookup.js";
import { fingerprintOf } from "../../engine/signature.js";
import { numberOf, textOf } from "../../worldview/columns/cell.js";
import { censusNames } from "../../worldview/columns/census.js";
import { Failure } from "../failure.js";
import { chunksOf } from "../inputs.js";
import { readProblem } from "../reasons.js";

/** Adds what a census counts to a population. Throws Failure: of counts that are wrong nothing is of use. */
export async function countCensus(
  file: string,
  argument: Argument,
  population: Population,
): Promise<void> {
  const fail = (problem: Problem, line?: number): never => {
    throw new Failure([{ problem, place: { file, ...(line !== undefined && { line }) } }]);
  };
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch (error) {
    return fail(readProblem(file, error));
  }
  try {
    let reader: Reader | undefined;
    for await (const row of csvRows(file, chunksOf(descriptor))) {
      if ("problem" in row) return fail(row.problem, row.line);
      if (!reader) {
        const made = readerOf(row.fields, argument);
        if ("code" in made) return fail(made, row.line);
        reader = made;
      } else {
        const problem = reader(row.fields, population);
        if (problem) return fail(problem, row.line);
      }
    }
    if (!reader) return fail({ code: "input/empty", path: file });
  } finally {
    closeSync(descriptor);
  }
}

/** Counts a row, or says what is wrong with it. */
type Reader = (fields: readonly string[], population: Population) => Problem | undefined;

function readerOf(header: readonly string[], { engine, definition }: Argument): Reader | Problem {
  const axes = engine.axes();
  const names = header.map(textOf);
  const beliefs = censusNames(axes.map(({ belief }) => belief));
  const missing = ["argument", "cells", ...beliefs, "n"].find((name) => !names.includes(name));
  if (missing !== undefined) return { code: "census/no-column", column: missing };
  const places = beliefs.map((name) => names.indexOf(name));
  const cells = fingerprintOf(axes);
  return (fields, population) => {
    const field = (name: string): string => textOf(fields[names.indexOf(name)] ?? "");
    if (field("argument") !== definition.id || field("cells") !== cells) {
      return { code: "census/other-cells", found: field("argument"), want: definition.id };
    }
    const count = numberOf(field("n"));
    if (count === undefined || !Number.isSafeInteger(count) || count < 0) {
      return { code: "census/bad-count", column: "n", found: field("n") };
    }
    if (/^f(alse)?$/i.test(field("valid"))) {
      population.invalid += count;
      return undefined;
    }
    const weight = names.includes("weight") ? numberOf(field("weight")) : count;
    if (weight === undefined || weight < 0) {
      return { code: "census/bad-count", column: "weight", found: field("weight") };
    }
    const stance: BeliefValue[] = [];
    for (const [index, axis] of axes.entries()) {
      const written = textOf(fields[at(places, index)] ?? "");
      const value = valueIn(axis, written);
      if (!value) {
        const column = at(beliefs, index);
        return { code: "census/bad-cells", column, found: written, cells: axis.cells.length };
      }
      stance.push(value);
    }
    if (count > 0) population.all.add(stance, weight / count, count);
    return undefined;
  };
}

/** What lies in some cells, and nowhere else; undefined if it is no set of them. */
function valueIn(axis: Axis, written: string): BeliefValue | undefined {
  if (written.startsWith("[")) return chancesIn(axis, written);
  const bits = numberOf(written);
  const all = 2 ** axis.cells.length - 1;
  if (bits === undefined || !Number.isSafeInteger(bits) || bits < 1 || bits > all) return undefined;
  if (bits === all) return unknownValue;
  const cells = axis.cells.filter((_, cell) => Math.floor(bits / 2 ** cell) % 2 === 1);
  const values = cells.map(witness);
  const [only, ...others] = values;
  if (only === undefined) return undefined;
  return others.length === 0 ? { kind: "value", value: only } : { kind: "among", values };
}

function chancesIn({ cells }: Axis, written: string): BeliefValue | undefined {
  try {
    const chances: unknown = JSON.parse(written);
    if (!Array.isArray(chances) || chances.length !== cells.length) return undefined;
    const all = chances.map((chance, cell) => ({ value: witness(at(cells, cell)), chance }));
    const isSound = all.every(({ chance }) => typeof chance === "number" && chance >= 0);
    return isSound
      ? { kind: "chances", chances: all.filter(({ chance }) => chance > 0) }
      : undefined;
  } catch {
    return undefined;
  }
}
