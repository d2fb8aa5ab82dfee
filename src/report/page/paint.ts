/** Colour in a terminal: meaning is never carried by colour alone. */
import type { Verdict } from "../../engine/verdict.js";
import type { MarkTone } from "./marks.js";

export interface Paint {
  readonly strong: Brush;
  readonly faint: Brush;
  readonly good: Brush;
  readonly bad: Brush;
  readonly warn: Brush;
  readonly note: Brush;
}

export type Brush = (text: string) => string;

const same: Brush = (text) => text;

export const plainPaint: Paint = {
  strong: same,
  faint: same,
  good: same,
  bad: same,
  warn: same,
  note: same,
};

/** Paint for a terminal; loads chalk. */
export async function colourPaint(): Promise<Paint> {
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    note: (text) => chalk.cyan(text),
  };
}

/** The colour of a verdict. */
export function verdictBrush(verdict: Verdict, paint: Paint): Brush {
  const brushes = {
    favoured: paint.good,
    disfavoured: paint.bad,
    contested: paint.warn,
    silent: paint.note,
    open: paint.warn,
  } satisfies Record<Verdict, Brush>;
  return brushes[verdict];
}

/** The colour of a mark. */
export function markBrush(tone: MarkTone, paint: Paint): Brush {
  const brushes = {
    met: paint.good,
    unmet: paint.bad,
    attention: paint.warn,
    quiet: paint.faint,
    plain: same,
  } satisfies Record<MarkTone, Brush>;
  return brushes[tone];
}
