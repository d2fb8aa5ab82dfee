import { list } from "./list.js";
import type { Accepts, Code, Problem, Problems } from "./problem.js";

/** A problem in words: what is wrong and what would be right, then a guess at what was meant. */
export interface Worded {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Puts a problem into words. */
export function word(problem: Problem): Worded {
  const wording = wordings[problem.code] as (facts: Problem) => Worded;
  return wording(withShortTexts(problem));
}

/** Every code there is. */
export function allCodes(): readonly Code[] {
  return Object.keys(wordings) as Code[];
}

/** Longest text of the input that a message repeats whole. */
const LONGEST = 80;

/** A problem whose facts are short enough for a message; paths and sentences of our own stay whole. */
function withShortTexts(problem: Problem): Problem {
  const facts = Object.entries(problem).map(([fact, value]) => [
    fact,
    typeof value === "string" && !["path", "detail", "what"].includes(fact)
      ? shortened(value)
      : value,
  ]);
  return Object.fromEntries(facts) as Problem;
}

/** A text of which, if it is long, the end is left out; no character is cut in two. */
export function shortened(text: string): string {
  if (text === "") return '""';
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** What takes lines without end, where a file may be of lines. */
function ofAnyLength(path: string): string | undefined {
  const isOfLines = path === "-" || /\.(ndjson|jsonl)$/i.test(path);
  return isOfLines
    ? "of NDJSON, racecheck evaluate --format ndjson answers any number of lines"
    : undefined;
}

type Wordings = { readonly [C in Code]: (facts: Problems[C]) => Worded };

const wordings: Wordings = {
  "input/not-found": ({ path }) => ({
    message: `there is no file or directory ${named(path)}`,
    hint: /[*?[\]{}]/.test(path)
      ? "a shell replaces patterns by the names of files, unless they are in quotes or match none"
      : undefined,
  }),
  "input/unreadable": ({ path, reason }) => ({
    message: `${named(path)} cannot be read: ${reason}`,
  }),
  "input/too-large": ({ path, megabytes }) => ({
    message: `${named(path)} is larger than ${megabytes} MB; split it`,
    hint: ofAnyLength(path),
  }),
  "input/too-long-a-line": ({ path, megabytes }) => ({
    message: `this line of ${named(path)} is longer than ${megabytes} MB, and was passed over`,
    hint: "each line of NDJSON holds one worldview",
  }),
  "input/too-many": ({ path, limit }) => ({
    message: `${named(path)} holds more than ${limit} worldviews, and is not read on from here; split it`,
    hint: ofAnyLength(path),
  }),
  "input/too-long-a-document": ({ what, limit }) => ({
    message: `more than ${limit} ${what} in one document, which is not read on from here`,
    hint: "divide it: into files, into documents with ---, or into lines as NDJSON",
  }),
  "input/not-text": ({ path, byte }) => ({
    message: `${named(path)} is not text in UTF-8: the byte 0x${byte.toString(16).padStart(2, "0")} cannot stand here; worldviews are YAML or JSON in UTF-8`,
  }),
  "input/empty": ({ path }) => ({
    message: `${named(path)} holds no worldview; \`racecheck init\` writes one to start from`,
  }),
  "input/no-worldviews": ({ path }) => ({
    message: `there is no .yaml, .yml, .json, .ndjson or .jsonl file below ${path}`,
  }),
  "input/more-errors": ({ more, where }) => ({
    message: `and ${more} more ${more === 1 ? "error" : "errors"} ${where === "file" ? "in this file" : "in this run"}, not listed`,
  }),
  "output/unwritable": ({ path, reason }) => ({
    message: `${named(path)} cannot be written: ${reason}`,
  }),
  "output/exists": ({ path }) => ({
    message: `${named(path)} is there already, and was left as it is`,
    hint: "name another file, or add --force to overwrite it",
  }),
  "output/too-large": ({ format }) => ({
    message: `the report in the format ${format} is longer than a text can be; use --brief, or split the input`,
  }),

  "yaml/syntax": ({ detail, kind }) => ({
    message: syntaxMessages[kind] ?? sentence(detail),
    hint: syntaxHints[kind],
  }),
  "yaml/duplicate-key": () => ({ message: "this key stands here twice; keep one of them" }),
  "yaml/unknown-anchor": ({ anchor }) => ({
    message: `no anchor &${anchor} stands before this alias in its document`,
    hint: `an anchor can be used up to the next ---`,
  }),
  "yaml/circular-alias": ({ anchor }) => ({
    message: `*${anchor} stands inside of &${anchor}, so it would contain itself`,
  }),
  "yaml/bad-merge": () => ({
    message: "<< merges a mapping, or a list of mappings, and this is none",
    hint: "write an alias of a mapping, such as <<: *base",
  }),
  "yaml/not-one-a-line": () => ({
    message: "each line of NDJSON holds one worldview, as a JSON object, and this line does not",
  }),
  "yaml/too-deep": ({ limit }) => ({
    message: `nested more than ${limit} levels deep; a worldview needs four`,
  }),
  "yaml/too-large": ({ megabytes }) => ({
    message: `more than ${megabytes} MB that are no JSON: of YAML no more is read; split it, or write JSON or NDJSON`,
  }),
  "yaml/too-many-aliases": ({ limit }) => ({
    message: `up to here the aliases of this document stand for more than ${limit} values`,
  }),

  "worldview/not-a-mapping": ({ found }) => ({
    message: `a worldview is a mapping with name and beliefs, not ${found}`,
  }),
  "worldview/an-argument": ({ file }) => ({
    message: "this is an argument, not a worldview",
    hint: `to ask it, write --argument ${file} and leave it out of the FILES`,
  }),
  "worldview/missing-key": ({ key }) => ({ message: `${key} is missing` }),
  "worldview/unknown-key": unknownKey("a worldview"),
  "worldview/wrong-type": wrongType,
  "worldview/bad-date": ({ found, meant }) => ({
    message: `date must be a day such as 2026-03-01, a month such as 2026-03 or a year such as 2026, not ${found}`,
    hint: didYouMean(meant),
  }),
  "worldview/unknown-argument": ({ name, isFile, nearest, known }) => ({
    message: isFile
      ? `argument names built-in arguments and never a file such as ${name}: a worldview must not choose what is read`
      : `${name} is no built-in argument`,
    hint:
      didYouMean(nearest) ??
      `write ${list(known, "or")}; one of your own is chosen with --argument FILE`,
  }),

  "belief/missing": ({ belief, accepts }) => ({
    message: `${belief} is missing: ${wanted({ accepts })}`,
    hint: `write ${belief}: unknown if it is not known`,
  }),
  "belief/unknown-belief": ({ belief, nearest, known }) => ({
    message: `${belief} is not a belief of this argument`,
    hint: didYouMean(nearest) ?? choice("its beliefs are", known),
  }),
  "belief/out-of-range": ({ meant, ...where }) => ({
    message: `${subject(where)} must be ${wanted(where)}`,
    hint: didYouMean(meant),
  }),
  "belief/wrong-type": ({ found, meant, ...where }) => ({
    message: `${subject(where)} must be ${wanted(where)}, not ${found}`,
    hint: didYouMean(meant),
  }),
  "belief/unknown-level": ({ level, nearest, ...where }) => ({
    message: `${subject(where)} cannot be ${level}: it must be ${wanted(where)}`,
    hint: didYouMean(nearest),
  }),
  "belief/not-a-share": ({ found, meant, ...where }) => ({
    message: `${subject(where)} is no share, so it cannot be ${found}: it must be ${wanted(where)}`,
    hint: didYouMean(meant),
  }),
  "belief/wrong-form": ({ belief, accepts, found }) => ({
    message: `${belief} cannot be left open with ${found}; ${openForms[accepts.type](accepts)}`,
  }),
  "belief/unknown-key": ({ belief, key, nearest, known }) => ({
    message: `what is said of ${belief} has no key ${key} here`,
    hint: didYouMean(nearest) ?? choice("its keys are", known),
  }),
  "belief/no-value": ({ belief, found }) => ({
    message: `${list(found, "and")} of ${belief} ${found.length > 1 ? "stand" : "stands"} beside no value`,
    hint: `write value: and what it is, or value: unknown`,
  }),
  "belief/bad-range": ({ belief, min, max }) => ({
    message: `the range of ${belief} is reversed: min ${min} is above max ${max}`,
    hint: didYouMean(`{min: ${max}, max: ${min}}`),
  }),
  "belief/bad-chance": ({ belief, meant }) => ({
    message: `a chance of ${belief} must be a number from 0 to 1`,
    hint: didYouMean(meant),
  }),
  "belief/bad-chances": ({ belief, sum }) => ({
    message: `the chances of ${belief} must add to 1; they add to ${sum}`,
  }),
  "belief/repeated-value": ({ belief, keys }) => ({
    message: `${list(keys, "and")} are the same value of ${belief}; keep one of them`,
  }),
  "belief/bad-quantiles": ({ belief, key }) => ({
    message: `the quantiles of ${belief} must not fall: ${key} is below the one before it`,
  }),

  "scenarios/repeated-name": ({ name }) => ({
    message: `two scenarios are called ${JSON.stringify(name)}; each needs a name of its own`,
  }),
  "scenarios/do-not-add-up": ({ sum, parts }) => {
    const listed = parts.slice(0, 5).map(({ name, chance }) => `${chance} (${name})`);
    const more = parts.length > listed.length ? ` and ${parts.length - listed.length} more` : "";
    return {
      message: `the chances of the scenarios must add to 1, since exactly one is the case; ${listed.join(", ")}${more} add to ${sum}`,
    };
  },

  "expect/unknown-verdict": ({ found, nearest }) => ({
    message: `${found} is no verdict; verdicts are favoured, disfavoured, contested, silent and open`,
    hint: didYouMean(nearest),
  }),
  "expect/unknown-claim": ({ claim, nearest }) => ({
    message: `the argument has no claim ${claim}`,
    hint: didYouMean(nearest),
  }),
  "expect/wrong-type": wrongType,

  "columns/not-a-mapping": ({ found }) => ({
    message: `a mapping of columns is a mapping with beliefs, and under it the column of each, not ${found}`,
  }),
  "columns/one-only": ({ found }) => ({
    message: `a mapping of columns is one mapping; this file holds ${found} documents`,
  }),
  "columns/missing-key": ({ key }) => ({ message: `${key} is missing` }),
  "columns/unknown-key": unknownKey("a mapping of columns"),
  "columns/wrong-type": wrongType,
  "columns/bad-scale": ({ belief, type, why }) => ({
    message: {
      "no-number": `${belief} is ${type === "boolean" ? "true or false" : "a choice"}: it has no scale`,
      "no-end": `${belief} has no upper end that a scale could reach`,
      equal: `the two ends of the scale of ${belief} are the same number`,
      "too-wide": `the scale of ${belief}, or its domain, is too wide or too narrow to be scaled`,
    }[why],
    hint:
      why === "equal" || why === "too-wide"
        ? "write the numbers that stand for its lower and its upper end, such as [0, 100]"
        : "say with values: what each written value means",
  }),
  "columns/repeated-value": ({ belief, written }) => ({
    message: `what ${written} means for ${belief} was said before; keep one of them`,
  }),
  "columns/no-column": ({ belief }) => ({
    message: `${belief} has no column, so nobody was asked for it and nobody would count`,
    hint: "give it a column under beliefs:, or leave it out of base",
  }),

  "csv/syntax": ({ kind, detail, limit }) => ({
    message: `${csvFaults[kind] ?? sentence(detail)}; the table is not read on from here`,
    hint: kind === "CSV_MAX_RECORD_SIZE" ? `a row may have ${limit} characters` : undefined,
  }),
  "csv/no-belief": ({ known }) => ({
    message: "no column is called as a belief is",
    hint: `say with --columns which column says what; the beliefs are ${list(known, "and")}`,
  }),
  "csv/no-column": ({ column, nearest }) => ({
    message: `the table has no column ${column}`,
    hint: didYouMean(nearest),
  }),
  "csv/repeated-column": ({ column, places }) => ({
    message: `the table has the column ${column} more than once: it is column ${list(places.map(String), "and")}`,
    hint: "give each column a name of its own",
  }),
  "csv/field-count": ({ count, want }) => ({
    message: `this row has ${count} ${count === 1 ? "field" : "fields"}, and the header has ${want}`,
    hint: "a field that holds the separator, a line break or a quote stands in quotes",
  }),
  "csv/bad-cell": ({ column, belief, found, meant, accepts }) => ({
    message: `${JSON.stringify(found)} in column ${column} means nothing for ${belief}, which is ${wanted({ accepts, part: undefined })}`,
    hint: didYouMean(meant) ?? "say in the mapping of --columns what it means",
  }),
  "csv/bad-weight": ({ column, found }) => ({
    message: `a weight is a number from 0 up, and column ${column} holds ${JSON.stringify(found)}`,
  }),

  "census/no-column": ({ column }) => ({
    message: `this is no census: it has no column ${column}`,
    hint: "racecheck survey --format census and racecheck sql --census make one",
  }),
  "census/other-cells": ({ found, want }) => ({
    message:
      found === want
        ? `this was counted by other cells than ${want} has now: its thresholds or beliefs were others`
        : `this was counted for the argument ${found}, not for ${want}`,
    hint: "count again, with the same --argument and --set",
  }),
  "census/bad-count": ({ column, found }) => ({
    message: `${column} must be ${column === "n" ? "a whole number" : "a number"} from 0 up, not ${JSON.stringify(found)}`,
  }),
  "census/bad-cells": ({ column, found, cells }) => ({
    message: `${column} must be a set of its ${cells} cells as the bits of a number, from 1 to ${2 ** cells - 1}, not ${JSON.stringify(found)}`,
  }),

  "argument/not-a-mapping": ({ found }) => ({
    message: `an argument is a mapping with id, title, beliefs and claims, not ${found}`,
  }),
  "argument/one-only": ({ found }) => ({
    message: `an argument file holds one argument; this one holds ${found} documents`,
  }),
  "argument/missing-key": ({ key }) => ({ message: `${key} is missing` }),
  "argument/unknown-key": unknownKey("this part of an argument"),
  "argument/wrong-type": wrongType,
  "argument/bad-condition": ({ found, detail }) => ({
    message:
      detail ??
      `a condition is the name of a term, always, or a mapping with one of claim, belief, all, any, at_least or not; this is ${found}`,
  }),
  "argument/a-worldview": () => ({
    message: "this is a worldview, not an argument",
    hint: "name it among the FILES; --argument takes a file with sides, beliefs and claims",
  }),
  "argument/bad-test": ({ test, belief, accepts, meant }) => ({
    message:
      belief !== undefined && accepts !== undefined
        ? `${belief} is ${domain(accepts)}: ${test} cannot be asked of it`
        : `${test} is no test; a test is a value, a list of values, one of = != < <= > >= and a number or a parameter, such as "> 0.5", or both ends of a region, such as 0.2..0.8 or {from: 3, below: 12}`,
    hint: didYouMean(meant),
  }),
  "argument/bad-domain": ({ belief, min, max, usual }) => ({
    message:
      min > max
        ? `the domain of ${belief} holds nothing: its min ${min} is above its max ${max}${usual ? `, which is its ${usual} unless given` : ""}`
        : `the ends of ${belief}, ${min} and ${max}, must be whole numbers, since it is an integer`,
  }),
  "argument/bad-phrase": ({ belief, found, known }) => ({
    message: `{${found}} stands for nothing in this phrase of ${belief}`,
    hint: `what may stand here: ${list(
      known.map((each) => `{${each}}`),
      "and",
    )}`,
  }),
  "argument/unknown-reference": ({ kind, id, nearest, known, meant }) => ({
    message: `the argument has no ${kind} ${id}`,
    hint: meant ?? didYouMean(nearest) ?? choice("it has", known),
  }),
  "argument/duplicate-id": ({ kind, id }) => ({ message: `there is a ${kind} ${id} already` }),
  "argument/cycle": ({ path }) => ({
    message: `this rests on itself: ${path.join(" → ")}`,
  }),
  "argument/too-long-a-chain": ({ limit }) => ({
    message: `more than ${limit} conditions rest on each other in a row, through terms and claims; make the chain shorter`,
  }),
  "argument/threshold-outside-domain": ({ belief, threshold, accepts, what }) => ({
    message:
      what === undefined
        ? `${belief} is compared with ${threshold}, but it is ${domain(accepts)}${isWithin(threshold, accepts) ? "" : ": the test would never change"}`
        : `${what} of ${belief} is ${threshold}, but it is ${domain(accepts)}`,
    hint: isWithin(threshold, accepts)
      ? `compare it with ${Math.floor(threshold)} or ${Math.ceil(threshold)}`
      : undefined,
  }),
  "argument/order-of-booleans": ({ belief, test }) => ({
    message: `${belief} is true or false: "${test}" cannot be asked of it, only true or false`,
  }),
  "argument/order-of-choices": ({ belief, test, values }) => ({
    message: `the values of ${belief} have no order: "${test}" cannot be asked of it, only ${list(values, "or")}, "!= ${values[0]}" or a list of several`,
  }),
  "argument/unfit-key": ({ belief, key, type }) => ({
    message:
      type === "choice"
        ? `${belief} is a choice: it has values and no ${key}, since they have no order`
        : key === "values"
          ? `${belief} is no choice: only a choice has values`
          : `${belief} is true or false: it has no ${key}`,
    hint: key !== "values" ? undefined : `write type: choice, or use levels for words of a number`,
  }),
  "argument/list-of-numbers": ({ belief, test }) => ({
    message: `${belief} is a number: ${test} would ask for single values of it; ask for a region, such as 0.2..0.8`,
  }),
  "argument/empty-range": ({ belief, test }) => ({
    message: `no value of ${belief} lies in ${test}; the lower end comes first`,
  }),
  "argument/too-many-of": ({ count, of }) => ({
    message: `at least ${count} of ${of} ${of === 1 ? "condition" : "conditions"} can never hold`,
  }),
  "argument/unknown-base": ({ name, nearest, known }) => ({
    message: `an argument can extend a built-in one, and ${name} is none`,
    hint: didYouMean(nearest) ?? `there is ${list(known, "and")}`,
  }),
  "argument/nothing-to-remove": ({ id, nearest }) => ({
    message: `there is no ${id} to remove in the argument that is extended`,
    hint: didYouMean(nearest),
  }),
  "argument/removed-but-needed": ({ id, by }) => ({
    message: `${id} cannot be removed as long as ${by} names it`,
  }),
  "argument/no-conclusion": () => ({
    message: "no claim is a conclusion, so every worldview would be silent",
  }),
  "argument/conclusion-without-verdict": ({ claim }) => ({
    message: `the conclusion ${claim} must say what it concludes: favoured or disfavoured`,
  }),
  "argument/unknown": ({ name, known }) => ({
    message: `${name} is neither a built-in argument (${list(known, "or")}) nor a file`,
  }),

  "usage/unknown-parameter": ({ parameter, nearest, known }) => ({
    message: `the argument has no parameter ${parameter}`,
    hint: didYouMean(nearest) ?? choice("it has", known),
  }),
  "usage/bad-assignment": ({ option, found, example }) => ({
    message: `${option} takes NAME=VALUE, such as ${example}; this is ${found}`,
  }),
  "usage/unknown-id": ({ id, near, kinds }) => ({
    message: `the argument has no ${kinds} ${id}`,
    hint: choice("near:", near),
  }),
  "usage/invalid": ({ detail }) => ({ message: detail }),

  "baseline/not-found": ({ name, why }) => ({
    message: {
      "no-git": `there is no file ${name}, and no git to look for a revision of that name`,
      "no-repository": `there is no file ${name}, and this is no git repository that could have such a revision`,
      "no-revision": `there is no file ${name}, and git knows no such revision`,
    }[why],
    hint: "name earlier results, or a branch, tag or commit such as main or HEAD~1",
  }),
  "baseline/not-json": () => ({
    message:
      "a baseline is what `racecheck evaluate --format json --output FILE` writes; this is not JSON",
  }),
  "baseline/wrong-version": ({ found, want }) => ({
    message: `this baseline has schema_version ${found}, and this racecheck reads ${want}`,
    hint: "write the baseline again with this racecheck",
  }),
  "baseline/wrong-form": ({ key, want }) => ({
    message: `this is not what \`racecheck evaluate --format json\` writes: ${key} must be ${want}`,
  }),
  "baseline/brief": () => ({
    message:
      "this baseline was written with --brief, so it lacks beliefs and claims; write it without",
  }),
  "baseline/other-argument": ({ found, want }) => ({
    message: `this baseline is about the argument ${found}, not about ${want}`,
    hint: "choose the argument with --argument",
  }),
  "baseline/bad-belief": ({ belief, worldview }) => ({
    message: `in this baseline ${belief} of ${worldview} has a value that the argument does not accept`,
  }),

  "comparison/too-many-pairs": ({ pairs, limit, of = "worldviews" }) => ({
    message: `${pairs} pairs of ${of} get different verdicts, and the cruxes of ${limit} at most are looked for; compare fewer at once`,
  }),
  "audit/other-values": ({ belief, argument }) => ({
    message: `${belief} has not the same values as in ${argument}; arguments can be compared only over the same beliefs`,
  }),
  "analysis/too-large": ({ what, limit, of }) => ({
    message:
      of === "audit"
        ? `an exact answer about all worldviews would need more than ${limit} ${what}, which is more than racecheck takes on; audit an argument of fewer beliefs or conclusions`
        : of === "sql"
          ? `a belief of more than ${limit} ${what} is more than racecheck writes as SQL; test it against fewer thresholds`
          : what === "pairs"
            ? `there are more than ${limit} pairs of beliefs to choose a map from; name two beliefs with --x and --y`
            : `an exact answer would need more than ${limit} ${what}, which is more than racecheck takes on; settle or lock some beliefs`,
  }),
  "internal/error": ({ detail }) => ({
    message: `racecheck has a defect, please report it: ${detail}`,
  }),
};

/** What is wrong, for syntax errors whose message takes knowledge of the library. */
const syntaxMessages: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "a second key cannot stand on the line of another",
  MULTILINE_IMPLICIT_KEY: "this key has no colon and no value",
  JSON_COMMENT: "JSON has no comments",
};

/** What is wrong with a table, by the codes of the library that reads it. */
const csvFaults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote that was opened is never closed",
  CSV_INVALID_CLOSING_QUOTE: "a quote is closed in the middle of a field",
  INVALID_OPENING_QUOTE: "a quote is opened in the middle of a field",
  CSV_MAX_RECORD_SIZE: "this row is too long",
};

