import type { Assessment } from "../../answers/assess.js";
import type { Argument, Claim } from "../../argument/argument.js";
import type { LeafResult } from "../../engine/evaluate.js";
import type { Verdict } from "../../engine/verdict.js";
import type { Worldview } from "../../worldview/worldview.js";
import {
  conditionLabel,
  found,
  heldBelief,
  shownConditions,
  unconditional,
  whereFrom,
} from "../conditions.js";
import type { ReportOptions } from "../formatter.js";
import type { Paint } from "../page/paint.js";
import type { Page } from "../page/paper.js";
import { section } from "./section.js";
import { mark } from "./symbols.js";

/** The conclusions that decided, with each condition, the value found and where it was found. */
export function whySection(
  assessment: Assessment,
  argument: Argument,
  options: ReportOptions,
): string {
  const { claims } = assessment.evaluation;
  const deciding = argument.claims.filter(
    (claim, index) =>
      claim.role === "conclusion" && isDeciding(assessment, claims[index]?.status === "holds"),
  );
  const named = deciding.length > 1 || assessment.evaluation.verdict === "silent";
  const blocks = deciding.map((claim) =>
    conclusionBlock(claim, assessment, argument, options, named),
  );
  return section(titles[assessment.evaluation.verdict], blocks.join("\n"), options);
}

const titles = {
  favoured: "Why",
  disfavoured: "Why",
  contested: "Why",
  silent: "Why it is silent",
  open: "Why it is open",
} satisfies Record<Verdict, string>;

function isDeciding({ evaluation: { verdict } }: Assessment, holds: boolean): boolean {
  return verdict === "silent" || verdict === "open" || holds;
}

function conclusionBlock(
  claim: Claim,
  { worldview, evaluation }: Assessment,
  argument: Argument,
  options: ReportOptions,
  named: boolean,
): string {
  const { paint, page } = options;
  const result = evaluation.claims.find(({ id }) => id === claim.id);
  if (!result) return "";
  const shown = shownConditions(result, argument);
  const rows =
    shown.length > 0
      ? shown.map((leaf) => conditionRow(leaf, worldview, argument, paint))
      : [{ symbol: mark(result.status, paint), says: unconditional[result.status], facts: [] }];
  const heading = named
    ? `${page.wrap(`Claim ${claim.id}, which concludes ${claim.concludes}, ${verb[result.status]}:`, "    ")}\n`
    : "";
  return heading + indented(rows, page, named ? "      " : "    ");
}

const verb = { holds: "holds", fails: "fails", unknown: "is open" } as const;

interface Row {
  readonly symbol: string;
  readonly says: string;
  readonly facts: readonly string[];
}

/** A condition as a row: status and meaning, if it has a clause of its own; what was found; where. */
export function conditionRow(
  leaf: LeafResult,
  worldview: Worldview,
  argument: Argument,
  paint: Paint,
): Row {
  const symbol = mark(leaf.status, paint);
  const fact = found(leaf, worldview, argument);
  const where = paint.faint(whereFrom(heldBelief(worldview, leaf.belief)));
  const says = conditionLabel(leaf, argument);
  return says === undefined
    ? { symbol, says: fact, facts: [where] }
    : { symbol, says, facts: [fact, where] };
}

/** Rows side by side where they fit, else what was found below what is said. */
export function indented(rows: readonly Row[], page: Page, indent: string): string {
  const most = Math.max(...rows.map(({ facts }) => facts.length));
  // The place of a value stands in the last column, also where no value stands before it.
  const cells = rows.map(({ symbol, says, facts }) => [
    `${symbol} ${says}`,
    ...Array<string>(most - facts.length).fill(""),
    ...facts,
  ]);
  const lines = page.columns(cells).map((line) => indent + line);
  if (page.fits(lines)) return lines.join("\n");
  return rows
    .flatMap(({ symbol, says, facts }) =>
      facts.length === 1
        ? [page.wrap([says, ...facts].join("  "), `${indent}${symbol} `)]
        : [page.wrap(says, `${indent}${symbol} `), page.wrap(facts.join("  "), `${indent}  `)],
    )
    .join("\n");
}
