/** What the default answer says, as sentences that must be honest. */
import { describe, expect, it } from "vitest";
import { run } from "../../support/run.js";

const lab = "misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: hard";

/** The default answer about a worldview with its line breaks and margins as single blanks. */
async function answer(beliefs: string, ...options: readonly string[]): Promise<string> {
  const stdin = `{name: W, beliefs: {${beliefs}}}`;
  const { stdout } = await run(["evaluate", ...options, "-"], { stdin });
  return stdout.replace(/\s+/g, " ");
}

describe("the default answer", () => {
  it("says whose lights, what is paid, why with value, test and line, and what would change it", async () => {
    const text = await answer(lab);
    expect(text).toContain("By this worldview's own lights, racing is FAVOURED.");
    expect(text).toContain("It pays for that in accident risk, and sees the price");
    expect(text).toMatch(/✔ it is mostly worried about misuse misuse_weight 0.7 > 0.5 line 1/);
    expect(text).toContain("Price ! accident-1 little time");
    expect(text).toContain("if it ranked itself second or lower → silent");
    expect(text).toContain("Assumed can_develop_agi true, control_is_decisive true");
  });

  it("says of a favoured worldview that no reason holds for it", async () => {
    const no = "distrusts_rivals: false, mass_misuse_before_defence: false";
    expect(await answer(`${lab}, ${no}, jailbreaks_hard_to_prevent: false`)).toContain(
      "Not one reason for racing holds: its conclusion alone decides.",
    );
    expect(await answer(lab)).toContain(
      "No reason for racing is known to hold: its conclusion alone decides.",
    );
    expect(await answer(`${lab}, distrusts_rivals: true`)).not.toContain("alone decides");
  });

  it("says of a silent one that reasons hold all the same", async () => {
    const second = lab.replace("moral_rank: 1", "moral_rank: 2");
    const both = "distrusts_rivals: true, jailbreaks_hard_to_prevent: true";
    expect(await answer(`${second}, ${both}`)).toContain(
      "the argument is SILENT, which is not a no: neither conclusion is reached, though two reasons for racing and three against it hold.",
    );
    const one = "distrusts_rivals: true, jailbreaks_hard_to_prevent: false";
    expect(await answer(`${second.replace("hard", "easy")}, ${one}`)).toContain(
      "neither conclusion is reached, though one reason for racing holds.",
    );
    const easy = second.replace("hard", "easy");
    expect(await answer(`${easy}, distrusts_rivals: false`)).not.toContain("either conclusion");
  });

  it("says at exactly a threshold what lies on either side", async () => {
    const at = (weight: number) => lab.replace("0.7", String(weight));
    expect(await answer(at(0.5))).toContain(
      "Knife edge at misuse_weight 0.5: disfavoured just below, favoured just above.",
    );
    const hopeful = at(0.2).replace("hard", "moderate");
    expect(await answer(hopeful)).toContain(
      "Knife edge at alignment_difficulty 0.5: disfavoured just above.",
    );
    expect(await answer(hopeful, "--full")).toContain("Knife edge at alignment_difficulty");
    expect(await answer(at(0.51))).not.toContain("nife edge at");
  });

  it("asks of an open verdict nothing that is impossible", async () => {
    const open = lab.replace("0.7", "0.2").replace("hard", "unknown");
    expect(await answer(open)).toContain(
      "it is OPEN whether racing is disfavoured. It could turn out disfavoured or silent",
    );
  });

  it("says of sides between which open beliefs decide that they are open", async () => {
    const open = lab.replace("0.7", "0.5").replace("moral_rank: 1", "moral_rank: unknown");
    expect(await answer(open)).toContain(
      "Knife edge at misuse_weight 0.5: disfavoured just below, open just above.",
    );
  });

  it("says which beliefs can move the verdict, and how many its reasons and price at most", async () => {
    expect(await answer(`${lab}, distrusts_rivals: true`)).toContain(
      "Moves the verdict: misuse_weight, moral_rank, alignment_difficulty, can_develop_agi; reasons and price at most: 6 others, 2 of them stated",
    );
    expect(await answer(lab, "--full")).toContain(
      "Can move the verdict: misuse_weight, moral_rank, alignment_difficulty, can_develop_agi. Can move reasons and price at most: control_is_decisive,",
    );
  });

  it("tells an absent trade-off together with what the post holds, in one sentence", async () => {
    expect(await answer(lab.replace("hard", "easy"))).toContain(
      "By its own lights it pays nothing for that in accident risk: the trade-off is absent, though the post holds that racing is bad for accident risk, whoever favours it.",
    );
  });

  it("tells a pause movement without a lab of no price", async () => {
    const pause = "misuse_weight: 0, moral_rank: 1, alignment_difficulty: hard";
    const rest =
      "can_develop_agi: false, distrusts_rivals: true, jailbreaks_hard_to_prevent: true, mass_misuse_before_defence: true, sees_itself_as_responsible: true";
    const text = await answer(`${pause}, ${rest}`);
    expect(text).toContain("racing is DISFAVOURED. By its own lights it pays nothing for that");
    expect(text).not.toContain("!");
  });

  it("never states the post's view of measures or costs as a fact", async () => {
    const text = await answer(lab, "--full");
    expect(text).toContain("The post holds that");
    expect(text).not.toMatch(/[.:] (These|Helps)/);
  });
});
