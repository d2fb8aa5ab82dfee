import { errorsOf } from "../answers/answer.js";
import { type Assessment, assessments } from "../answers/assess.js";
import type { EvaluateAnswer } from "../answers/evaluate.js";
import type { Check, ExpectationResult } from "../answers/expectation.js";
import { summaryOf, type TestAnswer, type TestSummary } from "../answers/test.js";
import type { Argument } from "../argument/argument.js";
import type { Diagnostic } from "../diagnostics/problem.js";
import { word } from "../diagnostics/wording.js";
import type { Cell } from "../engine/cell.js";
import type { Domain } from "../engine/domain.js";
import type { LeafResult } from "../engine/evaluate.js";
import type { Flip } from "../engine/flips.js";
import type { VerdictProbability } from "../engine/probability.js";
import type { HeldBelief, Worldview } from "../worldview/worldview.js";
import { heldBelief } from "./conditions.js";
import type { Formatter } from "./formatter.js";
import { placeOfCheck } from "./places.js";
import { exact, exactBits } from "./shares.js";
import { beliefOf, isBetween, plainValue, shownRegion, shownTest } from "./values.js";

/** The version of every JSON document that racecheck prints; keys may be added within a version. */
export const SCHEMA_VERSION = 1;

/** One JSON document. */
export const formatJson: Formatter<EvaluateAnswer> = (report, { brief }) =>
  document({
    schema_version: SCHEMA_VERSION,
    argument: argumentJson(report.argument),
    results: assessments(report).map((each) => resultJson(each, report.argument, brief)),
    errors: errorsOf(report).map(errorJson),
  });

/** One JSON document of a test. */
export const formatTestJson: Formatter<TestAnswer> = (report, { brief }) =>
  document({
    schema_version: SCHEMA_VERSION,
    argument: argumentJson(report.argument),
    results: report.entries.flatMap((entry) =>
      entry.ok ? [testedJson(entry.assessment, entry.expectation, report.argument, brief)] : [],
    ),
    summary: summaryOf(report),
    errors: errorsOf(report).map(errorJson),
  });

/** The document of a run that could not begin. */
export function failedJson(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.map(errorJson);
  return document({ schema_version: SCHEMA_VERSION, argument: null, results: [], errors });
}

/** The same of a test. */
export function failedTestJson(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.map(errorJson);
  const summary: TestSummary = { passed: 0, failed: 0, missing: 0, errors: errors.length };
  return document({ schema_version: SCHEMA_VERSION, argument: null, results: [], summary, errors });
}

