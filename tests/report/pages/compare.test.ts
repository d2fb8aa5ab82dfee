import { describe, expect, it } from "vitest";
import { run } from "../../support/run.js";
import { stream, yaml } from "../../support/worldviews.js";

const labs = { reference_class: "frontier AGI labs" };
const misuseFirst = yaml("Misuse-first frontier lab", { distrusts_rivals: true }, labs);
const humble = yaml("Humble lab", { moral_rank: 2 }, labs);
const accidentFirst = yaml("Accident-first lab", { misuse_weight: 0.2 }, labs);
const eager = yaml(
  "A second lab that also holds itself to be the best of all",
  { misuse_weight: 0.9, alignment_difficulty: "easy" },
  labs,
);
const unsure = yaml("Unsure lab", { misuse_weight: { p10: 0.4, p50: 0.6, p90: 0.8 } });
const three = stream(misuseFirst, humble, accidentFirst);
const five = stream(misuseFirst, eager, humble, accidentFirst, unsure);

async function text(input: string, columns: number, ...options: readonly string[]) {
  const { stdout } = await run(["compare", "--no-color", ...options, "-"], {
    stdin: input,
    columns,
  });
  return stdout;
}

const widest = (printed: string): number =>
  Math.max(...printed.split("\n").map((line) => [...line].length));

describe("two who put themselves first", () => {
  const rowOf = (printed: string) => /^(.) moral_rank/m.exec(printed)?.[1];

  it("are marked in the table, though their files say the same", async () => {
    const printed = await text(stream(misuseFirst, eager), 80, "--only-differences");
    expect(rowOf(printed)).toBe("!");
    expect(printed.replaceAll(/\s+/g, " ")).toContain(
      "! at most one of those who put themselves first is right",
    );
    expect(printed).toMatch(
      /At most one of them can be right to rank itself best, and it is on that\s+belief that racing is favoured for each of them\./,
    );
  });

  it.each([
    ["one of them ranks another first", stream(misuseFirst, humble), "≠"],
    [
      "they are of different classes",
      stream(misuseFirst, yaml("Elsewhere", {}, { reference_class: "states" })),
      " ",
    ],
    ["they name no class", stream(yaml("A", {}), yaml("B", {})), " "],
    [
      "they are one holder at two times",
      stream(
        yaml("Then", {}, { ...labs, entity: "Lab" }),
        yaml("Now", { misuse_weight: 0.9 }, { ...labs, entity: " lab" }),
      ),
      " ",
    ],
  ])("are none where %s", async (_, input, mark) => {
    const printed = await text(input, 80);
    expect(rowOf(printed)).toBe(mark);
    expect(printed).not.toMatch(/[Aa]t most one/);
  });
});

it("says of a class for whom it is contested, and not that it is favoured by none", async () => {
  const { stdout } = await run(["compare", "--set", "mostly_accident_below=1", "-"], {
    stdin: stream(misuseFirst, humble),
  });
  expect(stdout).toContain("racing is contested");
  expect(stdout).not.toContain("For none of them is racing favoured");
});

describe("one holder at two times", () => {
  const then = yaml("Lab, then", {}, { ...labs, entity: "Lab" });
  const now = yaml("Lab, now", { misuse_weight: 0.4 }, { ...labs, entity: "lab " });

  it("neither disagrees with itself nor comes over to itself", async () => {
    const printed = await text(stream(then, now), 80);
    expect(printed).toContain("misuse_weight alone makes the difference");
    expect(printed).not.toMatch(/come over|disagree|its mind/i);
  });

  it("is told where its judgements stayed", async () => {
    const ranked = yaml("Lab, later", { moral_rank: 2 }, { ...labs, entity: "lab" });
    expect(await text(stream(then, ranked), 80)).toContain("Its judgements are the same in both");
  });

  it("has its names set apart where a sentence could read on", async () => {
    expect(await text(stream(then, now), 80)).toContain("“Lab, then” (favoured) and “Lab, now”");
  });
});

describe("what all can agree on", () => {
  it("is said at the end, as what the post holds, whatever the verdicts", async () => {
    const printed = await text(three, 80);
    expect(printed).toMatch(/The post holds that these help against both[^.]*auditing/);
  });
});

