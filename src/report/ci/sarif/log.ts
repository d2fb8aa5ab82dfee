/** The frame of a SARIF 2.1.0 log, the same for every command. */
import { version } from "../../../version.js";
import type { Surroundings } from "../../formatter.js";
import { argumentJson, document } from "../../json.js";
import type { Case, Finding, Findings } from "../finding.js";
import { locationOf, ROOT } from "./location.js";
import { message } from "./message.js";
import { resultsOf } from "./results.js";
import { codeRule, rulesOf } from "./rules.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

const DIRECTORY = "The directory in which racecheck was run.";
const REPOSITORY = "The root of the repository.";

/**
 * A SARIF log of one run. What is wrong with an input is a notification and, where it has a line, a
 * result too, since many readers show results only.
 */
export function sarifLog({ asked, argument, cases }: Findings, { checkout }: Surroundings): string {
  const faults = findingsOf(cases.filter(isError));
  const codes = [...new Set(faults.map(({ rule }) => rule))];
  const rules = [...(argument ? rulesOf(argument) : []), ...codes.map(codeRule)];
  const found = [
    ...findingsOf(cases.filter((each) => !isError(each))),
    ...faults.filter(({ place }) => place.line !== undefined),
  ];
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
            rules,
            ...(codes.length > 0 && { notifications: codes.map(codeRule) }),
          },
        },
        automationDetails: { id: `racecheck/${asked}/` },
        invocations: [
          {
            executionSuccessful: faults.length === 0,
            ...(faults.length > 0 && {
              toolExecutionNotifications: faults.map((each) => notification(each, codes)),
            }),
          },
        ],
        originalUriBaseIds: {
          [ROOT]: { description: { text: checkout ? REPOSITORY : DIRECTORY } },
        },
        columnKind: "utf16CodeUnits",
        results: resultsOf(found, rules),
        ...(argument && { properties: { argument: argumentJson(argument) } }),
      },
    ],
  });
}

function isError({ outcome }: Case): boolean {
  return outcome === "error";
}

function findingsOf(cases: readonly Case[]): readonly Finding[] {
  return cases.flatMap(({ findings }) => findings);
}

function notification({ rule, place, says }: Finding, codes: readonly string[]) {
  return {
    descriptor: { id: rule, index: codes.indexOf(rule) },
    level: "error",
    message: message(says),
    ...((place.isFile || place.line !== undefined) && { locations: [locationOf(place)] }),
  };
}
