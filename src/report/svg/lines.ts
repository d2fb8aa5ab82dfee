import type { ReportOptions } from "../formatter.js";
import { Page, visible } from "../page/paper.js";
import { type Element, element } from "./xml.js";

/** The height of a line of text, and a generous breadth of one of its characters, in pixels. */
export const LINE = 18;
export const CHARACTER = 7;
/** The same of a bold one. */
export const STRONG = 8.2;

/** Lines of text, and the height they take. */
export interface TextBlock {
  readonly elements: readonly Element[];
  readonly height: number;
}

/** A part of the picture that is drawn from a top edge downwards. */
export type Piece = (at: { x: number; top: number; width: number }) => TextBlock;

export interface TextStyle {
  readonly className: string;
  /** The height of a line. */
  readonly line?: number;
  readonly character?: number;
}

/**
 * A text in lines that fit into a breadth, from a top edge downwards.
 *
 * @param measure of the page, which knows of wide characters where there are some
 */
export function textBlock(
  text: string,
  at: { readonly x: number; readonly top: number; readonly width: number },
  { className, line = LINE, character = CHARACTER }: TextStyle,
  { page }: ReportOptions,
): TextBlock {
  const columns = new Page(Math.floor(at.width / character), page.measure);
  const lines = columns.wrap(visible(text)).split("\n");
  const elements = lines.map((each, index) =>
    element("text", { x: at.x, y: at.top + (index + 1) * line - 5, class: className }, each),
  );
  return { elements, height: lines.length * line };
}
