/** JUnit XML as CI systems read it: a test suite a file, a test case a worldview. */
import { XMLBuilder } from "fast-xml-parser";
import { distinct } from "../distinct.js";
import type { FailureFormatter, Formatter } from "../formatter.js";
import { visible, wellFormed } from "../page/paper.js";
import type { Case, Finding, Findings, Outcome, Spot } from "./finding.js";
import { type FoundAnswer, failureFindings, findingsOf } from "./findings.js";

/** Each worldview as a test case. */
export const formatJunit: Formatter<FoundAnswer> = (answer, options) =>
  junitOf(findingsOf(answer, options));

/** A run that could not begin. */
export const failedJunit: FailureFormatter = (diagnostics, surroundings) =>
  junitOf(failureFindings(diagnostics, surroundings));

function junitOf({ cases }: Findings): string {
  const suites = bySource(cases);
  const classes = classesOf([...suites.keys()]);
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    testsuites: {
      "@name": "racecheck",
      ...counts(cases),
      testsuite: [...suites].map(([source, ofSource], index) => ({
        "@name": source,
        ...counts(ofSource),
        testcase: caseNodes(ofSource, classes[index] as string),
      })),
    },
  });
}

function counts(cases: readonly Case[]) {
  const count = (wanted: Outcome): number =>
    cases.filter(({ outcome }) => outcome === wanted).length;
  return {
    "@tests": cases.length,
    "@failures": count("failure"),
    "@errors": count("error"),
    "@skipped": count("skipped"),
  };
}

/** The cases of each file, or of what is at fault in place of one, by its name as it is shown. */
function bySource(cases: readonly Case[]): ReadonlyMap<string, readonly Case[]> {
  const suites = new Map<string, Case[]>();
  for (const each of cases) {
    const source = legible(each.place.source);
    const suite = suites.get(source) ?? [];
    suite.push(each);
    suites.set(source, suite);
  }
  return suites;
}

/**
 * Files without their extensions, which some readers would take for the name of a class. Many tell
 * cases apart by class and name alone, so files that differ by nothing else keep theirs.
 */
function classesOf(sources: readonly string[]): readonly string[] {
  const bare = sources.map((source) => source.replace(/\.\w+$/, ""));
  const count = new Map<string, number>();
  for (const each of bare) count.set(each, (count.get(each) ?? 0) + 1);
  return distinct(
    bare.map((each, index) => (count.get(each) === 1 ? each : (sources[index] as string))),
  );
}

/** Test cases whose names differ: those who read a suite know its cases by their names. */
function caseNodes(cases: readonly Case[], className: string) {
  const names = distinct(cases.map(({ name }) => legible(name)));
  return cases.map(({ place: { source, isFile, line }, outcome, findings, answer }, index) => ({
    "@name": names[index],
    "@classname": className,
    ...(isFile && { "@file": legible(source) }),
    ...(line !== undefined && { "@line": line }),
    ...(outcome !== "passed" && { [outcome]: outcomeNode(outcome, findings.filter(isComplaint)) }),
    ...(answer && { "system-out": legible(answer.says.join("\n")) }),
  }));
}

/** Whether a finding is a reason for a case not to pass. */
function isComplaint({ status, level }: Finding): boolean {
  return status !== "passed" && level !== "none";
}

function outcomeNode(outcome: Outcome, findings: readonly Finding[]) {
  const message = outcome === "error" ? findings.slice(0, 1) : findings;
  const details = outcome === "error" ? findings.map(faultLine) : findings.flatMap(detailLines);
  return {
    "@type": findings[0]?.topic,
    "@message": legible(message.map(({ says }) => says[0]).join("; ")),
    ...(details.length > 0 && { "#text": details.map(legible).join("\n") }),
  };
}

/** Everything about a finding that its message leaves out; nothing if it leaves nothing out. */
function detailLines({ says, reasons }: Finding): readonly string[] {
  if (says.length === 1 && reasons.length === 0) return [];
  const why = reasons.flatMap(({ claim, conditions }) => [
    ...(claim ? [`  ${claim.says}`] : []),
    ...conditions.map((condition) => `    ${condition}`),
  ]);
  return [...says, ...why];
}

function faultLine({ rule, place, says: [message, ...hints] }: Finding): string {
  const hint = hints.map((each) => ` (${each})`).join("");
  return `${positionOf(place)} ${rule}: ${message}${hint}`;
}

function positionOf({ source, line, column }: Spot): string {
  return [source, line, column].filter((part) => part !== undefined).join(":");
}

/** Text that XML 1.0 can hold: what would steer a terminal is shown, what is no character replaced. */
function legible(text: string): string {
  return wellFormed(visible(text)).replace(/[\ufffe\uffff]/g, "\ufffd");
}
