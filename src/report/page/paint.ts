/**
 * Colour in a terminal. No colour says what no word or symbol says, and none says good or bad: blue and
 * yellow are told apart by all readers, green and red are not used.
 */
import type { Verdict } from "../../engine/verdict.js";
import type { MarkTone } from "./marks.js";

export interface Paint {
  readonly strong: Brush;
  readonly faint: Brush;
  readonly blue: Brush;
  readonly yellow: Brush;
  readonly magenta: Brush;
  readonly cyan: Brush;
}

export type Brush = (text: string) => string;

const same: Brush = (text) => text;

export const plainPaint: Paint = {
  strong: same,
  faint: same,
  blue: same,
  yellow: same,
  magenta: same,
  cyan: same,
};

/** Paint for a terminal; loads chalk. */
export async function colourPaint(): Promise<Paint> {
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    blue: (text) => chalk.blueBright(text),
    yellow: (text) => chalk.yellow(text),
    magenta: (text) => chalk.magenta(text),
    cyan: (text) => chalk.cyan(text),
  };
}

/** The colour of a verdict; silence has none. */
export function verdictBrush(verdict: Verdict, paint: Paint): Brush {
  const brushes = {
    favoured: paint.blue,
    disfavoured: paint.yellow,
    contested: paint.magenta,
    silent: same,
    open: paint.cyan,
  } satisfies Record<Verdict, Brush>;
  return brushes[verdict];
}

/** The colour of a mark. */
export function markBrush(tone: MarkTone, paint: Paint): Brush {
  const brushes = {
    met: paint.blue,
    unmet: paint.yellow,
    attention: paint.magenta,
    quiet: paint.faint,
    plain: same,
  } satisfies Record<MarkTone, Brush>;
  return brushes[tone];
}
