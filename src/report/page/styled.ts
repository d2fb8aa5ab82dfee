import { foldText, onlyPart } from "./inline.js";
import { marks } from "./marks.js";
import { type Brush, markBrush, type Paint, plainPaint, verdictBrush } from "./paint.js";
import { type Page, visible } from "./paper.js";
import type { Mark, Text } from "./tree.js";

/** What a text is laid out on, and its colours. */
export interface TextOptions {
  readonly page: Page;
  readonly paint: Paint;
}

/** A text for a terminal: what would steer it is shown as an escape, and the rest has its colours. */
export function styled(text: Text, paint: Paint): string {
  return foldText(text, {
    plain: visible,
    strong: paint.strong,
    quiet: paint.faint,
    code: visible,
    verdict: (verdict, word) => paint.strong(verdictBrush(verdict, paint)(word)),
    mark: (mark) => symbol(mark, paint),
    address: visible,
    label: visible,
  });
}

/** A mark's symbol in its colour. */
export function symbol(mark: Mark, paint: Paint): string {
  return markBrush(marks[mark].tone, paint)(marks[mark].symbol);
}

/** A text whose lines are coloured one by one, since it will be folded beside others. */
export interface Cell {
  readonly text: string;
  readonly brush: Brush;
}

/** A text as a cell: coloured if it is one part only. */
export function cellOf(text: Text, paint: Paint): Cell {
  const part = onlyPart(text);
  const plain = styled(text, plainPaint);
  if (part === undefined || typeof part === "string") return { text: plain, brush: (line) => line };
  if (part.kind === "strong") return { text: plain, brush: paint.strong };
  if (part.kind === "quiet") return { text: plain, brush: paint.faint };
  if (part.kind !== "verdict") return { text: plain, brush: (line) => line };
  const brush = verdictBrush(part.verdict, paint);
  return { text: plain, brush: (line) => paint.strong(brush(line)) };
}
