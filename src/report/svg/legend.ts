import type { ReportOptions } from "../formatter.js";
import type { LegendEntry } from "../map/legend.js";
import { plainText } from "../page/inline.js";
import { solid } from "./field.js";
import { LINE, type Piece, type TextBlock, textBlock } from "./lines.js";
import { diamond } from "./mark.js";
import { patternId } from "./patterns.js";
import { type Element, element } from "./xml.js";

const SWATCH = { width: 30, height: 18 };

/** Columns of the verdicts' words. */
const WORD = 96;

const INDENT = SWATCH.width + 12;

/** What the fills with the colours of their lines, the diamond and the lines mean. */
export function legend(
  kinds: readonly LegendEntry[],
  stand: string,
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
    elements.push(diamond(x + SWATCH.width / 2, next + LINE / 2));
    const style = { className: "rc-text rc-ink" };
    const at = (indent: number) => ({ x: x + indent, top: next, width: width - indent });
    add(textBlock(`this worldview: ${stand}`, at(INDENT), style, options));
    next += LINE / 2;
    for (const note of notes) {
      add(textBlock(note, at(0), { className: "rc-text rc-faint" }, options));
    }
    return { elements, height: next - top };
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
  const attributes = { x, y: top + 1, ...SWATCH, fill: `url(#${patternId(kind)})` };
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
