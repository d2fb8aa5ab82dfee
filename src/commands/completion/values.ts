/** What can stand for a value. A value goes by one name in all commands: `<belief>` in `--lock <belief>`. */
import { type FindingKind, findingKinds } from "../../answers/audit/finding.js";
import { inputNames } from "../../answers/precipice/race.js";
import { builtinArguments } from "../../argument/builtin.js";
import type { ArgumentDefinition } from "../../argument/definition.js";
import { verdicts } from "../../engine/verdict.js";
import { dialectNames } from "../../report/sql/dialect-names.js";
import { auditMeanings } from "../../report/wording/audit.js";
import { ALL_ARGUMENTS } from "../argument-names.js";
import { WORLDVIEW_ENDINGS } from "../files.js";
import { STDIN } from "../inputs.js";
import type { CommandOutline, OperandOutline, OptionOutline } from "../outline.js";
import { assignments, explicable, meanings, valuesOf } from "./argument-words.js";
import { ANY_FILE, after, type Candidate, NOTHING, type Offer, wordsOf } from "./offer.js";

/** Where a value stands. */
export interface Place {
  /** As much of the value as is written. */
  readonly word: string;
  /** The values that the program declares for it, if it does. */
  readonly choices: readonly string[];
  /** Whether there may be other values beside it. */
  readonly repeatable: boolean;
  readonly commands: readonly CommandOutline[];
  /** The argument that the line is about; undefined if it cannot be read. */
  argument(): ArgumentDefinition | undefined;
}

type Values = (place: Place) => Offer;

/** The value that names the argument which a line is about. */
export const ARGUMENT = "name|file";

/** The operand that does. */
export const ARGUMENT_OPERAND = "argument";

const optionValues: Readonly<Record<string, Values>> = {
  [ARGUMENT]: ({ repeatable }) => ({
    ...ANY_FILE,
    candidates: [...builtinNames(), ...(repeatable ? [{ value: ALL_ARGUMENTS }] : [])],
  }),
  belief: ({ argument }) => ({ candidates: meanings(argument()?.beliefs) }),
  "belief=value": ({ word, argument }) => assignments(word, argument()?.beliefs, valuesOf),
  "belief|parameter": ({ argument }) => ({
    candidates: [...meanings(argument()?.beliefs), ...meanings(argument()?.parameters)],
  }),
  column: () => NOTHING,
  dialect: () => wordsOf(dialectNames),
  file: () => ANY_FILE,
  kind: () => ({ candidates: findingKinds.map(kindMeaning) }),
  "file|revision": () => ANY_FILE,
  input: () => wordsOf(inputNames),
  n: () => NOTHING,
  name: () => NOTHING,
  share: () => NOTHING,
  "name[=file]": formats,
  "param=value": ({ word, argument }) => assignments(word, argument()?.parameters, () => []),
  range: () => NOTHING,
  pixels: () => NOTHING,
  "path|url": () => ANY_FILE,
  verdict: () => wordsOf(verdicts),
};

const operandValues: Readonly<Record<string, Values>> = {
  [ARGUMENT_OPERAND]: namedArguments,
  command: commandNames,
  file: worldviews,
  files: worldviews,
  id: ({ argument }) => ({ candidates: explicable(argument()) }),
  other: namedArguments,
};

/** The names of all values that are known here. */
export const namesOfValues = [...Object.keys(optionValues), ...Object.keys(operandValues)];

/** What an option can be given. */
export function valuesOfOption({ takes = "" }: OptionOutline, place: Place): Offer {
  return valuesNamed(takes, optionValues, place);
}

/** What an operand can be. */
export function valuesOfOperand({ name }: OperandOutline, place: Place): Offer {
  return valuesNamed(name, operandValues, place);
}

function valuesNamed(name: string, known: Readonly<Record<string, Values>>, place: Place): Offer {
  return Object.hasOwn(known, name) && known[name] ? known[name](place) : wordsOf(place.choices);
}

function namedArguments(): Offer {
  return { ...ANY_FILE, candidates: builtinNames() };
}

function kindMeaning(kind: FindingKind): Candidate {
  return { value: kind, description: auditMeanings[kind] };
}

function builtinNames(): readonly Candidate[] {
  const all = Object.values(builtinArguments);
  return all.map(({ id, title }) => ({ value: id, description: title }));
}

/** The commands of the program. */
export function commandNames({ commands }: Pick<Place, "commands">): Offer {
  return {
    candidates: commands.map(({ name, summary }) => ({ value: name, description: summary })),
  };
}

function worldviews(): Offer {
  return { candidates: [{ value: STDIN }], files: { after: "", endings: WORLDVIEW_ENDINGS } };
}

/** A format, or a format, `=` and the file it goes to. */
function formats({ word, choices }: Place): Offer {
  const [format = "", file] = word.split("=", 2);
  if (file === undefined) return wordsOf(choices);
  return choices.includes(format) ? after(`${format}=`, ANY_FILE) : NOTHING;
}