/** What would be right, for syntax errors whose message does not say it. */
const syntaxHints: Readonly<Record<string, string>> = {
  JSON_COMMENT: "remove it, or write YAML, where # begins one",
  TAB_AS_INDENT: "indent with blanks",
  BAD_INDENT: "set the keys of one mapping, and the items of one list, in equally far",
  BLOCK_AS_IMPLICIT_KEY:
    "put a text that holds a colon in quotes; if the next line has a key of its own, set it in as far as this one",
  MULTILINE_IMPLICIT_KEY: "a key needs a colon and a value: KEY: VALUE",
  BAD_SCALAR_START: "put a text that begins with this character in quotes",
  MISSING_CHAR: "what was opened before is not closed",
  UNEXPECTED_TOKEN: "put a text with special characters in quotes",
};

const openForms: Record<Accepts["type"], (accepts: Accepts) => string> = {
  boolean: () => "write unknown or a chance: {chance: 0.8}",
  integer: ({ min = 0, max = Number.POSITIVE_INFINITY }) => {
    const [second, third] = [Math.min(min + 1, max), Math.min(min + 2, max)];
    const chances = second > min ? `{${min}: 0.6, ${second}: 0.4}` : `{${min}: 1}`;
    return `write unknown, a range {min: ${min}, max: ${third}} or chances {chances: ${chances}}`;
  },
  choice: ({ levels: [first, second] }) =>
    `write unknown, a list of those it may be [${first}, ${second}] or chances {chances: {${first}: 0.6, ${second}: 0.4}}`,
  number: ({ min = 0, max = 1 }) => {
    const digits = 3 + Math.ceil(Math.log10(Math.max(-min, max) / (max / 2 - min / 2) / 2));
    const at = (share: number): number =>
      Number(((1 - share) * min + share * max).toPrecision(Math.min(17, Math.max(3, digits))));
    return `write unknown, a range {min: ${at(0.5)}, max: ${at(0.8)}} or quantiles {p10: ${at(0.4)}, p50: ${at(0.6)}, p90: ${at(0.8)}}`;
  },
};

