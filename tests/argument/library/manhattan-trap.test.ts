/** What abstract and summary say of a race among states, worked out from what could be read. */
import { describe, expect, it } from "vitest";
import { manhattanTrap } from "../../../src/argument/library/manhattan-trap.js";
import { answerTo, type Table } from "../../support/library.js";

/** The state of the paper: a liberal democracy that would race in the open against a rational rival. */
const plain = {
  holder_kind: "state",
  control_is_decisive: true,
  rivals_understand_stakes: true,
  race_is_visible: true,
  rivals_expect_to_win: false,
  is_democratic: true,
  agreement_feasible: true,
};

const trapped = ["assumptions", "control", "cooperate", "liberty", "motive", "trap"];

const table: Table = {
  "is in the trap: what makes it race brings war, loss of control and loss of liberty": {
    change: {},
    verdict: "disfavoured",
    holds: [...trapped, "war"],
    price: ["motive"],
  },
  "escapes the risk of war by secrecy, and no more than that": {
    change: { race_is_visible: false },
    verdict: "disfavoured",
    holds: trapped,
    price: ["motive"],
  },
  "escapes the risk of war if rivals expect to win, and no more than that": {
    change: { rivals_expect_to_win: true },
    verdict: "disfavoured",
    holds: trapped,
    price: ["motive"],
  },
  "is out of the argument if rivals do not know what is at stake: an assumption is gone": {
    change: { rivals_understand_stakes: false },
    verdict: "silent",
    holds: ["control", "motive"],
  },
  "has no motive to race if superintelligence decides nothing": {
    change: { control_is_decisive: false },
    verdict: "silent",
    holds: [],
  },
  "is in the trap without a hope of agreement too": {
    change: { agreement_feasible: false },
    verdict: "disfavoured",
    holds: [...trapped.filter((id) => id !== "cooperate"), "war"],
    price: ["motive"],
  },
  "has no liberal democracy to lose if it is none": {
    change: { is_democratic: false },
    verdict: "disfavoured",
    holds: [...trapped.filter((id) => id !== "liberty"), "war"],
    price: ["motive"],
  },
  "is about states: a lab is told nothing": {
    change: { holder_kind: "lab" },
    verdict: "silent",
    holds: ["assumptions"],
  },
  "is open for whoever does not say whether rivals understand": {
    change: { rivals_understand_stakes: null },
    verdict: "open",
    holds: ["control", "motive"],
  },
};

describe("manhattan-trap", () => {
  it.each(Object.keys(table))("%s", (row) => {
    const { answers, expected } = answerTo(manhattanTrap(), plain, table[row] as Table[string]);
    expect(answers).toEqual(expected);
  });
});
