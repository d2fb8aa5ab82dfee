import type { Argument, Claim } from "../../argument/argument.js";
import type { LeafResult } from "../../engine/evaluate.js";
import type { Verdict } from "../../engine/verdict.js";
import type { HeldBelief } from "../../worldview/worldview.js";
import type { Page } from "../page.js";
import type { Assessment, ReportOptions } from "../report.js";
import { beliefOf, shownTest, shownValue } from "../values.js";
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
  const rows = result.conditions.map((leaf) => {
    const held = worldview.beliefs.find(({ id }) => id === leaf.belief) as HeldBelief;
    return [
      `${mark(leaf.status, paint)} ${label(leaf, argument)}`,
      found(leaf, held, argument),
      paint.faint(whereFrom(held)),
    ];
  });
  const heading = named
    ? `${page.wrap(`${claim.id} would conclude ${claim.concludes}, and ${verb[result.status]}:`, "    ")}\n`
    : "";
  return heading + indented(rows, page, named ? "      " : "    ");
}

const verb = { holds: "does", fails: "does not", unknown: "may" } as const;

function label({ term, claim, belief }: LeafResult, argument: Argument): string {
  const says = argument.terms.find(({ id }) => id === term)?.says;
  return says ?? (claim === undefined ? belief : `${belief} (claim ${claim})`);
}

/** The value that was found beside the test it met or did not meet. */
export function found(leaf: LeafResult, held: HeldBelief, argument: Argument): string {
  const { domain } = beliefOf(argument, leaf.belief);
  const level = held.level === undefined ? "" : `${held.level}, `;
  const value = shownValue(held.value, domain);
  if (domain.type === "boolean") {
    const needs = leaf.status === "unknown" ? `, ${shownTest(leaf.comparison, domain)}?` : "";
    return `${leaf.belief} is ${value}${needs}`;
  }
  const test = shownTest(leaf.comparison, domain);
  const relation = { holds: ` ${test}`, fails: `, not ${test}`, unknown: `, ${test}?` } as const;
  if (leaf.status === "holds" && test === `= ${value}`) return `${leaf.belief} ${level}= ${value}`;
  return `${leaf.belief} ${level}${value}${relation[leaf.status]}`;
}

function whereFrom({ origin, line }: HeldBelief): string {
  switch (origin) {
    case "stated":
      return `line ${line}`;
    case "assumed":
    case "overridden":
      return origin;
    case "missing":
      return "left out";
  }
}

/** Rows side by side where they fit, else each cell below the other. */
function indented(rows: readonly (readonly string[])[], page: Page, indent: string): string {
  const lines = page.columns(rows).map((line) => indent + line);
  if (page.fits(lines)) return lines.join("\n");
  return rows
    .map(([first = "", ...rest]) =>
      [page.wrap(first, indent), page.wrap(rest.filter(Boolean).join("  "), `${indent}  `)].join(
        "\n",
      ),
    )
    .join("\n");
}
