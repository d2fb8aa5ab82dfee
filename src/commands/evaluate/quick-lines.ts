/** Brief answers to plain lines, most of which are known before they are asked. */
import type { Argument } from "../../argument/argument.js";
import { AnalysisTooLarge } from "../../engine/diagram.js";
import { type Evaluation, evaluate } from "../../engine/evaluate.js";
import { type Memory, memoryOf } from "../../engine/memory.js";
import type { Verdict } from "../../engine/verdict.js";
import { briefLines } from "../../report/data/brief-lines.js";
import { type QuickWorldview, quickReader } from "../../worldview/quick.js";
import type { Overrides } from "../../worldview/read.js";

/**
 * The answer to a line that holds the so-manieth worldview of its file, and is its so-manieth line; undefined if it
 * takes the long way to find.
 */
export type QuickLine = (line: string, document: number, number: number) => string | undefined;

/** Answers the lines of a file; what is not as expected takes the long way, where that is told. */
export function quickLines(
  argument: Argument,
  overrides: Overrides,
  expect: Verdict | undefined,
): (file: string) => QuickLine {
  const memory = memoryOf(argument.engine);
  const read = quickReader(argument, overrides, memory.signers);
  return (file) => {
    const write = briefLines(file);
    return (line, document) => {
      const worldview = read(line);
      const evaluation = worldview && evaluationOf(worldview, memory);
      if (!evaluation || (expect !== undefined && evaluation.verdict !== expect)) return undefined;
      return write(document, worldview.name, evaluation);
    };
  };
}

function evaluationOf(
  { signature, stance }: QuickWorldview,
  memory: Memory,
): Evaluation | undefined {
  const known = memory.find(signature);
  if (known) return known;
  try {
    return memory.keep(signature, evaluate(memory.engine, stance()));
  } catch (error) {
    if (error instanceof AnalysisTooLarge) return undefined;
    throw error;
  }
}
