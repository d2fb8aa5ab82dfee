/** Arguments as pictures: for Graphviz, for Mermaid, and drawn. */
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtinArguments } from "../../../src/argument/builtin.js";
import { builtinNames } from "../../../src/argument/default.js";
import type { ArgumentDefinition } from "../../../src/argument/definition.js";
import { graphOf } from "../../../src/report/graph/graph.js";
import { layoutOf } from "../../../src/report/graph/layout.js";
import { loadArgument } from "../../../src/worldview/load.js";
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
        for (const { edge, points } of edges) {
          const [from, to] = [boxOf.get(edge.from), boxOf.get(edge.to)];
          expect(points[0]?.x).toBe((from?.x ?? 0) + SIZES.boxWidth);
          expect(points.at(-1)?.x).toBe(to?.x);
          points.slice(1).forEach((point, index) => {
            expect(point.x).toBeGreaterThan(points[index]?.x ?? 0);
          });
        }
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
