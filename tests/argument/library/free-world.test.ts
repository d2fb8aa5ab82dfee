/** What the series says of who has to lead, and of what a narrow lead costs, worked out from its text. */
import { describe, expect, it } from "vitest";
import { freeWorld } from "../../../src/argument/library/free-world.js";
import { answerTo, type Table } from "../../support/library.js";

/** The United States as the series sees it: ahead by months unless it locks up its secrets. */
const plain = {
  can_develop_agi: true,
  is_democratic: true,
  control_is_decisive: true,
  rival_is_authoritarian: true,
  rival_races_anyway: true,
  alignment_difficulty: 0.6,
  lead_is_comfortable: false,
  secrets_are_secure: false,
};

const led = ["decisive", "dictator", "prevail", "solvable", "survival"];

const table: Table = {
  "must lead, and pays for a lead that is narrow and can be stolen": {
    change: {},
    verdict: "favoured",
    holds: [...led, "breakneck", "leak"],
    price: ["breakneck", "leak"],
  },
  "leads for the sake of safety too, once ahead by years": {
    change: { lead_is_comfortable: true, secrets_are_secure: true },
    verdict: "favoured",
    holds: [...led, "margin"],
  },
  "gives a lead of years away if it can be stolen": {
    change: { lead_is_comfortable: true },
    verdict: "favoured",
    holds: [...led, "margin", "leak"],
    price: ["leak"],
  },
  "is told nothing about a rival that is no dictatorship": {
    change: { rival_is_authoritarian: false },
    verdict: "silent",
    holds: ["breakneck", "decisive", "leak", "solvable"],
  },
  "is told nothing if nobody else races, though liberty is still at stake": {
    change: { rival_races_anyway: false },
    verdict: "silent",
    holds: ["breakneck", "decisive", "dictator", "leak", "solvable", "survival"],
  },
  "is told nothing if superintelligence decides nothing": {
    change: { control_is_decisive: false },
    verdict: "silent",
    holds: ["breakneck", "leak", "solvable"],
  },
  "does not speak to a power that is no democracy itself": {
    change: { is_democratic: false },
    verdict: "silent",
    holds: ["breakneck", "decisive", "dictator", "leak", "solvable"],
  },
  "rests on control being a problem that can be solved": {
    change: { alignment_difficulty: 1, lead_is_comfortable: true },
    verdict: "silent",
    holds: ["decisive", "dictator", "leak", "survival"],
  },
  "holds for a hard problem as for an easy one": {
    change: { alignment_difficulty: 0.95 },
    verdict: "favoured",
    holds: [...led, "breakneck", "leak"],
    price: ["breakneck", "leak"],
  },
  "asks nothing of who cannot build it": {
    change: { can_develop_agi: false },
    verdict: "silent",
    holds: ["decisive", "dictator", "solvable"],
  },
};

describe("free-world", () => {
  it.each(Object.keys(table))("%s", (row) => {
    const { answers, expected } = answerTo(freeWorld(), plain, table[row] as Table[string]);
    expect(answers).toEqual(expected);
  });
});
