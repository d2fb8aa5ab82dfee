/** Colour, as a parameter of everything that prints: meaning is never carried by colour alone. */
export interface Paint {
  readonly strong: Brush;
  readonly faint: Brush;
  readonly good: Brush;
  readonly bad: Brush;
  readonly warn: Brush;
  readonly note: Brush;
}

type Brush = (text: string) => string;

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
