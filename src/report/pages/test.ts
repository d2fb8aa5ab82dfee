/** Each worldview with what became of its expectation, as a test runner lists its tests. */
import type { Check, DecidingClaim, ExpectationResult } from "../../answers/expectation.js";
import { summaryOf, type TestAnswer, type Tested } from "../../answers/test.js";
import type { Argument } from "../../argument/argument.js";
import type { LeafResult } from "../../engine/evaluate.js";
import type { Worldview } from "../../worldview/worldview.js";
import type { ReportOptions } from "../formatter.js";
import { code, facts, joined, list, marked, quiet, strong } from "../page/build.js";
import type { Block, Entry, Fact, Item, Mark, Text } from "../page/tree.js";
import { reference } from "../places.js";
import { checkSentence, claimStatus, NO_EXPECTATION, summarySentence } from "../wording/checks.js";
import { conditionFact } from "../wording/conditions.js";
import { flipSentence } from "../wording/flips.js";
import { shapeFacts } from "../wording/shapes.js";
import { EXPECTED_TITLE } from "../wording/titles.js";

export function testPage(answer: TestAnswer, { detail }: ReportOptions): readonly Block[] {
  const tested = answer.entries.flatMap((entry) => (entry.ok ? [entry] : []));
  return [
    ...(detail === "brief" ? lines(tested) : worldviews(tested, answer)),
    { kind: "title", text: summarySentence(summaryOf(answer)) },
  ];
}

const COLUMNS = ["", "Worldview", "Where", EXPECTED_TITLE];

function lines(tested: readonly Tested[]): readonly Block[] {
  if (tested.length === 0) return [];
  const holds = ["verdict", "name", "place", "prose"] as const;
  return [{ kind: "lines", columns: COLUMNS, holds, rows: tested.map(rowOf) }];
}

function rowOf({
  assessment: { worldview },
  expectation: { status, checks },
}: Tested): readonly Text[] {
  return [
    [marked(status), ` ${words[status]}`],
    worldview.name,
    quiet(code(reference(worldview))),
    joined(failedOf(checks).map(checkSentence), "; "),
  ];
}

const words = {
  passed: "passed",
  failed: "failed",
  missing: "no expectation",
} as const satisfies Record<ExpectationResult["status"], string>;

function worldviews(tested: readonly Tested[], answer: TestAnswer): readonly Block[] {
  if (tested.length === 0) return [];
  return [
    { kind: "collection", columns: COLUMNS, entries: tested.map((each) => entryOf(each, answer)) },
  ];
}

function entryOf(tested: Tested, { argument, failOnMissing }: TestAnswer): Entry {
  const { assessment, expectation } = tested;
  const { worldview } = assessment;
  const { status, checks } = expectation;
  const lacks = status === "missing" && failOnMissing;
  const fails = status === "failed" || lacks;
  const mark: Mark = lacks ? "failed" : status;
  const items = failedOf(checks).map((check) => checkItem(check, tested, argument));
  return {
    mark,
    title: fails ? strong(worldview.name) : worldview.name,
    aside: code(reference(worldview)),
    row: rowOf(tested),
    body: list(lacks ? [{ text: NO_EXPECTATION }] : items),
  };
}

function checkItem(check: Check, { assessment }: Tested, argument: Argument): Item {
  const { worldview } = assessment;
  const claims = check.decidedBy.map((claim) => claimItem(claim, worldview, argument));
  const remedies = remediesOf(check, assessment).map((flip): Item => {
    return { mark: "so", text: flipSentence(flip, argument) };
  });
  return { text: checkSentence(check), more: list([...claims, ...remedies]) };
}

function claimItem(claim: DecidingClaim, worldview: Worldview, argument: Argument): Item {
  const factOf = (leaf: LeafResult): Fact => conditionFact(leaf, worldview, argument);
  const rows = shapeFacts(claim.shape, factOf, argument);
  return { text: [claimStatus(claim), rows.length > 0 ? ":" : ""], more: facts(rows) };
}

/** The flips that would give the verdict that was expected. */
function remediesOf({ what, expected }: Check, { outlook }: Tested["assessment"]) {
  if (what !== "verdict" || !outlook) return [];
  return [...outlook.flips, ...outlook.settles].filter(({ to }) => to === expected);
}

function failedOf(checks: readonly Check[]): readonly Check[] {
  return checks.filter(({ passed }) => !passed);
}
