import type { ReportOptions } from "../formatter.js";
import type { LegendEntry } from "../map/legend.js";
import { plainText } from "../page/inline.js";
import { solid } from "./field.js";
import { CHARACTER, LINE, type Piece, type TextBlock, textBlock } from "./lines.js";
import { diamond } from "./mark.js";
import { patternId } from "./patterns.js";
import { type Element, element } from "./xml.js";

const SWATCH = { width: 30, height: 18 };

/** Columns of the verdicts' words. */
const WORD = 96;

const INDENT = SWATCH.width + 12;

/** What a worldview's mark is called, and what is said of it. */
export interface KeyEntry {
  /** Its number; undefined where it has none: a diamond. */
  readonly number?: string | undefined;
  readonly text: string;
}

/** What the fills with the colours of their lines, the marks and the lines mean. */
export function legend(
  kinds: readonly LegendEntry[],
  key: readonly KeyEntry[],
  notes: readonly string[],
  options: ReportOptions,
): Piece {
  return ({ x, top, width }) => {
    const elements: Element[] = [];
    let next = top + LINE / 2;
    const add = ({ elements: added, height }: TextBlock): void => {
      elements.push(...added);
      next += height;
    };
    for (const kind of kinds) add(row(kind, { x, top: next, width }, options));
    const style = { className: "rc-text rc-ink" };
    const at = (indent: number) => ({ x: x + indent, top: next, width: width - indent });
    for (const { number, text } of key) {
      const middle = x + SWATCH.width / 2;
      const centred = { x: middle, y: next + LINE - 5, "text-anchor": "middle" };
      elements.push(
        number === undefined
          ? diamond(middle, next + LINE / 2)
          : element("text", { ...centred, class: "rc-text rc-strong rc-ink" }, number),
      );
      add(textBlock(text, at(INDENT), style, options));
    }
    next += LINE / 2;
    for (const note of notes) {
      add(textBlock(note, at(0), { className: "rc-text rc-faint" }, options));
    }
    return { elements, height: next - top };
  };
}

/** The fills and their verdicts alone, on as few lines as they need. */
export function swatches(kinds: readonly LegendEntry[], { page }: ReportOptions): Piece {
  return ({ x, top, width }) => {
    let left = 0;
    let down = LINE / 2;
    const elements = kinds.flatMap((kind) => {
      const label = plainText(kind.label);
      const breadth = SWATCH.width + 10 + page.measure(label) * CHARACTER + 18;
      if (left > 0 && left + breadth > width) {
        left = 0;
        down += LINE + 6;
      }
      const at = { x: x + left, y: top + down };
      left += breadth;
      const fill = `url(#${patternId(kind)})`;
      const word = { x: at.x + SWATCH.width + 8, y: at.y + LINE - 5, class: "rc-text rc-ink" };
      return [
        element("rect", { ...at, ...SWATCH, fill, class: "rc-edge" }),
        element("text", word, label),
      ];
    });
    return { elements, height: down + LINE + LINE / 2 };
  };
}

function row(
  kind: LegendEntry,
  { x, top, width }: { x: number; top: number; width: number },
  options: ReportOptions,
): TextBlock {
  const isOpen = kind.verdict === "open";
  const label = plainText(kind.label);
  const where = plainText(kind.where);
  const indent = isOpen ? INDENT : INDENT + WORD;
  const place = { x: x + indent, top, width: width - indent };
  const style = { className: "rc-text rc-ink" };
  const text = textBlock(isOpen ? `${label}: ${where}` : where, place, style, options);
  const attributes = {
    x,
    y: top + 1,
    ...SWATCH,
    class: "rc-edge",
    fill: `url(#${patternId(kind)})`,
  };
  const lineOf = element("rect", {
    x: x + SWATCH.width - 6,
    y: top + 1,
    width: 6,
    height: SWATCH.height,
    ...solid(kind),
  });
  const word = element(
    "text",
    { x: x + INDENT, y: top + LINE - 5, class: "rc-text rc-strong rc-ink" },
    label,
  );
  return {
    elements: [element("rect", attributes), lineOf, ...(isOpen ? [] : [word]), ...text.elements],
    height: Math.max(text.height, SWATCH.height) + 4,
  };
}
