import { CONTROLS } from "../../diagnostics/controls.js";
import type { Candidate, Offer } from "./offer.js";

/**
 * What `racecheck complete -- WORD...` prints. The last word is the one at the cursor, up to the cursor;
 * it may be empty. Each line but the last is a candidate for that whole word, and what it means:
 *
 *     VALUE<TAB>DESCRIPTION      or VALUE alone
 *
 * Candidates are all that can stand there; the shell picks those that match, in its own manner. The last
 * line says how to go on:
 *
 *     :none                        there is nothing else
 *     :nospace                     there is nothing else, and no blank follows a candidate
 *     :files<TAB>AFTER<TAB>ENDINGS   files fit as well: what follows AFTER in the word is the name of a
 *                                  file that ends in one of ENDINGS (separated by blanks; none: any
 *                                  file), or of a directory
 */
export function printed(offer: Offer): string {
  const lines = offer.candidates.filter(isSafe).map(candidateLine);
  return [...lines, directive(offer), ""].join("\n");
}

/** Nothing that a shell would cut, expand or run, and that could be taken for a directive. */
function isSafe({ value }: Candidate): boolean {
  return /^[\w.=-]+$/.test(value);
}

function candidateLine({ value, description = "" }: Candidate): string {
  const text = description.replace(/\s+/g, " ").replace(CONTROLS, "").trim();
  return text === "" ? value : `${value}\t${text}`;
}

function directive({ goesOn, files }: Offer): string {
  if (files) return `:files\t${files.after}\t${files.endings.join(" ")}`;
  return goesOn ? ":nospace" : ":none";
}
