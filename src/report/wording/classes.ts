/** The reference classes that several worldviews name, in sentences. */
import type { CompareAnswer } from "../../answers/compare.js";
import type { Argument } from "../../argument/argument.js";
import type { ReferenceClass } from "../../engine/reference-class.js";
import { joined } from "../page/build.js";
import type { Text } from "../page/tree.js";
import type { Names } from "./names.js";

/** What there is to say of the members of one reference class together. */
export interface ToldClass {
  readonly name: string;
  readonly members: Text;
  /** Who thinks it is best, who races. */
  readonly told: Text;
  /** What is odd about that, if anything is. */
  readonly warning?: Text | undefined;
}

/** The reference classes with more than one member, told. */
export function toldClasses(report: CompareAnswer, names: Names): readonly ToldClass[] {
  return report.referenceClasses
    .filter(({ members }) => members.length > 1)
    .map((each) => ({
      name: each.name,
      members: names.several(each.members),
      told: told(each, report.argument, names),
      warning: each.coherent ? undefined : incoherence(each, names),
    }));
}

/** The title above so many classes. */
export function classTitle({ length }: readonly ToldClass[]): string {
  return length === 1 ? "Reference class" : "Reference classes";
}

function told(
  referenceClass: ReferenceClass,
  { definition: { subject } }: Argument,
  names: Names,
): Text {
  const { racing } = referenceClass;
  const races: Text =
    racing.length === 0
      ? `For none of them is ${subject} favoured.`
      : ["For ", names.several(racing), ` ${subject} is favoured.`];
  return joined([...rankings(referenceClass, names), races], " ");
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

/** What is odd about several who each think that they are the best of one class. */
function incoherence({ best, racingAsBest }: ReferenceClass, names: Names): Text {
  const limit = "At most one of them can be right about that";
  if (racingAsBest.length === 0) return `${limit}.`;
  const shared = "on a belief that at most one of them can be right about";
  if (racingAsBest.length === best.length) return `${limit}: each of them races ${shared}.`;
  const verb = racingAsBest.length === 1 ? "races" : "race";
  return [`${limit}: `, names.several(racingAsBest), ` ${verb} ${shared}.`];
}
