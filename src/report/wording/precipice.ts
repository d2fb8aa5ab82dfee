/** What a race risks by the model of Armstrong, Bostrom and Shulman, in words. */
import type { Move } from "../../answers/precipice/moves.js";
import {
  type InputName,
  type Inputs,
  inputNames,
  type Race,
  type Range,
  rangedInputs,
} from "../../answers/precipice/race.js";
import { type Regime, regimes } from "../../answers/precipice/risk.js";
import type { Secrecy } from "../../answers/precipice/secrecy.js";
import type { PrecipiceAnswer } from "../../answers/precipice.js";
import { list } from "../../diagnostics/list.js";
import { exact, percent, percentBetween } from "./shares.js";

export const MODEL = {
  id: "racing-to-the-precipice",
  title: "Racing to the precipice",
  source:
    "Stuart Armstrong, Nick Bostrom, Carl Shulman: Racing to the precipice: a model of artificial intelligence development. AI & Society 31, 2016; FHI Technical Report 2013-1",
} as const;

export const ANOTHER_MODEL = "another model";

/** What the answer is not, which every report says. */
export const NOT_THE_POST =
  "Another model, not the post's argument, and no verdict: the risk of disaster in the equilibrium of a race, after Armstrong, Bostrom and Shulman (2016). Its inputs are stated; none is taken from a worldview.";

export const PRECIPICE_DISCLAIMER = "Describes a model; endorses nothing.";
export const FULL_POINTER = "--full: all that is assumed";

export const PRECIPICE_TITLES = {
  risks: "Risk of disaster",
  changes: "What a step would make of it",
  secrecy: "What secrecy would do",
  moves: "What moves it",
  strategies: "What teams do",
  corners: "Where the bounds are",
  assumes: "What is assumed",
} as const;

export const RISK_COLUMNS = { risk: "Risk", bar: "Bounds" } as const;

/** What teams know, as a clause. */
export const regimeLabels = {
  none: "nobody knows any capability",
  private: "each knows its own alone",
  public: "all know all capabilities",
} as const satisfies Record<Regime, string>;

/** The same for the head of a column. */
export const regimeHeads = {
  none: "none known",
  private: "own known",
  public: "all known",
} as const satisfies Record<Regime, string>;

export const AS_STATED = "as stated";

/** Before the input that moves a risk, or its bounds, most. */
export const mostLabels = {
  steps: "moved most by",
  parts: "bounds widened most by",
} as const satisfies Record<PrecipiceAnswer["movesAre"], string>;

/** Where no input moves a risk. */
const NOTHING_MOVES = "nothing";

export const stepLabels = {
  teams: "one team more",
  enmity: "a tenth less enmity",
  capability: "a tenth more capability",
} as const satisfies Record<InputName, string>;

/** What the axis over an input says. */
export const axisTitles = {
  teams: "teams",
  enmity: "enmity: how bad a rival's safe win is (1: as bad as disaster)",
  capability: "capability: the greatest advantage (1: as much as all safety given up)",
} as const satisfies Record<InputName, string>;

export const RISK_AXIS = "risk of disaster in equilibrium";

/** A number as it was stated, without the noise of binary fractions. */
function numberText(value: number): string {
  return String(exact(value));
}

function rangeText({ min, max }: Range): string {
  const [low, high] = [numberText(min), numberText(max)];
  return low === high ? low : `${low} to ${high}`;
}

/** "2 to 5 teams, enmity 0.3 to 0.8, capability 1", but for an input that a figure runs over. */
function inputsText(inputs: Inputs, over?: InputName): string {
  const texts = {
    teams: `${rangeText(inputs.teams)} teams`,
    enmity: `enmity ${rangeText(inputs.enmity)}`,
    capability: `capability ${rangeText(inputs.capability)}`,
  } satisfies Record<InputName, string>;
  return inputNames
    .filter((each) => each !== over)
    .map((each) => texts[each])
    .join(", ");
}

export function statedSentence(inputs: Inputs): string {
  return `Stated: ${inputsText(inputs)}.`;
}

function raceText({ teams, enmity, capability }: Race): string {
  return `${teams} teams, enmity ${numberText(enmity)}, capability ${numberText(capability)}`;
}

/** A difference of risks in percentage points: `3.5`, `less than 0.1`. */
function points(by: number): string {
  const shown = Number((by * 100).toFixed(1));
  return shown === 0 && exact(by) !== 0 ? "less than 0.1" : String(shown + 0);
}

export function pointsText(by: number): string {
  const text = points(by);
  return `${text} ${text === "1" || text === "-1" ? "point" : "points"}`;
}

/** What `moves` are. */
export function movesSentence({ movesAre }: PrecipiceAnswer): string {
  return movesAre === "parts"
    ? "The part of each range in the difference between the bounds, on the way from where the risk is least to where it is greatest: Shapley values, the mean over the orders in which the inputs may change."
    : `What each of ${list(Object.values(stepLabels), "and")} alone does to the risk.`;
}

