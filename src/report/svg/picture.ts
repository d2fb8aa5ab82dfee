/** A picture as a document: pieces one below the other, on paper, with words for those who do not see it. */
import type { ReportOptions, Theme } from "../formatter.js";
import { visible } from "../page/paper.js";
import { type Piece, STRONG, type TextBlock, textBlock } from "./lines.js";
import { styleSheet } from "./style.js";
import { type Element, element, xmlDocument } from "./xml.js";

export const MARGIN = 24;
export const NARROWEST = 720;

export interface Picture {
  readonly title: string;
  /** The whole content in words. */
  readonly description: string;
  readonly pieces: readonly Piece[];
  /** What the widest piece needs. */
  readonly width?: number;
  /** What it is to be at least; the narrowest page unless given. */
  readonly least?: number | undefined;
  readonly theme?: Theme | undefined;
  /** What the pieces refer to. */
  readonly definitions?: readonly Element[];
  /** Rules of a style sheet for what these pieces alone have. */
  readonly styles?: string;
}

/** The document of a picture. */
export function picture({
  title,
  description,
  pieces,
  width: needed = 0,
  least = NARROWEST,
  theme,
  definitions = [],
  styles,
}: Picture): string {
  const width = Math.max(least, needed + 2 * MARGIN);
  const { elements, height } = stacked(pieces, width);
  const root = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
    },
    [
      element("title", {}, visible(title)),
      element("desc", {}, visible(description)),
      element(
        "style",
        {},
        [styleSheet(theme), ...(styles === undefined ? [] : [styles])].join("\n"),
      ),
      ...(definitions.length > 0 ? [element("defs", {}, definitions)] : []),
      element("rect", { width, height, class: "rc-paper" }),
      ...elements,
    ],
  );
  return xmlDocument(root);
}

/** How high pieces are, one below the other on a page of some width. */
export function heightOf(pieces: readonly Piece[], width: number): number {
  return stacked(pieces, width).height;
}

function stacked(pieces: readonly Piece[], width: number): TextBlock {
  const elements: Element[] = [];
  let top = MARGIN - 6;
  for (const piece of pieces) {
    const block = piece({ x: MARGIN, top, width: width - 2 * MARGIN });
    elements.push(...block.elements);
    top += block.height;
  }
  return { elements, height: top + MARGIN - 6 };
}

/** A text as a piece; headings are larger. */
export function textPiece(text: string, className: string, options: ReportOptions): Piece {
  const size = className.includes("rc-heading")
    ? { line: 30, character: 10.5 }
    : className.includes("rc-strong")
      ? { character: STRONG }
      : {};
  return (at) => textBlock(text, at, { className, ...size }, options);
}
