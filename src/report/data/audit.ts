/** What `audit` prints for programs. */
import * as z from "zod/mini";
import type {
  ConclusionFinding,
  ConstantFinding,
  DifferenceFinding,
  DirectionFinding,
  ExceptionFinding,
  PartFinding,
  RegionFinding,
  SideFinding,
  SubsumedFinding,
  ThresholdChange,
  ThresholdFinding,
  UnusedFinding,
} from "../../answers/audit/finding.js";
import { type AuditAnswer, type AuditFinding, findingKinds, isFault } from "../../answers/audit.js";
import { describe } from "../../argument/describe.js";
import { referenceKinds } from "../../argument/relations.js";
import type { AuditRegion, RegionClause } from "../../engine/audit/cover.js";
import type { Push } from "../../engine/audit/directions.js";
import type { PartialWorldview } from "../../engine/audit/partial.js";
import { once } from "../../engine/once.js";
import type { Formatter } from "../formatter.js";
import { conditionText } from "../wording/condition-text.js";
import { namesIn, plainly, shownRegion } from "../wording/values.js";
import { documentText, failing } from "./document.js";
import { part, type Written } from "./part.js";
import {
  argumentPart,
  column,
  count,
  errorPart,
  headPart,
  line,
  settledVerdict,
  value,
} from "./parts.js";

const kind = <Kind extends AuditFinding["kind"]>(of: Kind) =>
  describe(z.literal(of), "what kind of finding it is");

/** What every finding has. */
const headOf = () => ({
  fault: describe(z.boolean(), "whether --exit-code fails on it"),
  path: z.optional(
    describe(z.string(), "where in the argument, as a JSON Pointer; if in one place"),
  ),
  line: line(),
  column: column(),
});

function headFacts(finding: AuditFinding, answer: AuditAnswer) {
  const { path, place } = finding;
  return {
    fault: isFault(finding, answer),
    path: path && pointer(path),
    line: place?.line,
    column: place?.column,
  };
}

/** A path as RFC 6901 writes it. */
function pointer(path: readonly PropertyKey[]): string {
  const escaped = path.map((step) => String(step).replaceAll("~", "~0").replaceAll("/", "~1"));
  return escaped.map((step) => `/${step}`).join("");
}

const reference = () =>
  z.object({ kind: z.enum(referenceKinds), id: describe(z.string(), "its name") });

const beliefs = (description: string) =>
  describe(z.record(z.string(), value("as a worldview file has it")), description);

const WITNESS =
  "beliefs as a worldview file has them; whatever the others are, the finding is there";

function beliefsOf(witness: PartialWorldview, answer: AuditAnswer) {
  return Object.fromEntries(
    witness.map(({ belief, value }) => [belief, valueAs(belief, value, answer)]),
  );
}

/** A value as a worldview file has it. */
function valueAs(belief: string, value: number, { argument, other }: AuditAnswer) {
  const known = [argument, other].flatMap((each) => each?.beliefs ?? []);
  const domain = known.find(({ id }) => id === belief)?.domain;
  return domain ? plainly(value, domain) : value;
}

const clausePart = part(
  () =>
    z.object({
      belief: z.string(),
      to: describe(z.string(), "the region, such as <= 0.5, = 1 or false"),
      min: z.number(),
      max: describe(z.nullable(z.number()), "null if there is no end"),
      min_included: z.boolean(),
      max_included: z.boolean(),
      values: z.optional(describe(z.array(z.string()), "of a choice: what belongs to it")),
    }),
  ({ belief, domain, region }: RegionClause) => ({
    belief,
    to: shownRegion(region, domain),
    min: region.min,
    max: Number.isFinite(region.max) ? region.max : null,
    min_included: region.minIncluded,
    max_included: region.maxIncluded,
    values: domain.type === "choice" ? namesIn(region, domain) : undefined,
  }),
);

const regionPart = part(
  () =>
    z.object({
      where: describe(z.array(clausePart.schema()), "the other beliefs may be anything"),
      cells: describe(count(), "how many of the cells"),
      share: describe(z.number(), "of all cells"),
      knife_edge: describe(z.boolean(), "some number hits a single value"),
      witness: beliefs(WITNESS),
    }),
  ({ clauses, cells, knifeEdge, witness }: AuditRegion, answer: AuditAnswer) => ({
    where: clauses.map(clausePart.of),
    cells,
    share: cells / answer.cells.all,
    knife_edge: knifeEdge,
    witness: beliefsOf(witness, answer),
  }),
);

const changePart = part(
  () =>
    z.object({
      parameter: z.optional(describe(z.string(), "the parameter; else it is a number in a test")),
      of: z.optional(describe(reference(), "whose test, if it is no parameter")),
      belief: z.string(),
      from: z.number(),
      value: describe(z.number(), "with which the argument was evaluated again"),
      whole: describe(
        z.boolean(),
        "no worldview of the region is so any more, or the witness is not",
      ),
      possible: describe(z.array(settledVerdict()), "there, with that value"),
      path: z.optional(describe(z.string(), "where it stands, as a JSON Pointer")),
      line: line(),
      column: column(),
    }),
  ({ parameter, owner, belief, from, value, whole, possible, path, place }: ThresholdChange) => ({
    parameter,
    of: owner,
    belief,
    from,
    value,
    whole,
    possible,
    path: path && pointer(path),
    line: place?.line,
    column: place?.column,
  }),
);

