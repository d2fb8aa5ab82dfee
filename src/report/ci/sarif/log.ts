/** The frame of a SARIF 2.1.0 log, the same for every command. */
import { version } from "../../../version.js";
import { argumentPart } from "../../data/parts.js";
import type { Surroundings } from "../../formatter.js";
import { DIRECTORY_SAYS, REPOSITORY_SAYS } from "../../wording/rules.js";
import type { Findings } from "../finding.js";
import { ROOT } from "./location.js";
import { notificationsOf } from "./notifications.js";
import { resultsOf } from "./results.js";
import { codeRule, rulesOf, rulesOfRivals } from "./rules.js";
import { logText } from "./text.js";
import { faultsOf, resultFindings } from "./told.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** A SARIF log of one run. */
export function sarifLog(findings: Findings, { checkout }: Surroundings): string {
  const { asked, argument, rivals } = findings;
  const faults = faultsOf(findings);
  const codes = [...new Set(faults.map(({ rule }) => rule))];
  const rules = [
    ...(argument ? rulesOf(argument, asked) : []),
    ...(rivals ? rulesOfRivals(rivals) : []),
    ...codes.map(codeRule),
  ];
  const { descriptors, notifications } = notificationsOf(findings);
  return logText({
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
            ...(descriptors.length > 0 && { notifications: descriptors }),
          },
        },
        automationDetails: { id: `racecheck/${asked}/` },
        invocations: [
          {
            executionSuccessful: faults.length === 0,
            ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
          },
        ],
        originalUriBaseIds: {
          [ROOT]: { description: { text: checkout ? REPOSITORY_SAYS : DIRECTORY_SAYS } },
        },
        columnKind: "utf16CodeUnits",
        results: resultsOf(resultFindings(findings), rules),
        ...(argument && { properties: { argument: argumentPart.of(argument) } }),
        ...(rivals && { properties: { arguments: rivals.map(argumentPart.of) } }),
      },
    ],
  });
}
