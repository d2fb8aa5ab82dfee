import type { ExplainAnswer } from "../../answers/explain.js";
import { wordIds } from "../../answers/words.js";
import type { Argument, Claim } from "../../argument/argument.js";
import { BOTH_SIDES } from "../../argument/definition.js";
import { accepts } from "../accepts.js";
import { conditionText } from "../condition-text.js";
import type { Formatter, ReportOptions } from "../formatter.js";
import { glossary } from "../glossary.js";
import { plainText } from "../page/inline.js";
import { measureSentences } from "../wording/measures.js";
import { explainSubject } from "./explain-subject.js";
import { section } from "./section.js";

/** The argument to read from top to bottom, or one thing of it. */
export const formatExplanation: Formatter<ExplainAnswer> = ({ argument, subject }, options) =>
  subject ? explainSubject(subject, argument, options) : whole(argument, options);

function whole(argument: Argument, options: ReportOptions): string {
  const { definition, claims } = argument;
  const { page, paint } = options;
  const of = (side: string) => claims.filter((claim) => claim.side === side);
  const head = [
    page.wrap(paint.strong(definition.title)),
    // An address that is broken over two lines is none.
    paint.faint(definition.source),
    "",
    ...(definition.description ? [page.wrap(definition.description, "  ")] : []),
  ].join("\n");
  const sides = Object.entries(definition.sides).map(([id, { label, speaks_for }]) =>
    section(
      `Claims from the side of ${label} (${speaks_for})`,
      claimList(of(id), argument, options),
      options,
    ),
  );
  const parts = [
    `${head}\n`,
    section("Terms", termList(argument, options), options),
    ...sides,
    section("Claims from both sides", claimList(of(BOTH_SIDES), argument, options), options),
    section("Measures", measureList(argument, options), options),
    section("Beliefs of a worldview", beliefList(argument, options), options),
    section("Parameters (--set)", parameterList(argument, options), options),
    section("Words", wordList(options), options),
    `${page.wrap(paint.faint("`racecheck explain ID` tells more of a claim, term, belief, parameter or word."), "  ")}\n`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function termList({ terms, parameters }: Argument, { page, paint }: ReportOptions): string {
  return terms
    .map(({ id, says, when }) =>
      page.entry(paint.strong(id), `${says}, when ${conditionText(when, parameters)}.`),
    )
    .join("\n");
}

function claimList(
  claims: readonly Claim[],
  { parameters }: Argument,
  { page, paint }: ReportOptions,
): string {
  return claims
    .map(({ id, role, says, when, concludes, source }) => {
      const holds = when === "always" ? "always" : `when ${conditionText(when, parameters)}`;
      const leads = concludes === undefined ? "" : `, concludes ${concludes}`;
      const origin = `${source.passage}: “${source.modality}”, ${source.confidence}`;
      return [
        page.entry(paint.strong(id), says),
        page.wrap(paint.faint(`${role}, ${holds}${leads} [${origin}]`), "      "),
      ].join("\n");
    })
    .join("\n");
}

function measureList(argument: Argument, { page }: ReportOptions): string {
  return measureSentences(argument)
    .map((sentence) => page.wrap(plainText(sentence), "    "))
    .join("\n");
}

function beliefList({ beliefs }: Argument, { page, paint }: ReportOptions): string {
  return beliefs
    .map((belief) => page.entry(paint.strong(belief.id), `${belief.meaning} (${accepts(belief)})`))
    .join("\n");
}

function parameterList(
  { definition, parameters }: Argument,
  { page, paint }: ReportOptions,
): string {
  return Object.entries(definition.parameters ?? {})
    .map(([id, { meaning }]) => page.entry(`${paint.strong(id)} = ${parameters[id]}`, meaning))
    .join("\n");
}

function wordList({ page, paint }: ReportOptions): string {
  return wordIds.map((id) => page.entry(paint.strong(id), glossary[id].meaning)).join("\n");
}