const regionFinding = part(
  () =>
    z.object({
      kind: describe(z.enum(["gap", "conflict"]), "silent, or contested"),
      ...headOf(),
      region: regionPart.schema(),
      by: z.optional(
        describe(z.array(z.string()), "of a conflict, the conclusions that hold on the witness"),
      ),
      change: z.optional(
        describe(
          changePart.schema(),
          "the smallest change of one threshold that does away with it",
        ),
      ),
    }),
  (finding: RegionFinding, answer: AuditAnswer) => ({
    kind: finding.kind,
    ...headFacts(finding, answer),
    region: regionPart.of(finding.region, answer),
    by: finding.by,
    change: finding.change && changePart.of(finding.change),
  }),
);

const constantFinding = part(
  () =>
    z.object({
      kind: z.enum(["never", "always"]),
      ...headOf(),
      of: reference(),
    }),
  (finding: ConstantFinding, answer: AuditAnswer) => ({
    kind: finding.kind,
    ...headFacts(finding, answer),
    of: finding.of,
  }),
);

const partFinding = part(
  () =>
    z.object({
      kind: z.enum(["redundant", "shadowed"]),
      ...headOf(),
      what: describe(z.enum(["part", "exception"]), "a part of a condition, or an exception"),
      of: reference(),
      condition: describe(z.string(), "the part in words"),
    }),
  (finding: PartFinding | ExceptionFinding, answer: AuditAnswer) => ({
    kind: finding.kind,
    ...headFacts(finding, answer),
    what: finding.what,
    of: finding.of,
    condition: conditionText(finding.part, answer.argument),
  }),
);

const claimFinding = part(
  () =>
    z.object({
      kind: z.enum(["redundant", "shadowed"]),
      ...headOf(),
      what: describe(z.enum(["claim", "conclusion"]), "a reason, or a conclusion"),
      of: reference(),
      by: describe(z.array(z.string()), "the claims that hold wherever it does"),
      witness: beliefs("a worldview on which it holds"),
    }),
  (finding: SubsumedFinding | ConclusionFinding, answer: AuditAnswer) => ({
    kind: finding.kind,
    ...headFacts(finding, answer),
    what: finding.what,
    of: finding.of,
    by: finding.by,
    witness: beliefsOf(finding.witness, answer),
  }),
);

const unusedFinding = part(
  () =>
    z.object({
      kind: kind("unused"),
      ...headOf(),
      what: describe(
        z.enum(["belief", "term", "parameter", "side", "premise", "required"]),
        "required is a belief that must be given, though no verdict depends on it",
      ),
      id: z.string(),
    }),
  (finding: UnusedFinding, answer: AuditAnswer) => ({
    kind: finding.kind,
    ...headFacts(finding, answer),
    what: finding.what,
    id: finding.id,
  }),
);

const sideFinding = part(
  () =>
    z.object({
      kind: kind("wrong-side"),
      ...headOf(),
      of: reference(),
      side: z.string(),
      speaks_for: z.enum(["favoured", "disfavoured"]),
      witness: z.optional(beliefs("a worldview on which it holds, if there is one")),
    }),
  (finding: SideFinding, answer: AuditAnswer) => ({
    kind: finding.kind,
    ...headFacts(finding, answer),
    of: finding.of,
    side: finding.side,
    speaks_for: finding.speaksFor,
    witness: finding.witness && beliefsOf(finding.witness, answer),
  }),
);

const thresholdFinding = part(
  () =>
    z.object({
      kind: kind("dead-threshold"),
      ...headOf(),
      parameter: z.string(),
      belief: z.string(),
      value: z.number(),
      meets: describe(z.array(z.string()), "the parameters there; none if it is a number alone"),
      here: describe(z.boolean(), "the parameter has that value in this run"),
      sides: z.array(
        z.object({
          side: z.enum(["below", "at", "above"]),
          value: describe(z.number(), "with which the argument was evaluated"),
          possible: z.array(settledVerdict()),
          witnesses: describe(
            z.array(z.object({ verdict: settledVerdict(), beliefs: beliefs(WITNESS) })),
            "of each verdict that is not possible on every side",
          ),
        }),
      ),
    }),
  (finding: ThresholdFinding, answer: AuditAnswer) => ({
    kind: finding.kind,
    ...headFacts(finding, answer),
    parameter: finding.parameter,
    belief: finding.belief,
    value: finding.value,
    meets: finding.meets.filter((each) => typeof each === "string"),
    here: finding.here,
    sides: finding.sides.map(({ side, value, possible, witnesses }) => ({
      side,
      value,
      possible,
      witnesses: witnesses.map(({ verdict, worldview }) => ({
        verdict,
        beliefs: beliefsOf(worldview, answer),
      })),
    })),
  }),
);

