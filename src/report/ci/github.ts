/**
 * Workflow commands of GitHub Actions, which show up as annotations at the lines they name. Escaping
 * follows the commands' own toolkit: %, CR and LF in data; also : and , in properties.
 */
import type { FailureFormatter, Formatter } from "../formatter.js";
import { visible, wellFormed } from "../page/paper.js";
import type { Announcement, Case, Finding, Findings, Spot } from "./finding.js";
import { type FoundAnswer, failureFindings, findingsOf } from "./findings.js";
import { mostSevereFirst } from "./severity.js";

/** An annotation a finding, and the answers that are to be said aloud. */
export const formatGithub: Formatter<FoundAnswer> = (answer, options) =>
  githubOf(findingsOf(answer, options));

/** What kept a run from its work, as errors. */
export const failedGithub: FailureFormatter = (diagnostics, surroundings) =>
  githubOf(failureFindings(diagnostics, surroundings));

interface Annotation extends Announcement {
  /** Undefined if it is about the run. */
  readonly place?: Spot | undefined;
}

function githubOf({ cases, summary }: Findings): string {
  const all = [...cases.flatMap(annotationsOf), ...(summary ? [summary] : [])];
  // Of each level the first ten of a step are shown, and of a job the first fifty.
  return mostSevereFirst(all).map(command).join("");
}

function annotationsOf({ place, findings, answer }: Case): readonly Annotation[] {
  const all = [...findings.map(annotationOf), ...(answer ? [{ ...answer, place }] : [])];
  return all.filter(({ level }) => level !== "none");
}

function annotationOf({ level, place, title, says, reasons, status }: Finding): Annotation {
  const why = status === "passed" ? [] : reasons;
  const conditions = why.flatMap(({ claim, conditions }) =>
    conditions.map((condition) => (claim ? `${claim.id}: ${condition}` : condition)),
  );
  return { level, place, title, says: [...says, ...conditions] };
}

/** An annotation as a line: its place, a title and a message that may have several lines. */
function command({ level, place, title, says }: Annotation): string {
  const { source, isFile, line = 1, column, length } = place ?? NOWHERE;
  const properties = {
    file: isFile ? source : undefined,
    line,
    col: column,
    endColumn: column !== undefined && length !== undefined ? column + length : undefined,
    title,
  };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(legible(String(value)))}`);
  const message = says.map(legible).join("\n");
  return `::${level} ${written.join(",")}::${escapeData(message)}\n`;
}

const NOWHERE: Spot = { source: "", isFile: false };

/** Text that can be written and read in a log. */
function legible(text: string): string {
  return wellFormed(visible(text));
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
