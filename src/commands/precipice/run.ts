import {
  faultOf,
  type InputName,
  inputNames,
  MOST_TEAMS,
  type Range,
} from "../../answers/precipice/race.js";
import { type PrecipiceAnswer, precipice } from "../../answers/precipice.js";
import { list } from "../../diagnostics/list.js";
import type { Diagnostic } from "../../diagnostics/problem.js";
import { shareIn } from "../../worldview/quantity.js";
import { type AskOptions, ask } from "../ask.js";
import { Failure, usageFailure } from "../failure.js";
import type { ExitCode, Io } from "../io.js";

interface PrecipiceCommandOptions extends AskOptions {
  readonly teams?: string;
  readonly enmity?: string;
  readonly capability?: string;
  readonly over?: InputName;
}

/** Does the work of the command. Throws Failure. */
export async function run(
  _operands: readonly string[],
  options: PrecipiceCommandOptions,
  io: Io,
): Promise<ExitCode> {
  return ask("precipice", options, io, { reads: [], answer: async () => answerOf(options) });
}

function answerOf(options: PrecipiceCommandOptions): PrecipiceAnswer {
  const missing = inputNames.filter((each) => options[each] === undefined);
  if (missing.length > 0) throw noInputs(missing);
  const found: Partial<Record<InputName, Range>> = {};
  const faults: Diagnostic[] = [];
  for (const input of inputNames) {
    const read = rangeIn(input, options[input] ?? "");
    if (typeof read === "string") {
      const problem = { code: "usage/invalid", detail: read } as const;
      faults.push({ problem, place: { file: `--${input}` } });
    } else found[input] = read;
  }
  const { teams, enmity, capability } = found;
  if (!teams || !enmity || !capability) throw new Failure(faults);
  return precipice({ teams, enmity, capability }, { over: options.over });
}

function noInputs(missing: readonly InputName[]): Failure {
  const options = list(
    missing.map((each) => `--${each}`),
    "and",
  );
  const detail = `the model needs ${options}: its inputs are stated, and none is taken from a worldview or assumed; for example --teams 3 --enmity 0.5 --capability 1`;
  return usageFailure({ code: "usage/invalid", detail });
}

/** What each option takes. */
const takes = {
  teams: `a whole number from 2 to ${MOST_TEAMS}, or a range such as 2..5`,
  enmity: "a number above 0 and up to 1, or a range such as 0.2..0.6",
  capability: "a number above 0 and up to 1e100, or a range such as 0.5..2",
} as const satisfies Record<InputName, string>;

const WITHOUT_ENMITY =
  "; at 0 nobody minds who wins, all take every care and there is no risk, while the risk of teams that know their own capability does not go to 0 with enmity: say how near, such as 0.01";

const NUMBER = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A range as an option says it, or what is wrong with it. */
function rangeIn(input: InputName, text: string): Range | string {
  const [first = "", last = first, ...more] = text.split("..");
  const [min, max] = [valueIn(input, first), valueIn(input, last)];
  const wanted = `--${input} takes ${takes[input]}, not ${JSON.stringify(text)}`;
  if (min === undefined || max === undefined || more.length > 0) return wanted;
  const faults = [min, max].map((each) => faultOf(input, each));
  if (faults.includes("outside")) return wanted;
  if (faults.includes("no-enmity")) return `${wanted}${WITHOUT_ENMITY}`;
  if (min > max) return `${wanted}: its ends are the wrong way round, ${last}..${first} is right`;
  return { min, max };
}

function valueIn(input: InputName, text: string): number | undefined {
  const value = text.trim();
  if (NUMBER.test(value)) return Number(value);
  return input === "enmity" ? shareIn(value) : undefined;
}