/** One JSON document, indented, as a text that ends with a line break. */
export function document(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

export function argumentJson({ definition, parameters }: Argument) {
  const { id, title, source } = definition;
  return { id, title, source, parameters };
}

export function errorJson({ problem, place }: Diagnostic) {
  const { file, document: number, line, column } = place;
  const { message, hint } = word(problem);
  return { file, document: number, line, column, code: problem.code, message, hint };
}

export function resultJson(assessment: Assessment, argument: Argument, brief: boolean) {
  return brief ? briefResult(assessment) : fullResult(assessment, argument);
}

/** A result with what became of its expectation. */
export function testedJson(
  assessment: Assessment,
  { status, checks }: ExpectationResult,
  argument: Argument,
  brief: boolean,
) {
  const { worldview } = assessment;
  const checked = checks.map((check) => checkJson(check, worldview, argument, brief));
  return { ...resultJson(assessment, argument, brief), expectation: { status, checks: checked } };
}

function checkJson(check: Check, worldview: Worldview, argument: Argument, brief: boolean) {
  const { what, claim, expected, actual, passed, decidedBy } = check;
  const facts = { what, claim, expected, actual, passed };
  if (brief) return facts;
  const { line, column } = placeOfCheck(check, worldview);
  const decided_by = decidedBy.map(({ id, status, conditions }) => ({
    claim: id,
    status,
    conditions: conditions.map((leaf) => conditionJson(leaf, worldview.beliefs, argument)),
  }));
  return { ...facts, line, column, decided_by };
}

function briefResult({ worldview, evaluation }: Assessment) {
  const { file, document: number, name } = worldview;
  const { verdict, possible, tradeOff } = evaluation;
  return { file, document: number, name, verdict, possible, trade_off: tradeOff };
}

function fullResult(
  { worldview, evaluation, probability, outlook }: Assessment,
  argument: Argument,
) {
  const { file, document: number, line, name, entity, referenceClass } = worldview;
  const { description, sources } = worldview;
  return {
    file,
    document: number,
    line,
    name,
    entity,
    reference_class: referenceClass,
    description,
    sources,
    verdict: evaluation.verdict,
    possible: evaluation.possible,
    probability: probability && probabilityJson(probability),
    trade_off: evaluation.tradeOff,
    beliefs: beliefsJson(worldview, argument),
    claims: claimsJson(worldview, evaluation, argument),
    ...(outlook && outlookJson(outlook, argument)),
  };
}

function probabilityJson(probability: VerdictProbability) {
  return Object.fromEntries(
    Object.entries(probability).map(([verdict, { lower, upper }]) => [
      verdict,
      { lower: exact(lower), upper: exact(upper) },
    ]),
  );
}

function beliefsJson({ beliefs }: Worldview, argument: Argument) {
  return Object.fromEntries(
    beliefs.map(({ id, value, origin, level, line, column }) => {
      const plain = plainValue(value, beliefOf(argument, id).domain);
      return [id, { value: plain, level, origin, line, column }];
    }),
  );
}

function claimsJson(
  { beliefs }: Worldview,
  { claims }: Assessment["evaluation"],
  argument: Argument,
) {
  return argument.claims.map(({ id, role, side, concludes, says, source }, index) => {
    const result = claims[index] as (typeof claims)[number];
    return {
      id,
      status: result.status,
      role,
      side,
      concludes,
      says,
      conditions: result.conditions.map((leaf) => conditionJson(leaf, beliefs, argument)),
      waits_for: result.waitsFor,
      source,
    };
  });
}

function conditionJson(leaf: LeafResult, beliefs: readonly HeldBelief[], argument: Argument) {
  const { domain } = beliefOf(argument, leaf.belief);
  const held = heldBelief({ beliefs }, leaf.belief);
  return {
    term: leaf.term,
    claim: leaf.claim,
    belief: leaf.belief,
    test: shownTest(leaf.comparison, domain),
    actual: plainValue(held.value, domain),
    status: leaf.status,
    line: held.line,
    column: held.column,
  };
}

function outlookJson(outlook: NonNullable<Assessment["outlook"]>, argument: Argument) {
  const { flips, settles, information, irrelevant, locked } = outlook;
  return {
    flips: flips.map((flip) => flipJson(flip, argument)),
    settles: settles.map((flip) => flipJson(flip, argument)),
    information: information && {
      measure: "expected reduction of the entropy of the verdict, in bits",
      entropy: exactBits(information.entropy),
      beliefs: information.beliefs.map(({ belief, bits }) => ({ belief, bits: exactBits(bits) })),
    },
    cannot_matter: irrelevant,
    ...(locked.length > 0 && { locked }),
  };
}

/** What `v .. w` leaves open: whether its ends belong to it. */
function endsJson(region: Cell, domain: Domain) {
  if (!isBetween(region, domain)) return {};
  return { min_included: region.minIncluded, max_included: region.maxIncluded };
}

export function flipJson({ to, changes, knifeEdge }: Flip, argument: Argument) {
  return {
    to,
    changes: changes.map(({ belief, from, to: region }) => {
      const { domain } = beliefOf(argument, belief);
      const to = shownRegion(region, domain);
      return { belief, from: plainValue(from, domain), to, ...endsJson(region, domain) };
    }),
    ...(knifeEdge && { knife_edge: true }),
  };
}
