import type { Argument } from "../../argument/argument.js";
import { list } from "../../diagnostics/wording.js";
import type { Flip } from "../../engine/flips.js";
import { flipSentence } from "../phrases.js";
import type { Outlook, ReportOptions } from "../report.js";
import { section } from "./section.js";

/** What would change the verdict or, if it is open, what would settle it. */
export function outlookSections(
  outlook: Outlook,
  argument: Argument,
  options: ReportOptions,
): readonly string[] {
  const { flips, settles, irrelevant } = outlook;
  const ignored =
    irrelevant.length > 0 && settles.length > 0
      ? [options.page.wrap(`Cannot matter for the verdict: ${list(irrelevant, "and")}.`, "    ")]
      : [];
  return [
    section("What would change this", sentences(flips, argument, options).join("\n"), options),
    section(
      "What would settle it",
      [...sentences(settles, argument, options), ...ignored].join("\n"),
      options,
    ),
    informationSection(outlook, options),
  ];
}

function sentences(flips: readonly Flip[], argument: Argument, { page }: ReportOptions): string[] {
  return flips.map((flip) => page.wrap(flipSentence(flip, argument), "    "));
}

function informationSection({ information }: Outlook, options: ReportOptions): string {
  if (!information) return "";
  const lines = information.beliefs.map(
    ({ belief, bits }) => `      ${bits.toFixed(2)}  ${belief}`,
  );
  const heading = `The verdict is ${information.entropy.toFixed(2)} bits in doubt. Of these, knowing a belief would remove, on average:`;
  return section(
    "What to find out first",
    [options.page.wrap(heading, "    "), ...lines].join("\n"),
    options,
  );
}
