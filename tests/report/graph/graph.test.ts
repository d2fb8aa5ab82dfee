/** Arguments as pictures: for Graphviz, for Mermaid, and drawn. */
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtinArguments } from "../../../src/argument/builtin.js";
import { builtinNames } from "../../../src/argument/default.js";
import type { ArgumentDefinition, ConditionDefinition } from "../../../src/argument/definition.js";
import { graphOf } from "../../../src/report/graph/graph.js";
import { layoutOf } from "../../../src/report/graph/layout.js";
import { loadArgument } from "../../../src/worldview/load.js";
import { argumentOf, disfavours, favours } from "../../support/arguments.js";
import { run } from "../../support/run.js";
import { runs } from "../../support/runs.js";
import { anyArgument } from "../../support/worlds.js";
import { directoryOf } from "../../support/worldviews.js";

const SIZES = { boxWidth: 100, heightOf: () => 40, across: 30, down: 10 };

describe("what rests on what", () => {
  const graph = graphOf(loadArgument());

  it("is every mention of every condition", () => {
    const of = (to: string) =>
      graph.edges.filter((edge) => edge.to === to).map(({ from, kind }) => [from, kind]);
    expect(of("claim 1b")).toEqual([
      ["claim 1a", "needs"],
      ["term capable", "needs"],
      ["term worried_about_misuse", "needs"],
      ["belief distrusts_rivals", "needs"],
    ]);
    expect(of("term best")).toEqual([["belief moral_rank", "needs"]]);
    expect(of("claim cost")).toEqual([]);
  });

  it("tells what must not hold, and what is an exception, from what is needed", () => {
    const { edges } = graphOf(
      loadArgument({
        ...builtinArguments["cruel-trade-off"],
        claims: [
          {
            id: "c",
            role: "conclusion",
            side: "misuse",
            concludes: "favoured",
            when: { all: ["best", { not: { any: ["capable", { not: "mostly_misuse" }] } }] },
            unless: ["alignment_hard"],
            says: "So it is.",
            source: { passage: "p", modality: "is", confidence: "confident" },
          },
        ],
        cost_note: undefined,
      } as ArgumentDefinition),
    );
    expect(
      edges.filter(({ to }) => to === "claim c").map(({ from, kind }) => [from, kind]),
    ).toEqual([
      ["term best", "needs"],
      ["term capable", "needs not"],
      ["term mostly_misuse", "needs"],
      ["term alignment_hard", "unless"],
    ]);
  });
});

describe("how a part rests on several things", () => {
  const truth = (belief: string): ConditionDefinition => ({ belief, is: true });
  const [a, b, c] = [truth("a"), truth("b"), truth("c")];
  const argument = (when: ConditionDefinition, unless: readonly ConditionDefinition[] = []) =>
    argumentOf({
      beliefs: Object.fromEntries(["a", "b", "c"].map((id) => [id, { type: "boolean" as const }])),
      claims: [{ ...favours("go", when), ...(unless.length > 0 && { unless }) }],
    });

  it.each<[string, string | undefined, ConditionDefinition, ConditionDefinition[]?]>([
    ["all", undefined, { all: [a, { all: [b, c] }] }],
    ["none", undefined, { not: { any: [a, b] } }],
    ["all by their number", undefined, { at_least: 2, of: [a, b] }],
    ["one way alone", undefined, { any: [a] }],
    ["no exception", undefined, a, [b, { not: c }]],
    ["any", "if a = true or b = true", { any: [a, b] }],
    ["not all", "if not (a = true and b = true)", { not: { all: [a, b] } }],
    ["some", "if at least 2 of (a = true, b = true, c = true)", { at_least: 2, of: [a, b, c] }],
    ["any within all", "if a = true and (b = true or c = true)", { all: [a, { any: [b, c] }] }],
    ["no exception of parts", "if a = true unless b = true and c = true", a, [{ all: [b, c] }]],
  ])("%s", async (_, expected, when, unless) => {
    const { nodes } = graphOf(loadArgument(argument(when, unless)));
    expect(nodes.find(({ kind }) => kind === "claim")?.asks).toBe(expected);
  });

  it.each(["svg", "mermaid", "dot"])("is said in the box: %s", async (format) => {
    const at = directoryOf({ "a.json": JSON.stringify(argument({ any: [a, b] })) });
    const { stdout } = await run(["explain", "--argument", at("a.json"), "--format", format]);
    expect(stdout.replaceAll("#61;", "=")).toMatch(/if a = true or\s+b = true/);
  });
});