interface Where {
  readonly belief: string;
  readonly accepts: Accepts;
  readonly part?: string | undefined;
}

/** What it is that must be otherwise: a belief, or a part of what is said of it. */
function subject({ belief, part }: Where): string {
  return part === undefined ? belief : `${part} of ${belief}`;
}

/** What a belief accepts, as the object of "must be". */
function wanted({ accepts, part }: Pick<Where, "accepts" | "part">): string {
  const { type, levels } = accepts;
  if (type === "choice") {
    return list(part === undefined ? [...levels, "unknown"] : levels, "or");
  }
  if (part !== undefined) {
    return levels.length > 0 ? `${domain(accepts)}, ${list(levels, "or")}` : domain(accepts);
  }
  const words = levels.length > 0 ? `, ${list(levels, "or")},` : ",";
  return `${domain(accepts)}${words} or unknown`;
}

/** The values of a domain: "a number from 0 to 1". */
export function domain({ type, min, max, levels }: Accepts): string {
  switch (type) {
    case "choice":
      return list(levels, "or");
    case "boolean":
      return "true or false";
    case "integer":
      return max === undefined
        ? `a whole number from ${min} up`
        : `a whole number from ${min} to ${max}`;
    case "number":
      return `a number from ${min} to ${max}`;
  }
}

