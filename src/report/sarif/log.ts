/** The frame of a SARIF 2.1.0 log, the same for every command. */
import { createHash } from "node:crypto";
import type { Diagnostic, Place } from "../../diagnostics/problem.js";
import { word } from "../../diagnostics/wording.js";
import { version } from "../../version.js";
import type { Worldview } from "../../worldview/worldview.js";
import { document } from "../json.js";
import { isInFile } from "../places.js";
import { locationOf, ROOT } from "./location.js";
import { message } from "./message.js";
import { codeRule, type Rule } from "./rules.js";

/** What a rule found of a worldview: `kind` as SARIF §3.27.9 has it; only `fail` has a level. */
export interface Finding {
  readonly rule: string;
  readonly kind: "pass" | "fail" | "open" | "notApplicable" | "informational";
  readonly lines: readonly string[];
  readonly place: Place;
  readonly worldview?: Worldview | undefined;
  /** The other places that bear on it. */
  readonly related?: readonly Place[];
  /** What tells it from others of its rule, whatever its line. */
  readonly identity: readonly unknown[];
  readonly properties?: object;
}

/** What one run found. */
export interface Run {
  readonly command: string;
  readonly rules: readonly Rule[];
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
  readonly properties?: object;
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/**
 * A SARIF log of one run. What is wrong with an input is a notification and, where it has a line, a
 * result too, since many readers show results only.
 */
export function sarifLog({ command, rules, findings, diagnostics, properties }: Run): string {
  const codes = [...new Set(diagnostics.map(({ problem }) => problem.code))];
  const allRules = [...rules, ...codes.map(codeRule)];
  const all = [...findings, ...diagnostics.flatMap(diagnosticFinding)];
  const results = distinct(all).map((finding) => resultOf(finding, allRules));
  return document({
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "racecheck",
            version,
            language: "en-GB",
            rules: allRules,
            ...(codes.length > 0 && { notifications: codes.map(codeRule) }),
          },
        },
        automationDetails: { id: `racecheck/${command}/` },
        invocations: [
          {
            executionSuccessful: diagnostics.length === 0,
            ...(diagnostics.length > 0 && {
              toolExecutionNotifications: diagnostics.map((each) => notification(each, codes)),
            }),
          },
        ],
        originalUriBaseIds: {
          [ROOT]: { description: { text: "The directory in which racecheck was run." } },
        },
        columnKind: "utf16CodeUnits",
        results,
        ...(properties && { properties }),
      },
    ],
  });
}

function resultOf(finding: Finding & { occurrence: number }, rules: readonly Rule[]) {
  const { rule, kind, lines, place, worldview, related = [], identity, occurrence } = finding;
  const { properties } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    kind,
    level: kind === "fail" ? "error" : "none",
    message: message(lines),
    locations: [locationOf(place, worldview)],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, index) => ({ id: index + 1, ...locationOf(each) })),
    }),
    partialFingerprints: { "racecheck/v1": fingerprint([rule, ...identity, occurrence]) },
    ...(properties && { properties }),
  };
}

/** Findings that nothing but their order tells apart are counted, so that each has its fingerprint. */
function distinct(findings: readonly Finding[]): (Finding & { occurrence: number })[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = JSON.stringify([finding.place.file, finding.rule, ...finding.identity]);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { ...finding, occurrence };
  });
}

function fingerprint(identity: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 32);
}

function diagnosticFinding({ problem, place }: Diagnostic): readonly Finding[] {
  if (place.line === undefined) return [];
  const lines = linesOf({ problem, place });
  return [{ rule: problem.code, kind: "fail", lines, place, identity: [problem] }];
}

function notification(diagnostic: Diagnostic, codes: readonly string[]) {
  const { problem, place } = diagnostic;
  return {
    descriptor: { id: problem.code, index: codes.indexOf(problem.code) },
    level: "error",
    message: message(linesOf(diagnostic)),
    ...(isInFile(place) && { locations: [locationOf(place)] }),
  };
}

function linesOf({ problem }: Diagnostic): string[] {
  const { message: says, hint } = word(problem);
  return hint === undefined ? [says] : [says, hint];
}
