/** What is said of a statement of SQL, in comments of it and beside it. */
import type { SqlAnswer } from "../../answers/sql.js";
import { list } from "../../diagnostics/list.js";
import { jsonText } from "../../document/write-json.js";

/** What a statement is, in lines for its comments. */
export function headOf(answer: SqlAnswer, dialect: string, census: boolean): readonly string[] {
  const { argument, cells } = answer;
  const { id } = argument.definition;
  const parameters = Object.entries(argument.parameters).map(([name, value]) => `${name}=${value}`);
  const what = census ? "Rows counted by the cells of their beliefs" : "Answers for each row";
  return [
    `${what}, by racecheck sql (${dialect}).`,
    `Argument ${id}${parameters.length > 0 ? `, with ${parameters.join(", ")}` : ""}; cells ${cells}.`,
    "Describes what follows from beliefs; endorses nothing.",
    ...remarksOf(answer, census),
  ];
}

/** Each in a sentence of one line. */
function remarksOf(answer: SqlAnswer, census: boolean): readonly string[] {
  return [...leftOut(answer), ...(census ? [] : byLogic(answer)), ...rows(answer)];
}

/** Remarks without which a reader would take the answers for what they are not. */
export function warningsOf(answer: SqlAnswer, census: boolean): readonly string[] {
  return [...(census ? [] : byLogic(answer)), ...rows(answer)];
}

/** Beliefs without a column, and what is taken for them. */
function leftOut({ beliefs, argument }: SqlAnswer): readonly string[] {
  const without = beliefs.flatMap((belief, index) =>
    belief.from === "all" ? [{ ...belief, taken: argument.beliefs[index]?.if_left_out }] : [],
  );
  const assumed = without.filter(({ origin }) => origin === "assumed");
  const unknown = without.filter(({ origin }) => origin !== "assumed");
  return [
    ...(assumed.length > 0
      ? [
          `Without a column, and assumed: ${assumed.map(({ id, taken }) => `${id} ${taken}`).join(", ")}.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [`Without a column, and so unknown: ${unknown.map(({ id }) => id).join(", ")}.`]
      : []),
  ];
}

/** Answers whose table would be too large. */
function byLogic({ tables }: SqlAnswer): readonly string[] {
  const left = tables.lookups.filter(({ place }) => place.kind === "steps");
  if (left.length === 0) return [];
  const named = left.map(({ asked }) => {
    if (asked.kind === "claim") return `claim ${asked.id}`;
    return asked.kind === "verdict" ? "the verdict" : "the trade-off";
  });
  const possible = left.some(({ asked }) => asked.kind === "verdict")
    ? " What is possible is left out."
    : "";
  return [
    `By three-valued logic, since a table would be too large: ${list(named, "and")}. Where some beliefs are unknown, this may be open or unknown although it is settled; it is never settled wrongly.${possible}`,
  ];
}

/** What a mapping says of files, and a table has not. */
function rows({ columns: { skip, notAsked } }: SqlAnswer): readonly string[] {
  return [
    ...(skip > 0
      ? [
          `A table has no order, so that rows.skip cannot be minded: the first ${skip} below the header must not be in it.`,
        ]
      : []),
    ...(notAsked.length > 0
      ? [
          `Mapped, but not asked by this argument: ${list(
            notAsked.map((id) => jsonText(id)),
            "and",
          )}.`,
        ]
      : []),
  ];
}
