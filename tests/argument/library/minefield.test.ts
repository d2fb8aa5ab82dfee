/** What the essay says to whoever races through the minefield, worked out from its text. */
import { describe, expect, it } from "vitest";
import { minefield } from "../../../src/argument/library/minefield.js";
import { answerTo, type Table } from "../../support/library.js";

/** The company of the essay: powerful AI within reach, not shown safe, others less careful. */
const plain = {
  can_develop_agi: true,
  misalignment_risk_significant: true,
  danger_is_hard_to_see: true,
  own_system_shown_safe: false,
  rivals_incautious: true,
  agreement_feasible: false,
};

const table: Table = {
  "is torn: too fast is a disaster, too slow leaves it to others, and neither is advised": {
    change: {},
    verdict: "silent",
    holds: ["looks-safe", "mine", "mines", "overtaken", "unseen"],
  },
  "deploys with urgency once it is safe, and pays nothing": {
    change: { own_system_shown_safe: true },
    verdict: "favoured",
    holds: ["deploy", "mines", "overtaken", "unseen"],
  },
  "has no need of urgency if nobody is less careful": {
    change: { own_system_shown_safe: true, rivals_incautious: false },
    verdict: "silent",
    holds: ["mines", "pressure", "unseen"],
  },
  "comes to terms with rivals who would be careful too": {
    change: { rivals_incautious: false, agreement_feasible: true },
    verdict: "disfavoured",
    holds: ["deal", "looks-safe", "mine", "mines", "pressure", "unseen"],
  },
  "cannot come to terms if no deal is to be had, a shame though it is": {
    change: { rivals_incautious: false },
    verdict: "silent",
    holds: ["looks-safe", "mine", "mines", "pressure", "unseen"],
  },
  "is not told that the incautious will keep a deal": {
    change: { agreement_feasible: true },
    verdict: "silent",
    holds: ["looks-safe", "mine", "mines", "overtaken", "unseen"],
  },
  "comes to terms even if its own systems are safe, when all are careful": {
    change: { own_system_shown_safe: true, rivals_incautious: false, agreement_feasible: true },
    verdict: "disfavoured",
    holds: ["deal", "mines", "pressure", "unseen"],
  },
  "may go ahead more boldly where there is little danger, though no verdict follows": {
    change: { misalignment_risk_significant: false },
    verdict: "silent",
    holds: ["low-danger", "unseen"],
  },
  "does not take good behaviour for safety only where danger is hard to see": {
    change: { danger_is_hard_to_see: false },
    verdict: "silent",
    holds: ["mine", "mines", "overtaken"],
  },
  "is not spoken to if it will not have powerful AI": {
    change: { can_develop_agi: false, own_system_shown_safe: true },
    verdict: "silent",
    holds: ["mines", "unseen"],
  },
  "is open while nobody knows whether its systems are safe": {
    change: { own_system_shown_safe: null },
    verdict: "open",
    holds: ["mines", "overtaken", "unseen"],
  },
};

describe("minefield", () => {
  it.each(Object.keys(table))("%s", (row) => {
    const { answers, expected } = answerTo(minefield(), plain, table[row] as Table[string]);
    expect(answers).toEqual(expected);
  });
});
