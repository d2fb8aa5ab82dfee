/** Answers in full to plain lines, of most of which nearly all is known before they are asked. */
import type { Argument } from "../../argument/argument.js";
import { AnalysisTooLarge } from "../../engine/diagram.js";
import { memoryOf } from "../../engine/memory.js";
import { Outlines } from "../../engine/outlines.js";
import type { Verdict } from "../../engine/verdict.js";
import { fullLines } from "../../report/data/full-lines.js";
import { quickReader } from "../../worldview/quick.js";
import { placer } from "../../worldview/quick-places.js";
import type { Overrides } from "../../worldview/read.js";
import { stanceOf } from "../../worldview/worldview.js";
import type { QuickLine } from "./quick-lines.js";

/** Answers the lines of a file; what is not as expected takes the long way, where that is told. */
export function quickFullLines(
  argument: Argument,
  overrides: Overrides,
  expect: Verdict | undefined,
  locked: readonly string[],
): (file: string) => QuickLine {
  const { engine } = argument;
  const read = quickReader(argument, overrides, memoryOf(engine).signers);
  const place = placer(argument, overrides);
  const outlines = new Outlines(engine, { locked });
  const write = fullLines(argument, locked);
  return (file) => (line, document, number) => {
    const found = read(line);
    const worldview = found && place?.(line, found, { file, document, line: number });
    if (!worldview) return undefined;
    try {
      const outline = outlines.of(found.signature, stanceOf(worldview));
      const isExpected = expect === undefined || outline?.evaluation.verdict === expect;
      return outline && isExpected ? write(worldview, outline) : undefined;
    } catch (error) {
      if (error instanceof AnalysisTooLarge) return undefined;
      throw error;
    }
  };
}
