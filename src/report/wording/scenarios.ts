/** What follows in each of a worldview's scenarios. */
import type { Assessment, ScenarioAssessment } from "../../answers/assess.js";
import type { Argument } from "../../argument/argument.js";
import { code, joined, list, paragraph, quiet, verdictWord } from "../page/build.js";
import type { Block, Item, Outcome, Text } from "../page/tree.js";
import { percent } from "./shares.js";
import { beliefOf, shownValue } from "./values.js";
import { probabilitySentence } from "./verdict.js";

/** Beside each scenario's own verdict. */
export const IF = "If";

export const SCENARIOS_TITLE = "In each scenario, of which exactly one is the case";

/** Scenarios that one screen shows. */
const MOST = 4;

/** Each scenario with its chance and what follows in it, a line each. */
export function scenarioFacts({ scenarios = [] }: Assessment): readonly Block[] {
  const rows = scenarios.slice(0, MOST).map(({ scenario, evaluation }): Outcome => {
    const { name, chance } = scenario;
    return { when: [name, quiet(`, ${percent(chance)}`)], gives: outcomeOf(evaluation, true) };
  });
  const left = scenarios.length - rows.length;
  return [
    ...(rows.length > 0 ? [{ kind: "outcomes", rows } as const] : []),
    ...(left > 0 ? [paragraph([`… and ${left} more; `, code("--full"), " shows them all."])] : []),
  ];
}

/** The same with what it says of beliefs, what is noted of it and how probable its verdicts are. */
export function scenarioItems(
  { scenarios = [] }: Assessment,
  argument: Argument,
): readonly Block[] {
  return list(scenarios.map((each) => scenarioItem(each, argument)));
}

function scenarioItem(
  { scenario, evaluation, probability }: ScenarioAssessment,
  argument: Argument,
): Item {
  const { name, chance, note, beliefs } = scenario;
  const said = beliefs.map(
    ({ id, value }): Text => [code(id), ` ${shownValue(value, beliefOf(argument, id).domain)}`],
  );
  const more: readonly Text[] = [
    ...(said.length > 0 ? [joined(said, ", ")] : []),
    ...(note === undefined ? [] : [note]),
    ...(probability ? [probabilitySentence(probability, evaluation, false)] : []),
  ];
  return {
    text: [name, quiet(`, ${percent(chance)}`), ": ", outcomeOf(evaluation)],
    more: more.map((text) => ({ kind: "paragraph", text })),
  };
}

/** The verdict in a scenario and what is paid for it; of an open one, what it could turn out to be. */
function outcomeOf(
  { verdict, possible, tradeOff: { status } }: ScenarioAssessment["evaluation"],
  isShort = false,
): Text {
  const open = isShort ? "" : ` (${possible.join(" or ")})`;
  return [verdictWord(verdict), verdict === "open" ? open : `, trade-off ${status}`];
}
