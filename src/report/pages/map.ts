/** The verdict over one or two beliefs, to read: a picture for a terminal, and its regions in words. */
import type { DrawnMap, MapAnswer } from "../../answers/map.js";
import type { VerdictMap } from "../../engine/regions.js";
import { charactersOf, MARK } from "../map/field.js";
import { legendOf } from "../map/legend.js";
import { layOutMap, picture } from "../map/picture.js";
import { code, group, paragraph, paragraphs, quiet, strong } from "../page/build.js";
import { plainText } from "../page/inline.js";
import type { Block, DigestRow, Text } from "../page/tree.js";
import { reference } from "../places.js";
import {
  choiceSentences,
  NO_ROOM,
  nothingSentence,
  OWN_LINE,
  scaleSentence,
  standSentence,
  subjectSentence,
} from "../wording/map.js";
import { DISCLAIMER } from "../wording/verdict.js";

export function mapPage(answer: MapAnswer): readonly Block[] {
  const { worldview, drawn } = answer;
  return [
    { kind: "title", text: strong(worldview.name), aside: code(reference(worldview)) },
    ...(drawn.map ? drawnBlocks(drawn, answer) : [paragraph(nothingSentence(drawn, answer))]),
    paragraph(quiet(DISCLAIMER)),
  ];
}

function drawnBlocks(drawn: DrawnMap, answer: MapAnswer): readonly Block[] {
  const { map } = drawn;
  return [
    ...group(paragraphs([subjectSentence(map, answer), ...choiceSentences(drawn)])),
    {
      kind: "drawing",
      draw: (columns) => picture(map, columns),
      notes: (columns) => scaleNotes(map, columns),
      otherwise: [paragraph(NO_ROOM)],
    },
    { kind: "digest", rows: legend(map, answer) },
  ];
}

/** What of the picture is not to scale. */
function scaleNotes(map: VerdictMap, columns: number): readonly Text[] {
  const layout = layOutMap(map, columns);
  if (!layout) return [];
  const { x, y } = layout;
  const sentence = scaleSentence(y ? [x, y] : [x], OWN_LINE);
  return sentence === undefined ? [] : [sentence];
}

/** What the characters of the picture stand for, and where each kind of region lies. */
function legend(map: VerdictMap, answer: MapAnswer): readonly DigestRow[] {
  const kinds = legendOf(map).map((entry) => ({
    label: `${charactersOf(entry).join("")} ${plainText(entry.label)}`,
    body: [paragraph(entry.where)],
  }));
  const stand = { label: `${MARK} worldview`, body: [paragraph(standSentence(map, answer))] };
  return [...kinds, stand];
}
