import type { Assessment, Outlook } from "../../answers/assess.js";
import type { Argument } from "../../argument/argument.js";
import { list } from "../../diagnostics/wording.js";
import type { ReportOptions } from "../formatter.js";
import { outlookPart } from "../outlook.js";
import { bits } from "../shares.js";
import { section } from "./section.js";

/** What would change the verdict or, if it is open, what would settle it. */
export function outlookSections(
  assessment: Assessment,
  argument: Argument,
  options: ReportOptions,
): readonly string[] {
  const part = outlookPart(assessment, argument);
  if (!assessment.outlook || !part) return [];
  const lines = [...part.lines, ...ignored(assessment.outlook)];
  const body = lines.map((line) => options.page.wrap(line, "    ")).join("\n");
  return [section(part.title, body, options), informationSection(assessment.outlook, options)];
}

function ignored({ settles, irrelevant }: Outlook): readonly string[] {
  if (irrelevant.length === 0 || settles.length === 0) return [];
  return [`Cannot matter for the verdict: ${list(irrelevant, "and")}.`];
}

function informationSection({ information }: Outlook, options: ReportOptions): string {
  if (!information) return "";
  const lines = information.beliefs.map(
    ({ belief, bits: amount }) => `      ${bits(amount)}  ${belief}`,
  );
  const heading = `The verdict is ${bits(information.entropy)} bits in doubt. Of these, knowing a belief would remove, on average:`;
  return section(
    "What to find out first",
    [options.page.wrap(heading, "    "), ...lines].join("\n"),
    options,
  );
}
