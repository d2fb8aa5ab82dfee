/** What the paper says of a state's bid for monopoly, worked out from its text. */
import { describe, expect, it } from "vitest";
import { maim } from "../../../src/argument/library/maim.js";
import { answerTo, type Table } from "../../support/library.js";

/** A superpower that would build a Manhattan Project in the desert. */
const plain = {
  holder_kind: "state",
  control_is_decisive: true,
  race_is_visible: true,
  rivals_can_sabotage: true,
  safeguards_fall_behind: true,
};

const table: Table = {
  "is disabled before it is done, and gives up the monopoly it wanted": {
    change: {},
    verdict: "disfavoured",
    holds: ["hostility", "maimed", "monopoly", "no-shelter", "paths", "threat", "unleashed"],
    price: ["monopoly"],
  },
  "is deterred whether or not its safeguards would keep up": {
    change: { safeguards_fall_behind: false },
    verdict: "disfavoured",
    holds: ["hostility", "maimed", "monopoly", "no-shelter", "paths", "threat"],
    price: ["monopoly"],
  },
  "is not deterred by rivals who cannot touch it": {
    change: { rivals_can_sabotage: false },
    verdict: "silent",
    holds: ["hostility", "monopoly", "threat", "unleashed"],
  },
  "is not deterred by rivals who never learn of it": {
    change: { race_is_visible: false },
    verdict: "silent",
    holds: ["monopoly", "no-shelter", "threat", "unleashed"],
  },
  "threatens nobody if control decides nothing": {
    change: { control_is_decisive: false },
    verdict: "silent",
    holds: ["no-shelter", "paths", "unleashed"],
  },
  "is about states: a lab is told nothing": {
    change: { holder_kind: "lab" },
    verdict: "silent",
    holds: ["paths", "threat"],
  },
  "is open for whoever may act for a state": {
    change: { holder_kind: null },
    verdict: "open",
    holds: ["paths", "threat"],
  },
  "is never told to make a bid, even where nothing deters it": {
    change: { rivals_can_sabotage: false, race_is_visible: false, safeguards_fall_behind: false },
    verdict: "silent",
    holds: ["monopoly", "threat"],
  },
};

describe("maim", () => {
  it.each(Object.keys(table))("%s", (row) => {
    const { answers, expected } = answerTo(maim(), plain, table[row] as Table[string]);
    expect(answers).toEqual(expected);
  });
});