describe("arrows that lead to one box", () => {
  const argument = argumentOf({
    beliefs: Object.fromEntries([..."abcdef"].map((id) => [id, { type: "boolean" as const }])),
    terms: { t: { belief: "a", is: true }, u: { belief: "b", is: true } },
    claims: [
      favours("far", { all: ["t", "u"] }),
      {
        ...disfavours("go", { all: [{ not: "t" }, { not: { belief: "c", is: true } }] }),
        unless: ["u", { claim: "far" }, { belief: "e", is: true }, { belief: "f", is: true }],
      },
    ],
  });

  it("have words that do not lie on each other", async () => {
    const at = directoryOf({ "a.json": JSON.stringify(argument) });
    const { stdout } = await run(["explain", "--argument", at("a.json"), "--format", "svg"]);
    const svg = new DOMParser().parseFromString(stdout, "image/svg+xml");
    const words = [...svg.getElementsByTagName("text")]
      .filter((each) => /^(not|unless)$/.test(each.textContent ?? ""))
      .map((each) => ({ x: Number(each.getAttribute("x")), y: Number(each.getAttribute("y")) }));
    expect(words).toHaveLength(6);
    words.forEach((one, index) => {
      for (const other of words.slice(index + 1)) {
        const isBeside = Math.abs(one.x - other.x) > 42;
        expect(isBeside || Math.abs(one.y - other.y) >= 12).toBe(true);
      }
    });
  });
});

describe("the places of a graph", () => {
  it("never lie on each other, and each edge leads forwards from its box to its box", () => {
    fc.assert(
      fc.property(anyArgument, (definition) => {
        const { nodes, edges, apart, width, height } = layoutOf(
          graphOf(loadArgument(definition)),
          SIZES,
        );
        for (const { box } of nodes) {
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          const over = nodes.filter(
            (other) =>
              other.box !== box &&
              other.box.x === box.x &&
              Math.abs(other.box.y - box.y) < SIZES.heightOf(),
          );
          expect(over).toEqual([]);
        }
        const boxOf = new Map(nodes.map(({ node, box }) => [node.key, box]));
        const ends: string[] = [];
        for (const { edge, points } of edges) {
          const [from, to] = [boxOf.get(edge.from), boxOf.get(edge.to)];
          expect(points[0]?.x).toBe((from?.x ?? 0) + SIZES.boxWidth);
          expect(points.at(-1)?.x).toBe(to?.x);
          const [top, end] = [to?.y ?? 0, points.at(-1)?.y ?? -1];
          expect(end > top && end < top + SIZES.heightOf()).toBe(true);
          ends.push(`${edge.to} ${end}`);
          points.slice(1).forEach((point, index) => {
            expect(point.x).toBeGreaterThan(points[index]?.x ?? 0);
          });
        }
        expect(new Set(ends).size).toBe(ends.length);
        const seen = [...nodes.map(({ node }) => node.key), ...apart.map(({ key }) => key)];
        expect(new Set(seen).size).toBe(graphOf(loadArgument(definition)).nodes.length);
      }),
      { numRuns: runs(60) },
    );
  });

  it("keep the claims for above the claims against, column by column", () => {
    const { nodes } = layoutOf(graphOf(loadArgument()), SIZES);
    const claims = nodes.filter(({ node }) => node.speaksFor !== undefined);
    for (const one of claims.filter(({ node }) => node.speaksFor === "favoured")) {
      for (const other of claims.filter(({ node }) => node.speaksFor === "disfavoured")) {
        if (one.box.x === other.box.x) expect(one.box.y).toBeLessThan(other.box.y);
      }
    }
  });
});

