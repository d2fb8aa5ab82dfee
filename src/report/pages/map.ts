/** The verdict over one or two beliefs, to read: a picture for a terminal, and its regions in words. */
import type { DrawnMap, MapAnswer, MapMember, MapPanel } from "../../answers/map.js";
import type { VerdictMap } from "../../engine/regions.js";
import { charactersOf } from "../map/field.js";
import { legendOf } from "../map/legend.js";
import { layOutMap, picture } from "../map/picture.js";
import { isSpread, signOf } from "../map/stands.js";
import { code, group, paragraph, paragraphs, quiet, strong } from "../page/build.js";
import { plainText } from "../page/inline.js";
import type { Block, DigestRow, Text } from "../page/tree.js";
import { reference } from "../places.js";
import {
  choiceSentences,
  disclaimerFor,
  NO_ROOM,
  namesOf,
  nothingSentence,
  OWN_LINE,
  SPREAD_NOTE,
  scaleSentence,
  severalTitle,
  standSentence,
  subjectSentence,
} from "../wording/map.js";

export function mapPage(answer: MapAnswer): readonly Block[] {
  const { worldview, panels } = answer;
  const all = panels.flatMap(({ members }) => members);
  const title = strong(all.length === 1 ? worldview.name : severalTitle(all.length));
  const aside = all.length === 1 ? { aside: code(reference(worldview)) } : {};
  return [
    { kind: "title", text: title, ...aside },
    ...panels.flatMap((panel) => panelBlocks(panel, answer)),
    paragraph(quiet(disclaimerFor(all.length))),
  ];
}

/** One picture; where there are several, below the names of those who stand on it. */
function panelBlocks({ drawn, members }: MapPanel, answer: MapAnswer): readonly Block[] {
  const [first] = members;
  if (!first) return [];
  const report: MapAnswer = { ...answer, ...first };
  const heading: readonly Block[] =
    answer.panels.length > 1 ? [paragraph(strong(namesOf(members)))] : [];
  if (!drawn.map) return [...heading, paragraph(nothingSentence(drawn, report))];
  return [...heading, ...drawnBlocks(drawn, members, report)];
}

function drawnBlocks(
  drawn: DrawnMap,
  members: readonly MapMember[],
  report: MapAnswer,
): readonly Block[] {
  const { map } = drawn;
  const sentences = [
    subjectSentence(map, report, members),
    ...choiceSentences(drawn),
    ...(members.some(isSpread) ? [SPREAD_NOTE] : []),
  ];
  return [
    ...group(paragraphs(sentences)),
    {
      kind: "drawing",
      draw: (columns) => picture(map, members, columns),
      notes: (columns) => scaleNotes(map, columns),
      otherwise: [paragraph(NO_ROOM)],
    },
    { kind: "digest", rows: legend(map, members) },
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
function legend(map: VerdictMap, members: readonly MapMember[]): readonly DigestRow[] {
  const kinds = legendOf(map).map((entry) => ({
    label: `${charactersOf(entry).join("")} ${plainText(entry.label)}`,
    body: [paragraph(entry.where)],
  }));
  const stands = members.map((member, index) => {
    const { name } = member.worldview;
    const sign = signOf(index, members.length);
    const stand = standSentence(map, member);
    return {
      label: members.length === 1 ? `${sign} worldview` : sign,
      body: [paragraph(members.length === 1 ? stand : [strong(name), ": ", stand])],
    };
  });
  return [...kinds, ...stands];
}