describe("the text of a comparison", () => {
  it("has three worldviews side by side at 80 columns", async () => {
    expect(await text(three, 80)).toMatchInlineSnapshot(`
      "1  Misuse-first frontier lab                                                   -
      2  Humble lab                                                                -:3
      3  Accident-first lab                                                        -:5

                                    1 Misuse-first…  2 Humble lab     3 Accident-fir…
      ≠ verdict                     FAVOURED         SILENT           DISFAVOURED
      ≠ trade-off                   bites            absent           open

      ≠ misuse_weight               0.7              0.7              0.2
      ! moral_rank                  1 !              2                1 !
        alignment_difficulty        hard (0.75)      hard (0.75)      hard (0.75)
        can_develop_agi             true (assumed)   true (assumed)   true (assumed)
        control_is_decisive         true (assumed)   true (assumed)   true (assumed)
      ≠ distrusts_rivals            true             unknown          unknown
        mass_misuse_before_defence  unknown          unknown          unknown
        sees_itself_as_responsible  unknown          unknown          unknown
        jailbreaks_hard_to_prevent  unknown          unknown          unknown
        worries_about_deception     unknown          unknown          unknown

        ≠ is not the same for all of them; ! at most one of those who put themselves
        first is right

        Why their verdicts differ
          Misuse-first frontier lab (favoured) and Humble lab (silent)
            Their positions differ: moral_rank alone makes the difference. Whichever
            of them stood where the other does would get the other's verdict.
          Misuse-first frontier lab (favoured) and Accident-first lab (disfavoured)
            They disagree because of misuse_weight alone: whichever of them changed
            its mind on it would come over.
          Accident-first lab (disfavoured) and Humble lab (silent)
            They disagree, and their positions differ: Accident-first lab would get
            the other's verdict if it took Humble lab's misuse_weight and had Humble
            lab's moral_rank.
            Humble lab would come over if it took Accident-first lab's misuse_weight.

        Reference class
          frontier AGI labs: Misuse-first frontier lab, Humble lab and Accident-first
          lab
            Misuse-first frontier lab and Accident-first lab each rank themselves
            best. For Misuse-first frontier lab racing is favoured.
            ! At most one of them can be right to rank itself best, and it is on that
            belief that racing is favoured for Misuse-first frontier lab.

        What they can agree on, whatever their verdicts
          The post holds that these help against both misuse risk and accident risk:
          auditing, licensing, closed-source development, compute governance and
          robustness to jailbreaks.

        Describes what follows from these worldviews; endorses nothing.
      "
    `);
  });

  it("pages five worldviews at 80 columns and says which are on each page", async () => {
    expect(await text(five, 80, "--only-differences")).toMatchInlineSnapshot(`
      "1  Misuse-first frontier lab                                                   -
      2  A second lab that also holds itself to be the best of all                 -:3
      3  Humble lab                                                                -:5
      4  Accident-first lab                                                        -:7
      5  Unsure lab                                                                -:9

        Worldviews 1 to 3 of 5
                              1 Misuse-first f…  2 A second lab t…  3 Humble lab
      ≠ verdict               FAVOURED           FAVOURED           SILENT
      ≠ possible              favoured           favoured           silent
      ≠ trade-off             bites              absent             absent

      ≠ misuse_weight         0.7                0.9                0.7
      ! moral_rank            1 !                1 !                2
      ≠ alignment_difficulty  hard (0.75)        easy (0.25)        hard (0.75)
      ≠ distrusts_rivals      true               unknown            unknown

        Worldviews 4 to 5 of 5
                              4 Accident-first…  5 Unsure lab
      ≠ verdict               DISFAVOURED        OPEN
      ≠ possible              disfavoured        favoured or
                                                 disfavoured or
                                                 silent
      ≠ trade-off             open               open

      ≠ misuse_weight         0.2                p10 0.4, p50 0.6,
                                                 p90 0.8
      ! moral_rank            1 !                1
      ≠ alignment_difficulty  hard (0.75)        hard (0.75)
      ≠ distrusts_rivals      unknown            unknown

        ≠ is not the same for all of them; ! at most one of those who put themselves
        first is right

        Why their verdicts differ
          Misuse-first frontier lab and A second lab that also holds itself to be the
          best of all (favoured) and Humble lab (silent)
            Their positions differ: moral_rank alone makes the difference. Whichever
            of them stood where the other does would get the other's verdict.
          Misuse-first frontier lab (favoured) and Accident-first lab (disfavoured)
            They disagree because of misuse_weight alone: whichever of them changed
            its mind on it would come over.
          A second lab that also holds itself to be the best of all (favoured) and
          Accident-first lab (disfavoured)
            A second lab that also holds itself to be the best of all would come over
            if it took Accident-first lab's misuse_weight and alignment_difficulty.
            Accident-first lab would come over if it took A second lab that also holds
            itself to be the best of all's misuse_weight.
          Accident-first lab (disfavoured) and Humble lab (silent)
            They disagree, and their positions differ: Accident-first lab would get
            the other's verdict if it took Humble lab's misuse_weight and had Humble
            lab's moral_rank.
            Humble lab would come over if it took Accident-first lab's misuse_weight.
          Unsure lab is open, so there is no crux yet; evaluate says what would settle
          it.

        What knowing would do to their difference
          How far apart the chances of their verdicts are, beliefs independent, and by
          how many points of a hundred that is expected to change if both learned a
          belief.
          Misuse-first frontier lab and Unsure lab: 30 % apart
            misuse_weight −30 points (tells them 0.00 and 0.88 bits)
          A second lab that also holds itself to be the best of all and Unsure lab:
          30 % apart
            misuse_weight −15 points (tells them 0.00 and 0.88 bits)
            … and 1 more: --full
          Humble lab and Unsure lab: 100 % apart
            moral_rank −70 points (tells them 0.00 and 0.00 bits)
            misuse_weight −15 points (tells them 0.00 and 0.88 bits)
          … and 1 more pair: --full

        Reference class
          frontier AGI labs: 4 worldviews (1 to 4)
            Misuse-first frontier lab, A second lab that also holds itself to be the
            best of all and Accident-first lab each rank themselves best. For
            Misuse-first frontier lab and A second lab that also holds itself to be
            the best of all racing is favoured.
            ! At most one of them can be right to rank itself best, and it is on that
            belief that racing is favoured for Misuse-first frontier lab and A second
            lab that also holds itself to be the best of all.

        What they can agree on, whatever their verdicts
          The post holds that these help against both misuse risk and accident risk:
          auditing, licensing, closed-source development, compute governance and
          robustness to jailbreaks.

        Describes what follows from these worldviews; endorses nothing.
      "
    `);
  });

  it("has worldviews one below the other at 40 columns", async () => {
    expect(await text(five, 40)).toMatchInlineSnapshot(`
      "1  Misuse-first frontier lab           -
      2  A second lab that also holds itself
        to be the best of all
        -:3
      3  Humble lab                        -:5
      4  Accident-first lab                -:7
      5  Unsure lab                        -:9

      ≠ verdict
          1 Misuse-first fron…: FAVOURED
          2 A second lab that…: FAVOURED
          3 Humble lab: SILENT
          4 Accident-first lab: DISFAVOURED
          5 Unsure lab: OPEN
      ≠ possible
          1 Misuse-first fron…: favoured
          2 A second lab that…: favoured
          3 Humble lab: silent
          4 Accident-first lab: disfavoured
          5 Unsure lab: favoured or
          disfavoured or silent
      ≠ trade-off
          1 Misuse-first fron…: bites
          2 A second lab that…: absent
          3 Humble lab: absent
          4 Accident-first lab: open
          5 Unsure lab: open

      ≠ misuse_weight
          1 Misuse-first fron…: 0.7
          2 A second lab that…: 0.9
          3 Humble lab: 0.7
          4 Accident-first lab: 0.2
          5 Unsure lab: p10 0.4, p50 0.6,
          p90 0.8
      ! moral_rank
          1 Misuse-first fron…: 1 !
          2 A second lab that…: 1 !
          3 Humble lab: 2
          4 Accident-first lab: 1 !
          5 Unsure lab: 1
      ≠ alignment_difficulty
          1 Misuse-first fron…: hard (0.75)
          2 A second lab that…: easy (0.25)
          3 Humble lab: hard (0.75)
          4 Accident-first lab: hard (0.75)
          5 Unsure lab: hard (0.75)
        can_develop_agi: true (assumed)
        control_is_decisive: true (assumed)
      ≠ distrusts_rivals
          1 Misuse-first fron…: true
          2 A second lab that…: unknown
          3 Humble lab: unknown
          4 Accident-first lab: unknown
          5 Unsure lab: unknown
        mass_misuse_before_defence: unknown
        sees_itself_as_responsible: unknown
        jailbreaks_hard_to_prevent: unknown
        worries_about_deception: unknown

        ≠ is not the same for all of them;
        ! at most one of those who put
        themselves first is right

        Why their verdicts differ
          Misuse-first frontier lab and A
          second lab that also holds itself to
          be the best of all (favoured) and
          Humble lab (silent)
            Their positions differ: moral_rank
            alone makes the difference.
            Whichever of them stood where the
            other does would get the other's
            verdict.
          Misuse-first frontier lab (favoured)
          and Accident-first lab (disfavoured)
            They disagree because of
            misuse_weight alone: whichever of
            them changed its mind on it would
            come over.
          A second lab that also holds itself
          to be the best of all (favoured) and
          Accident-first lab (disfavoured)
            A second lab that also holds
            itself to be the best of all would
            come over if it took
            Accident-first lab's misuse_weight
            and alignment_difficulty.
            Accident-first lab would come over
            if it took A second lab that also
            holds itself to be the best of
            all's misuse_weight.
          Accident-first lab (disfavoured) and
          Humble lab (silent)
            They disagree, and their positions
            differ: Accident-first lab would
            get the other's verdict if it took
            Humble lab's misuse_weight and had
            Humble lab's moral_rank.
            Humble lab would come over if it
            took Accident-first lab's
            misuse_weight.
          Unsure lab is open, so there is no
          crux yet; evaluate says what would
          settle it.

        What knowing would do to their
        difference
          How far apart the chances of their
          verdicts are, beliefs independent,
          and by how many points of a hundred
          that is expected to change if both
          learned a belief.
          Misuse-first frontier lab and Unsure
          lab: 30 % apart
            misuse_weight −30 points (tells
            them 0.00 and 0.88 bits)
          A second lab that also holds itself
          to be the best of all and Unsure
          lab: 30 % apart
            misuse_weight −15 points (tells
            them 0.00 and 0.88 bits)
            … and 1 more: --full
          Humble lab and Unsure lab: 100 %
          apart
            moral_rank −70 points (tells them
            0.00 and 0.00 bits)
            misuse_weight −15 points (tells
            them 0.00 and 0.88 bits)
          … and 1 more pair: --full

        Reference class
          frontier AGI labs: 4 worldviews (1
          to 4)
            Misuse-first frontier lab, A
            second lab that also holds itself
            to be the best of all and
            Accident-first lab each rank
            themselves best. For Misuse-first
            frontier lab and A second lab that
            also holds itself to be the best
            of all racing is favoured.
            ! At most one of them can be right
            to rank itself best, and it is on
            that belief that racing is
            favoured for Misuse-first frontier
            lab and A second lab that also
            holds itself to be the best of
            all.

        What they can agree on, whatever their
        verdicts
          The post holds that these help
          against both misuse risk and
          accident risk: auditing, licensing,
          closed-source development, compute
          governance and robustness to
          jailbreaks.

        Describes what follows from these
        worldviews; endorses nothing.
      "
    `);
  });

  it.each([24, 40, 60, 80, 100])("keeps within %i columns", async (columns) => {
    const japanese = yaml("誤用を何よりも恐れる研究所とその同盟者たち", { moral_rank: 3 });
    const printed = await text(`${five}---\n${japanese}`, columns);
    expect(widest(printed)).toBeLessThanOrEqual(columns);
  });

  it("shows every worldview and every belief whatever the width", async () => {
    for (const columns of [40, 80]) {
      const printed = await text(five, columns);
      for (const word of ["Unsure lab", "worries_about_deception", "easy (0.25)", "0.9"]) {
        expect(printed).toContain(word);
      }
    }
  });

  it("marks what differs by more than colour, and leaves the rest out on request", async () => {
    const whole = await text(three, 80);
    expect(whole).toMatch(/^! moral_rank /m);
    expect(whole).toMatch(/^ {2}can_develop_agi /m);
    const part = await text(three, 80, "--only-differences");
    expect(part).toMatch(/^! moral_rank /m);
    expect(part).not.toContain("can_develop_agi");
  });

  it("says the same with colour as without", async () => {
    const coloured = await run(["compare", "--color", "-"], { stdin: five, columns: 80 });
    expect(coloured.stdout).toContain("\u001b[");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what a style begins with
    expect(coloured.stdout.replace(/\u001b\[[\d;]*m/g, "")).toBe(await text(five, 80));
  });

  it("says so where nothing differs", async () => {
    const printed = await text(stream(humble, humble), 80, "--only-differences");
    expect(printed).toContain("They do not: the argument is silent on each.");
    expect(printed).not.toContain("≠");
  });

  it("tells worldviews of one name apart by their numbers", async () => {
    const twice = stream(yaml("Lab", {}), yaml("Lab", { moral_rank: 2 }));
    expect(await text(twice, 80)).toContain("Lab (1) (favoured) and Lab (2) (silent)");
  });

  it("tells apart one that is called as another one with its number is", async () => {
    const three = stream(
      yaml("Lab", {}),
      yaml("Lab", { moral_rank: 2 }),
      yaml("Lab (2)", { misuse_weight: 0.2 }),
    );
    expect(await text(three, 80)).toContain("Lab (2) (3) (disfavoured)");
  });

  it("tells many who disagree in the same way by their numbers, none left out", async () => {
    const racing = Array.from({ length: 5 }, (_, index) => yaml(`Racing ${index}`, {}));
    const silent = Array.from({ length: 4 }, (_, index) =>
      yaml(`Silent ${index}`, { moral_rank: 2 + index }),
    );
    const printed = await text(stream(...racing, ...silent), 80);
    expect(printed).toContain(
      "5 worldviews (1 to 5) (favoured) and 4 worldviews (6 to 9) (silent)",
    );
    expect(printed.match(/would get\s+the\s+other's\s+verdict/g)).toHaveLength(1);
  });

  const SAME_JUDGEMENTS =
    "They agree about the world, as their judgements are the same, and differ in where each stands.";

  it.each([
    ["in rank alone", { moral_rank: 2 }],
    ["in power alone", { can_develop_agi: false }],
  ])("tells those who differ %s that they agree about the world", async (_, beliefs) => {
    const printed = await text(stream(yaml("A", {}), yaml("B", beliefs)), 200);
    expect(printed).toContain(SAME_JUDGEMENTS);
    expect(printed).toContain("Their positions differ: ");
    expect(printed).not.toMatch(/They disagree|come over|double crux/);
  });

  it("tells so those with one verdict too, and nobody who differs in a judgement", async () => {
    const second = yaml("A", { moral_rank: 2 });
    const said = async (...others: readonly string[]) => text(stream(second, ...others), 200);
    expect(await said(yaml("B", { moral_rank: 3 }))).toContain(SAME_JUDGEMENTS);
    expect(await said(yaml("B", { moral_rank: 1, distrusts_rivals: true }))).not.toContain(
      "They agree about the world",
    );
    expect(await said(yaml("B", { moral_rank: 3, distrusts_rivals: true }))).not.toContain(
      "They agree about the world",
    );
    expect(await said(second)).not.toContain("They agree about the world");
  });

  it("says that at most one can be right, and who races on that", async () => {
    const printed = (await text(five, 80)).replace(/\s+/g, " ");
    expect(printed).toContain("At most one of them can be right to rank itself best");
    expect(printed).toContain("it is on that belief that");
    const both = (await text(stream(misuseFirst, eager), 80)).replace(/\s+/g, " ");
    expect(both).toContain("that racing is favoured for each of them");
    const fine = await text(stream(misuseFirst, humble), 80);
    expect(fine).not.toContain("At most one");
  });

  it("has a line a worldview with --brief, with the beliefs that explain the verdicts", async () => {
    expect(await text(three, 80, "--brief")).toMatchInlineSnapshot(`
      "favoured     trade-off bites   misuse_weight 0.7  moral_rank 1  Misuse-first fr…
      silent       trade-off absent  misuse_weight 0.7  moral_rank 2  Humble lab
      disfavoured  trade-off open    misuse_weight 0.2  moral_rank 1  Accident-first…
      "
    `);
  });

  it("shows control characters of names instead of obeying them", async () => {
    const printed = await text(stream(yaml("a\u001b[31mb\n", {}), humble), 80);
    expect(printed).not.toContain("\u001b");
    expect(printed).toContain("\\u001b");
  });
});