/** Whether a number lies between the ends, though it is none of the values: 9.5 of whole numbers. */
function isWithin(value: number, { min = 0, max = Number.POSITIVE_INFINITY }: Accepts): boolean {
  return value >= min && value <= max;
}

function unknownKey(where: string) {
  return ({ of, key, nearest, known, under }: Problems["worldview/unknown-key"]): Worded => ({
    message: `${of ?? where} has no key ${key}`,
    hint:
      under === undefined
        ? (didYouMean(nearest) ?? choice("its keys are", known))
        : `move it under ${under}:`,
  });
}

function wrongType({ key, want, found, nearest }: Problems["expect/wrong-type"]): Worded {
  return { message: `${key} must be ${want}, not ${found}`, hint: didYouMean(nearest) };
}

function named(path: string): string {
  if (path === "-") return "standard input";
  // A blank at its end would not be seen.
  return /^$|^\s|\s$/.test(path) ? `"${path}"` : path;
}

function didYouMean(meant: string | undefined): string | undefined {
  return meant === undefined ? undefined : `did you mean ${meant}?`;
}

/** What there is to choose from; nothing where there is nothing. */
function choice(lead: string, known: readonly string[]): string | undefined {
  return known.length === 0 ? undefined : `${lead} ${list(known, "and")}`;
}

function sentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/[.:]$/, "");
}
