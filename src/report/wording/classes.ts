/** The reference classes that several worldviews name, in sentences. */
import { assessments } from "../../answers/assess.js";
import type { CompareAnswer } from "../../answers/compare.js";
import { holderOf } from "../../answers/holders.js";
import type { ReferenceClass } from "../../engine/reference-class.js";
import { code, joined } from "../page/build.js";
import type { Text } from "../page/tree.js";
import type { Names } from "./names.js";

/** What there is to say of the members of one reference class together. */
export interface ToldClass {
  readonly name: string;
  readonly members: Text;
  /** Who thinks it is best, and for whom the subject is favoured. */
  readonly told: Text;
  /** What is odd about that, if anything is. */
  readonly warning?: Text | undefined;
  /** Where to ask on, if several of its holders would race. */
  readonly onwards?: Text | undefined;
}

/** The reference classes with more than one member, told. */
export function toldClasses(report: CompareAnswer, names: Names): readonly ToldClass[] {
  return report.referenceClasses
    .filter(({ members }) => members.length > 1)
    .map((each) => ({
      name: each.name,
      members: names.several(each.members),
      told: told(each, report, names),
      warning: each.coherent ? undefined : incoherence(each, report, names),
      onwards: onwards(each, report),
    }));
}

/** What an argument's subject has to be for that: the model knows of races alone. */
const RACING = "racing";

/** Several holders who race are what another model asks for; that they would is for the reader to say. */
function onwards(
  { holders, racing }: ReferenceClass,
  { argument }: CompareAnswer,
): Text | undefined {
  if (argument.definition.subject !== RACING) return undefined;
  const count = holders.filter((of) => of.some((each) => racing.includes(each))).length;
  if (count < 2) return undefined;
  return [
    `Racing is favoured for ${count} holders of this class. What a race of so many would risk is the question of another model, and its inputs are for you to state: `,
    code(`racecheck precipice --teams ${count}`),
    " with ",
    code("--enmity"),
    " and ",
    code("--capability"),
    ".",
  ];
}

/** The title above so many classes. */
export function classTitle({ length }: readonly ToldClass[]): string {
  return length === 1 ? "Reference class" : "Reference classes";
}

function told(referenceClass: ReferenceClass, report: CompareAnswer, names: Names): Text {
  const { subject } = report.argument.definition;
  const { racing } = referenceClass;
  const holders = severalTimes(referenceClass, report, names);
  const contested = referenceClass.members.filter(
    (member) => assessments(report)[member]?.evaluation.verdict === "contested",
  );
  const races: readonly Text[] = [
    ...(racing.length > 0 ? [["For ", names.several(racing), ` ${subject} is favoured.`]] : []),
    ...(contested.length > 0
      ? [["For ", names.several(contested), ` ${subject} is contested.`]]
      : []),
  ];
  const nobody = `For none of them is ${subject} favoured.`;
  const verdicts = races.length > 0 ? races : [nobody];
  return joined([...holders, ...rankings(referenceClass, names), ...verdicts], " ");
}

/** The holders of several worldviews: they are none of their own rivals. */
function severalTimes(
  { holders }: ReferenceClass,
  report: CompareAnswer,
  names: Names,
): readonly Text[] {
  const all = assessments(report);
  return holders
    .filter(({ length }) => length > 1)
    .map((of): Text => {
      const holder = holderOf(of, all);
      return [names.several(of), ` are of one holder, ${holder}, and no rivals of each other.`];
    });
}

/** Who ranks itself best, and who leaves it open; nothing where the argument knows no such thing. */
function rankings({ best, bestOpen, ranked }: ReferenceClass, names: Names): readonly Text[] {
  if (!ranked) return [];
  if (best.length + bestOpen.length === 0) return ["None of them ranks itself best."];
  const ranks = best.length === 1 ? "ranks itself" : "each rank themselves";
  const leaves =
    bestOpen.length === 1
      ? "leaves open whether it ranks itself"
      : "leave open whether they rank themselves";
  return [
    ...(best.length > 0 ? [[names.several(best), ` ${ranks} best.`]] : []),
    ...(bestOpen.length > 0 ? [[names.several(bestOpen), ` ${leaves} best.`]] : []),
  ];
}

/** What is odd about several holders who each think that they are the best of one class. */
function incoherence(
  { best, holders, racingAsBest }: ReferenceClass,
  { argument }: CompareAnswer,
  names: Names,
): Text {
  const { subject } = argument.definition;
  // One holder may be right at several times.
  const isOneEach = holders.every((of) => of.filter((each) => best.includes(each)).length < 2);
  const one = isOneEach ? "of them" : "holder";
  const limit = `At most one ${one} can be right to rank itself best`;
  if (racingAsBest.length === 0) return `${limit}.`;
  const lead = `${limit}, and it is on that belief that ${subject} is favoured for `;
  const favoured =
    racingAsBest.length === best.length ? "each of them" : names.several(racingAsBest);
  return [lead, favoured, "."];
}