/** What moves a risk most, of moves with the greatest first: several where they move it as much. */
export function mostMovedBy(moves: readonly Move[]): string {
  const most = Math.abs(moves[0]?.by ?? 0);
  if (exact(most) === 0) return NOTHING_MOVES;
  const inputs = moves.filter(({ by }) => exact(Math.abs(by)) === exact(most));
  return list(
    inputs.map(({ input }) => input),
    "and",
  );
}

const knowing = {
  private: "each knew its own capability alone instead of all",
  none: "nobody knew any capability",
} as const satisfies Record<Secrecy["to"], string>;

/** What it would do if teams knew less than all capabilities. */
export function secrecySentence(
  { to, by, fallsAt, risesAt }: Secrecy,
  { movesAre }: PrecipiceAnswer,
): string {
  const where = movesAre === "parts" ? " at the corners of the ranges" : "";
  const lead = `If ${knowing[to]}, the risk would`;
  if (fallsAt && risesAt) {
    return `${lead} fall or rise${where}: it falls at ${raceText(fallsAt)}, and rises at ${raceText(risesAt)}.`;
  }
  const never = to === "none" ? "; whatever the inputs, that never raises it" : "";
  if (!fallsAt && !risesAt) return `${lead} be the same${where}${never}.`;
  return `${lead} ${fallsAt ? "fall" : "rise"} by ${extentText(by)}${where}${never}.`;
}

function extentText({ lower, upper }: Secrecy["by"]): string {
  const [least = 0, most = 0] = [Math.abs(lower), Math.abs(upper)].toSorted((a, b) => a - b);
  return points(least) === points(most)
    ? pointsText(most)
    : `${points(least)} to ${pointsText(most)}`;
}

/** Where the bounds of a risk are reached. */
export function cornersText(leastAt: Race, mostAt: Race): string {
  const [least, most] = [raceText(leastAt), raceText(mostAt)];
  return least === most ? least : `least at ${least}; most at ${most}`;
}

/** The equilibria, in words. */
export const strategyTexts = {
  none: "each team's safety is capability / (teams × enmity), or 1 if that is more",
  private:
    "a team's safety is its own capability / (teams × enmity - enmity + 1), or 1 if that is more",
  public: "the leader's safety is its lead / enmity, or 1 if that is more",
} as const satisfies Record<Regime, string>;

/** What the figures assume, briefly. */
export function assumptionSentence(answer: PrecipiceAnswer): string {
  const basics =
    "Assumes that capabilities are drawn evenly from 0 to the greatest, that the highest capability minus safety wins, and that the winner's safety is the chance of no disaster.";
  return [basics, ...otherEquilibria(answer), ...exactBounds(answer)].join(" ");
}

function exactBounds({ movesAre }: PrecipiceAnswer): readonly string[] {
  return movesAre === "parts"
    ? ["Bounds are exact over the ranges; nothing is said about which values are likelier."]
    : [];
}

function otherEquilibria({ publicAtWorst, risks }: PrecipiceAnswer): readonly string[] {
  return publicAtWorst > risks.public.upper
    ? [
        `Where all know all, this is the safest equilibrium; others have, for what is stated, a risk of up to ${percent(publicAtWorst)}.`,
      ]
    : [];
}

/** What the figures assume, one by one. */
export function assumptions(answer: PrecipiceAnswer): readonly string[] {
  return [
    "Teams are alike but for their capability, drawn evenly and independently from 0 to the greatest one.",
    "Each chooses its safety once, from 0 to 1; the highest capability minus safety wins, and of two as high the more capable.",
    "The winner's safety is the chance that no disaster follows; what the others do does not matter then.",
    "A safe win of one's own is worth 1, another's 1 - enmity, and disaster 0; nobody counts anything else.",
    "In equilibrium each does what is best for itself given what the others do; all know the model, the number of teams, the enmity and the greatest capability.",
    ...otherEquilibria(answer),
    ...exactBounds(answer),
  ];
}

/** The risks in one line, for those who do not see a picture. */
export function risksText({ risks }: PrecipiceAnswer): string {
  return regimes
    .map((each) => `${regimeLabels[each]}: ${percentBetween(risks[each].lower, risks[each].upper)}`)
    .join("; ");
}

/** What a figure shows. */
export function figureSentence({ curve, inputs }: PrecipiceAnswer): string {
  const bands = rangedInputs(inputs).some((each) => each !== curve.over);
  const stated =
    curve.stated === undefined ? "" : ` The thin upright line is at ${numberText(curve.stated)}.`;
  const drawn = bands ? " Bands reach from the least to the greatest risk." : "";
  const dots = curve.over === "teams" ? " Lines between the dots lead the eye alone." : "";
  return `Risk of disaster in equilibrium, over ${curve.over}; ${inputsText(inputs, curve.over)}.${drawn}${dots}${stated}`;
}