const pushPart = part(
  () => {
    const own = () => value("of the belief itself");
    return z.object({
      less: own(),
      more: own(),
      verdicts: describe(z.array(settledVerdict()), "with less of the belief, and with more"),
      others: beliefs("the other beliefs that it takes; the rest may be anything"),
    });
  },
  (belief: string, { less, more, verdicts, others }: Push, answer: AuditAnswer) => {
    return {
      less: valueAs(belief, less, answer),
      more: valueAs(belief, more, answer),
      verdicts,
      others: beliefsOf(others, answer),
    };
  },
);

const directionFinding = part(
  () =>
    z.object({
      kind: kind("direction"),
      ...headOf(),
      belief: z.string(),
      towards: z.optional(describe(pushPart.schema(), "more of it can push towards favoured")),
      away: z.optional(describe(pushPart.schema(), "more of it can push away from favoured")),
    }),
  (finding: DirectionFinding, answer: AuditAnswer) => ({
    kind: finding.kind,
    ...headFacts(finding, answer),
    belief: finding.belief,
    towards: finding.towards && pushPart.of(finding.belief, finding.towards, answer),
    away: finding.away && pushPart.of(finding.belief, finding.away, answer),
  }),
);

const differenceFinding = part(
  () =>
    z.object({
      kind: kind("difference"),
      ...headOf(),
      verdicts: describe(z.array(settledVerdict()), "of the one argument and of the other"),
      region: regionPart.schema(),
    }),
  (finding: DifferenceFinding, answer: AuditAnswer) => ({
    kind: finding.kind,
    ...headFacts(finding, answer),
    verdicts: finding.verdicts,
    region: regionPart.of(finding.region, answer),
  }),
);

const findingSchema = once(() =>
  z.union([
    regionFinding.schema(),
    constantFinding.schema(),
    partFinding.schema(),
    claimFinding.schema(),
    unusedFinding.schema(),
    sideFinding.schema(),
    thresholdFinding.schema(),
    directionFinding.schema(),
    differenceFinding.schema(),
  ]),
);

function findingOf(
  finding: AuditFinding,
  answer: AuditAnswer,
): Written<ReturnType<typeof findingSchema>> {
  switch (finding.kind) {
    case "gap":
    case "conflict":
      return regionFinding.of(finding, answer);
    case "never":
    case "always":
      return constantFinding.of(finding, answer);
    case "redundant":
      return finding.what === "part"
        ? partFinding.of(finding, answer)
        : claimFinding.of(finding, answer);
    case "shadowed":
      return finding.what === "exception"
        ? partFinding.of(finding, answer)
        : claimFinding.of(finding, answer);
    case "unused":
      return unusedFinding.of(finding, answer);
    case "wrong-side":
      return sideFinding.of(finding, answer);
    case "dead-threshold":
      return thresholdFinding.of(finding, answer);
    case "direction":
      return directionFinding.of(finding, answer);
    case "difference":
      return differenceFinding.of(finding, answer);
  }
}

const cellsPart = part(
  () =>
    z.object({
      beliefs: describe(
        z.array(z.string()),
        "those on which the verdict depends, or either verdict",
      ),
      unshared: describe(z.array(z.string()), "those of them that only one of two arguments has"),
      all: describe(count(), "the product of their cells, cut where the verdict changes"),
      verdicts: z.optional(
        describe(z.record(z.string(), count()), "how many have each verdict; of one argument"),
      ),
      differ: z.optional(describe(count(), "on how many two arguments differ")),
      rest: describe(
        z.record(z.string(), count()),
        "by kind, how many cells lie in no region that is listed",
      ),
    }),
  ({ beliefs, unshared, all, verdicts, differ, rest }: AuditAnswer["cells"]) => ({
    beliefs,
    unshared,
    all,
    verdicts,
    differ,
    rest,
  }),
);

export const auditDocument = part(
  () =>
    describe(
      z.object({
        ...headPart.schema().shape,
        other: z.optional(
          describe(
            argumentPart.schema(),
            "the argument with which it is compared, if there is one",
          ),
        ),
        cells: describe(z.nullable(cellsPart.schema()), "null if the run could not begin"),
        faults: describe(z.array(z.enum(findingKinds)), "the kinds on which --exit-code fails"),
        findings: z.array(findingSchema()),
        errors: z.optional(
          describe(z.array(errorPart.schema()), "why there are none; else left out"),
        ),
      }),
      "what `racecheck audit --format json` prints; keys may be added within a schema version",
    ),
  (answer: AuditAnswer) => ({
    ...headPart.of(answer.argument),
    other: answer.other && argumentPart.of(answer.other),
    cells: cellsPart.of(answer.cells),
    faults: answer.faults,
    findings: answer.findings.map((each) => findingOf(each, answer)),
    errors: undefined,
  }),
);

/** One JSON document of an audit. */
export const formatAuditJson: Formatter<AuditAnswer> = (answer) =>
  documentText(auditDocument.of(answer));

/** The document of an audit that could not be. */
export const failedAuditJson = failing(auditDocument);
