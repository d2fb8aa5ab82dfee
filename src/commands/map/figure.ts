import { list } from "../../diagnostics/list.js";
import { nearest } from "../../diagnostics/nearest.js";
import { type Figure, themes } from "../../report/formatter.js";
import { usageFailure } from "../failure.js";

/** What a command line says of pictures. */
export interface FigureOptions {
  readonly plain?: boolean;
  readonly theme?: string;
  readonly width?: string;
  readonly height?: string;
}

/** Sizes of a picture in pixels, and what is too small to show anything. */
const LEAST = { width: 240, height: 120 };
const MOST = 10_000;

/** Checks `--plain`, `--theme`, `--width` and `--height`. Throws Failure. */
export function figureOf({ plain, theme, width, height }: FigureOptions): Figure {
  return {
    plain,
    theme: themeOf(theme),
    width: sizeOf("width", width),
    height: sizeOf("height", height),
  };
}

function themeOf(name: string | undefined): Figure["theme"] {
  if (name === undefined) return undefined;
  const theme = themes.find((each) => each === name);
  if (theme) return theme;
  const near = nearest(name, themes);
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  const detail = `--theme is ${list([...themes], "or")}, not ${JSON.stringify(name)}${hint}`;
  throw usageFailure({ code: "usage/invalid", detail }, "--theme");
}

function sizeOf(side: "width" | "height", text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const size = Number(text);
  if (/^\d+$/.test(text) && size >= LEAST[side] && size <= MOST) return size;
  const detail = `--${side} takes a whole number of pixels from ${LEAST[side]} to 10,000, not ${JSON.stringify(text)}`;
  throw usageFailure({ code: "usage/invalid", detail }, `--${side}`);
}
