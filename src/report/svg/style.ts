import { type SettledVerdict, settledVerdicts } from "../../engine/verdict.js";
import type { Theme } from "../formatter.js";

interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  /** For each verdict the colour of its regions, and the one of its pattern and lines. */
  readonly verdicts: Readonly<Record<SettledVerdict, readonly [string, string]>>;
}

/** Hues that all readers tell apart and that say neither good nor bad; patterns say the same. */
const light: Palette = {
  paper: "#ffffff",
  ink: "#1f2328",
  faint: "#57606a",
  verdicts: {
    favoured: ["#cfe3f7", "#0a58a6"],
    disfavoured: ["#fcd7c3", "#b34700"],
    contested: ["#e7dcf4", "#6a3d9a"],
    silent: ["#e4e9ef", "#4b5763"],
  },
};

const dark: Palette = {
  paper: "#0d1117",
  ink: "#e6edf3",
  faint: "#9aa7b4",
  verdicts: {
    favoured: ["#12365c", "#7cb7ff"],
    disfavoured: ["#5a2a10", "#ff9b66"],
    contested: ["#3b2a55", "#c9a5f5"],
    silent: ["#2a313a", "#a9b6c3"],
  },
};

/** Black on white: patterns alone tell verdicts apart. */
const mono: Palette = {
  paper: "#ffffff",
  ink: "#000000",
  faint: "#333333",
  verdicts: {
    favoured: ["#ffffff", "#000000"],
    disfavoured: ["#ffffff", "#000000"],
    contested: ["#ffffff", "#000000"],
    silent: ["#ffffff", "#000000"],
  },
};

/** The style sheet; `auto` is light unless the reader prefers dark. Class names are racecheck's own. */
export function styleSheet(theme: Theme = "auto"): string {
  return [
    ".rc-text { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; font-size: 13px; }",
    ".rc-heading { font-size: 18px; font-weight: 600; }",
    ".rc-strong { font-weight: 600; }",
    ".rc-label { paint-order: stroke; stroke-width: 3px; stroke-linejoin: round; }",
    ...themed[theme](),
  ].join("\n");
}

const themed = {
  auto: () => [colours(light), `@media (prefers-color-scheme: dark) { ${colours(dark)} }`],
  light: () => [colours(light)],
  dark: () => [colours(dark)],
  mono: () => [colours(mono)],
} satisfies Record<Theme, () => readonly string[]>;

function colours({ paper, ink, faint, verdicts }: Palette): string {
  return [
    `.rc-paper { fill: ${paper}; } .rc-halo { stroke: ${paper}; fill: none; }`,
    `.rc-ink { fill: ${ink}; } .rc-line { stroke: ${ink}; fill: none; } .rc-faint { fill: ${faint}; }`,
    `.rc-label { stroke: ${paper}; } .rc-edge { stroke: ${faint}; stroke-width: 0.5; } .rc-band { stroke: ${ink}; fill: ${ink}; fill-opacity: 0.25; }`,
    ...settledVerdicts.map((verdict) => {
      const [tint, strong] = verdicts[verdict];
      return `.rc-${verdict}-tint { fill: ${tint}; } .rc-${verdict} { fill: ${strong}; } .rc-${verdict}-stroke { stroke: ${strong}; fill: none; }`;
    }),
  ].join("\n");
}
