/** What the Charter says of who should stop competing, worked out from its text. */
import { describe, expect, it } from "vitest";
import { charterAssist } from "../../../src/argument/library/charter-assist.js";
import { answerTo, type Table } from "../../support/library.js";

/** A developer behind a good project that will likely succeed soon, late in the race. */
const plain = {
  can_develop_agi: true,
  better_project_ahead: true,
  better_project_chance: 0.6,
  race_is_late_stage: true,
  influence_needs_frontier: true,
};

const table: Table = {
  "stops, and gives up its place at the front": {
    change: {},
    verdict: "disfavoured",
    holds: ["assist", "concern", "frontier"],
    price: ["frontier"],
  },
  "stops and pays nothing if influence takes no place at the front": {
    change: { influence_needs_frontier: false },
    verdict: "disfavoured",
    holds: ["assist", "concern"],
  },
  "is told nothing if nobody good is ahead": {
    change: { better_project_ahead: false },
    verdict: "silent",
    holds: ["concern", "frontier"],
  },
  "is told nothing at even chances: they have to be better": {
    change: { better_project_chance: 0.5 },
    verdict: "silent",
    holds: ["concern", "frontier"],
  },
  "stops at even chances if closeness is set lower, the trigger being only typical": {
    change: { better_project_chance: 0.5 },
    set: { close_above: 0.3 },
    verdict: "disfavoured",
    holds: ["assist", "concern", "frontier"],
    price: ["frontier"],
  },
  "promises the same whether or not the race is late; the concern is its ground, no condition": {
    change: { race_is_late_stage: false },
    verdict: "disfavoured",
    holds: ["assist", "frontier"],
    price: ["frontier"],
  },
  "cannot stop what it does not do": {
    change: { can_develop_agi: false },
    verdict: "silent",
    holds: [],
  },
  "is never told to race, however near the front it must be": {
    change: { better_project_ahead: false, race_is_late_stage: false },
    verdict: "silent",
    holds: ["frontier"],
  },
  "is open while nobody knows how close the other is": {
    change: { better_project_chance: null },
    verdict: "open",
    holds: ["concern", "frontier"],
  },
};

describe("charter-assist", () => {
  it.each(Object.keys(table))("%s", (row) => {
    const { answers, expected } = answerTo(charterAssist(), plain, table[row] as Table[string]);
    expect(answers).toEqual(expected);
  });
});
