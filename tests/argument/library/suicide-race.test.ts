/** What the post and the reply say of a race that nobody survives, worked out from what could be read. */
import { describe, expect, it } from "vitest";
import { suicideRace } from "../../../src/argument/library/suicide-race.js";
import { answerTo, type Table } from "../../support/library.js";

/** A power that does not think control solved in time, among rivals who would not race alone. */
const plain = {
  can_develop_agi: true,
  alignment_difficulty: 0.9,
  takeover_chance: 0.7,
  rival_races_anyway: false,
  rival_control_is_very_bad: false,
  agreement_feasible: true,
};

const against = ["suicide", "self-interest", "together"];

const table: Table = {
  "loses whoever wins, and both sides can agree on that": {
    change: {},
    verdict: "disfavoured",
    holds: against,
  },
  "loses as much without an agreement": {
    change: { agreement_feasible: false },
    verdict: "disfavoured",
    holds: ["suicide", "self-interest"],
  },
  "pays in a rival's control if it would be very bad": {
    change: { rival_control_is_very_bad: true },
    verdict: "disfavoured",
    holds: [...against, "bad-hands"],
    price: ["bad-hands"],
  },
  "is told both where a rival races anyway: the reply contradicts the post there": {
    change: { rival_control_is_very_bad: true, rival_races_anyway: true },
    verdict: "contested",
    holds: [...against, "bad-hands", "race-anyway"],
    price: ["self-interest", "together", "bad-hands"],
  },
  "may race, says the reply, if control comes in time": {
    change: {
      alignment_difficulty: 0.3,
      rival_control_is_very_bad: true,
      rival_races_anyway: true,
    },
    verdict: "favoured",
    holds: ["bad-hands", "race-anyway"],
  },
  "may race, says the reply, even if a takeover is likely, not if it is certain": {
    change: { takeover_chance: 1, rival_control_is_very_bad: true, rival_races_anyway: true },
    verdict: "disfavoured",
    holds: against,
  },
  "has no reason to race if a rival's control is not so bad": {
    change: { alignment_difficulty: 0.3, rival_races_anyway: true },
    verdict: "silent",
    holds: [],
  },
  "is told nothing where control comes in time and nobody races": {
    change: { alignment_difficulty: 0.5 },
    verdict: "silent",
    holds: [],
  },
  "need not be able to race to see that a race is lost": {
    change: { can_develop_agi: false, rival_races_anyway: true, rival_control_is_very_bad: true },
    verdict: "disfavoured",
    holds: against,
  },
  "is open while nobody knows what the rival does": {
    change: { rival_races_anyway: null, rival_control_is_very_bad: true },
    verdict: "open",
    holds: [...against, "bad-hands"],
    price: ["bad-hands"],
  },
};

describe("suicide-race", () => {
  it.each(Object.keys(table))("%s", (row) => {
    const { answers, expected } = answerTo(suicideRace(), plain, table[row] as Table[string]);
    expect(answers).toEqual(expected);
  });
});
