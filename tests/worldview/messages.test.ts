/** What messages say of beliefs: all that is accepted, nothing else, and guesses that work. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { word } from "../../src/diagnostics/wording.js";
import { parseValue } from "../../src/document/parse.js";
import { readBelief } from "../../src/worldview/read-belief.js";
import { argumentOf, favours } from "../support/arguments.js";
import { ready } from "../support/builtin.js";

const made = ready(
  argumentOf({
    beliefs: {
      degrees: { type: "number", min: 0, max: 40, levels: { cold: 5, "very.hot": 35 } },
      guests: { type: "integer", min: 0, max: 6, levels: { none: 0, full: 6 } },
      debt: { type: "integer", min: -5, max: -1 },
      tilt: { type: "number", min: -1, max: 1 },
    },
    claims: [favours("go", { belief: "degrees", is: "> 20" })],
  }),
);

const beliefs = [...ready().beliefs, ...made.beliefs];

/** The ways of putting a single value somewhere in what is said of a belief. */
const PLACES: Readonly<Record<string, (value: unknown) => unknown>> = {
  alone: (value) => value,
  "with a source": (value) => ({ value, source: "a" }),
  "as min": (value) => ({ min: value }),
  "as max": (value) => ({ max: value }),
  "as a quantile": (value) => ({ p50: value }),
};

const WRONG: readonly unknown[] = [
  ...["first", "2nd", "best", "easy", "hard", "hrad", "cold", "full", "none", "unknown", "unknwon"],
  ...[
    "true",
    "True",
    "yes",
    "no",
    "on",
    "off",
    "tru",
    "0.7",
    "0,7",
    "70%",
    "170%",
    "70 %",
    "12.5%",
  ],
  ...["0.4-0.6", "0.4..0.6", "40% to 60%", "", " ", "about 3", "1e400", "very.hot"],
  ...[
    70,
    0,
    1,
    7,
    -1,
    0.5,
    1.5,
    1e300,
    true,
    false,
    null,
    [],
    {},
    [1],
    { chance: 0.5 },
    { p50: 0.5 },
  ],
];

const anything = fc.oneof(
  fc.constantFrom(...WRONG),
  fc.double({ noNaN: true }),
  fc.integer({ min: -100, max: 200 }),
  fc.string(),
  fc.integer({ min: 0, max: 12000 }).map((number) => `${number / 100}%`),
);

interface Case {
  readonly belief: (typeof beliefs)[number];
  readonly place: string;
  readonly value: unknown;
}

/** Every value that somebody is known to write, and any others. */
function always(check: (each: Case) => void): void {
  for (const belief of beliefs)
    for (const place of Object.keys(PLACES))
      for (const value of WRONG) check({ belief, place, value });
  fc.assert(fc.property(cases, check));
}

const cases = fc.record({
  belief: fc.constantFrom(...beliefs),
  place: fc.constantFrom(...Object.keys(PLACES)),
  value: anything,
});

describe("what is said of a wrong value", () => {
  const placed = (place: string, value: unknown) =>
    (PLACES[place] as (value: unknown) => unknown)(value);
  const faultsOf = (...[belief, raw]: Parameters<typeof readBelief>) => {
    const read = readBelief(belief, raw);
    return read.ok ? [] : read.faults.map(({ problem }) => word(problem));
  };

  it("guesses only what would be accepted there", () => {
    always(({ belief, place, value }) => {
      const read = readBelief(belief, placed(place, value));
      for (const { problem } of read.ok ? [] : read.faults) {
        const { hint } = word(problem);
        const [, guess] = /^did you mean (.*)\?$/.exec(hint ?? "") ?? [];
        if (problem.code === "belief/unknown-key") {
          expect(problem.nearest === undefined || problem.known.includes(problem.nearest)).toBe(
            true,
          );
          continue;
        }
        if (guess === undefined || /…|^to leave /.test(guess)) continue;
        const written = guess.replace(/, without quotes$/, "").replace(/ \(or .*\)$/, "");
        const meant = parseValue(written);
        const isWhole = typeof meant === "object" || place === "alone";
        const raw = isWhole ? meant : placed(place, meant);
        expect(readBelief(belief, raw).ok, `${belief.id}: ${hint}`).toBe(true);
      }
    });
  });

  it("names each word that is accepted there, and no other", () => {
    always(({ belief, place, value }) => {
      const read = readBelief(belief, placed(place, value));
      for (const { problem } of read.ok ? [] : read.faults) {
        if (!("part" in problem)) continue;
        expect(problem.part).toBe(
          { "as min": "min", "as max": "max", "as a quantile": "p50" }[place],
        );
        const [, wanted = ""] = /must be (.*?)(?:, not .*)?$/.exec(word(problem).message) ?? [];
        for (const each of [...Object.keys(belief.levels ?? {}), "unknown"]) {
          const isNamed = new RegExp(`(^|[ ,])${each}($|[ ,])`).test(wanted);
          expect(isNamed, `${each} in ${wanted}`).toBe(readBelief(belief, placed(place, each)).ok);
        }
      }
    });
  });

  it("never says that a word cannot be what it must be", () => {
    for (const belief of beliefs) {
      for (const level of [...Object.keys(belief.levels ?? {}), "unknown"]) {
        for (const place of Object.keys(PLACES)) {
          for (const { message, hint = "" } of faultsOf(belief, placed(place, level))) {
            expect(message, message).not.toMatch(new RegExp(`cannot be .*must be.*\\b${level}\\b`));
            expect(hint).not.toBe(`did you mean ${level}?`);
          }
        }
      }
    }
  });

  it("ends in a list of something, never of nothing", () => {
    always(({ belief, place, value }) => {
      for (const { message, hint = "" } of faultsOf(belief, placed(place, value))) {
        expect(`${message} ${hint}`).not.toMatch(/\b(are|is|it has|write)\s*$/);
      }
    });
  });
});

describe("a percentage", () => {
  it("is the share that its digits say, with the point moved by two places", () => {
    const weight = beliefs.find(({ id }) => id === "misuse_weight");
    if (!weight) throw new Error("no misuse_weight");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 14 }),
        (whole, rest) => {
          const two = String(whole).padStart(2, "0");
          const read = readBelief(weight, `${whole}.${rest}%`);
          expect(read).toMatchObject({
            ok: true,
            stated: { value: { kind: "value", value: Number(`0.${two}${rest}`) } },
          });
        },
      ),
    );
  });
});
