import type { Status } from "../../engine/status.js";
import type { Verdict } from "../../engine/verdict.js";
import type { Paint } from "../page/paint.js";

/** The mark of a status: it says the same as the colour. */
export function mark(status: Status, paint: Paint): string {
  const marks = {
    holds: paint.good("✔"),
    fails: paint.bad("✘"),
    unknown: paint.warn("?"),
  } satisfies Record<Status, string>;
  return marks[status];
}

/** A verdict in the colour that it has everywhere. */
export function paintVerdict(verdict: Verdict, text: string, paint: Paint): string {
  return paint.strong(verdictBrush(verdict, paint)(text));
}

/** The colour of a verdict. */
export function verdictBrush(verdict: Verdict, paint: Paint): (text: string) => string {
  const brushes = {
    favoured: paint.good,
    disfavoured: paint.bad,
    contested: paint.warn,
    silent: paint.note,
    open: paint.warn,
  } satisfies Record<Verdict, (text: string) => string>;
  return brushes[verdict];
}
