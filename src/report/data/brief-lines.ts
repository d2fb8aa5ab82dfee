/** Brief results a line each, of which all but the name and the place is the same wherever the evaluation is. */
import { jsonText } from "../../document/write-json.js";
import type { Evaluation } from "../../engine/evaluate.js";
import { briefResult } from "./result.js";

/** The line of the so-manieth worldview of a file, with its break. */
export type BriefLine = (document: number, name: string, evaluation: Evaluation) => string;

/** Writes brief results of a file's worldviews. What is the same is made once for each evaluation. */
export function briefLines(file: string): BriefLine {
  const written = jsonText(file);
  const ends = new WeakMap<Evaluation, string>();
  return (document, name, evaluation) => {
    const begin = `{"file":${written},"document":${document},"name":${jsonText(name)},`;
    const known = ends.get(evaluation);
    if (known !== undefined) return begin + known;
    const line = `${jsonText(briefResult.of({ worldview: { file, document, name }, evaluation }))}\n`;
    if (!line.startsWith(begin)) throw new Error("a brief result begins otherwise");
    ends.set(evaluation, line.slice(begin.length));
    return line;
  };
}