const hostile = directoryOf({
  "hostile.yaml": `id: h
extends: cruel-trade-off
title: 'A "quoted" \\ <b>title</b> --> [x] #35; end'
claims: [{id: 1b, short: 'says "so" ]) --> n0 & <i>\\n'}]
`,
})("hostile.yaml");

describe.each(builtinNames)("explain --argument %s", (name) => {
  const graph = graphOf(loadArgument(builtinArguments[name]));
  const printed = async (format: string) =>
    (await run(["explain", "--argument", name, "--format", format])).stdout;

  it("draws every node and every edge for Graphviz", async () => {
    const lines = (await printed("dot")).split("\n");
    const nodes = lines.filter((line) => /^\s+"[^"]+" \[shape=/.test(line));
    const edges = lines.filter((line) => / -> /.test(line));
    expect(nodes).toHaveLength(graph.nodes.length);
    expect(edges).toHaveLength(graph.edges.length);
    expect(lines.filter((line) => line.includes("{"))).toHaveLength(
      lines.filter((line) => /^\s*\}/.test(line)).length,
    );
  });

  it("draws every node and every edge for Mermaid", async () => {
    const lines = (await printed("mermaid")).split("\n");
    expect(lines[0]).toBe("flowchart LR");
    expect(lines.filter((line) => /^\s+n\d+[([]/.test(line))).toHaveLength(graph.nodes.length);
    expect(lines.filter((line) => /^ {2}n\d+ (-->|-\. \w+ \.->) n\d+$/.test(line))).toHaveLength(
      graph.edges.length,
    );
  });

  it("draws all as SVG", async () => {
    const svg = new DOMParser().parseFromString(await printed("svg"), "image/svg+xml");
    const boxes = [...svg.getElementsByTagName("rect")].filter((each) => each.getAttribute("rx"));
    expect(boxes).toHaveLength(2 * graph.nodes.length);
    const shown = [...svg.getElementsByTagName("text")].map((each) => each.textContent).join(" ");
    for (const { id } of graph.nodes) expect(shown).toContain(id);
  });
});

describe("texts of others", () => {
  it("stay within their quotes for Graphviz", async () => {
    const { stdout } = await run(["explain", "--argument", hostile, "--format", "dot"]);
    for (const line of stdout.split("\n")) {
      const outside = line.replace(/"(?:[^"\\]|\\.)*"/g, '""');
      expect(outside).not.toMatch(/quoted|so|<b>/);
      expect(outside.split('"').length % 2).toBe(1);
    }
  });

  it("stay within their labels for Mermaid, and are no markup", async () => {
    const { stdout } = await run(["explain", "--argument", hostile, "--format", "mermaid"]);
    const label = stdout.split("\n").find((line) => line.includes("1b, reason")) ?? "";
    const [, text = ""] = /\["(.*)"\]$/.exec(label) ?? [];
    expect(text.replace("<br/>", "")).not.toMatch(/["<>[\]&\\]|-->/);
    expect(stdout.split("\n").filter((line) => line.includes("<i>"))).toEqual([]);
  });
});

describe("evaluate --format svg", () => {
  const draw = async (...files: string[]) => {
    const { stdout } = await run(["evaluate", "--format", "svg", ...files]);
    const svg = new DOMParser().parseFromString(stdout, "image/svg+xml");
    return [...svg.getElementsByTagName("text")].map((each) => each.textContent);
  };

  it("marks each part with what became of it, and says what is believed", async () => {
    const texts = await draw("worldviews/misuse-first-lab.yaml");
    expect(texts).toContain("✔ key, conclusion");
    expect(texts).toContain("✘ accident, conclusion");
    expect(texts).toContain("? 2b, reason");
    expect(texts).toContain("0.7");
    expect(texts.join(" ")).toContain("endorses nothing");
  });

  it("draws several worldviews one below the other", async () => {
    const texts = await draw("worldviews/misuse-first-lab.yaml", "worldviews/minimal.yaml");
    expect(texts).toContain("Misuse-first frontier lab");
    expect(texts).toContain("Minimal");
    expect(texts).toContain("✔ accident, conclusion");
  });
});
