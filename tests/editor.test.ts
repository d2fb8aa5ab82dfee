import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server";
import { run } from "./support/run.js";

const schemaUri = "file:///worldview.schema.json";

/** The YAML language server as an editor configures it for a worldview. */
function languageServer() {
  const service = getLanguageService({
    schemaRequestService: async () => readFileSync("worldviews/worldview.schema.json", "utf8"),
    workspaceContext: { resolveRelativePath: (path: string) => `file:///${path}` },
    telemetry: { send() {}, sendError() {}, sendTrack() {} },
  } as unknown as Parameters<typeof getLanguageService>[0]);
  service.configure({
    validate: true,
    completion: true,
    hover: true,
    schemas: [{ uri: schemaUri, fileMatch: ["*.yaml"] }],
  });
  return service;
}

let documents = 0;

/** A document of its own for each text: the server keeps what it parsed by name. */
const editing = (text: string) =>
  TextDocument.create(`file:///lab-${documents++}.yaml`, "yaml", 1, text);

const faulty = `name: A lab
colour: red
beliefs:
  misuse_weight: 70
  moral_rank: bets
  alignment_difficulty: hard
  distrusts_rivals: maybe
expect: favored
`;

const everyForm = `name: A lab
date: 2026-03-01
argument: cruel-trade-off
sources: [https://example.org]
beliefs:
  misuse_weight: { p10: 40%, p50: 0.6, p90: 80%, note: a guess }
  moral_rank: { chances: { best: 60%, 2: 0.4 }, source: [a survey, a talk] }
  alignment_difficulty: { min: easy, max: 80%, source: a, note: b }
  can_develop_agi: { value: true, source: https://example.org/talk, note: said so }
  control_is_decisive: { chance: 90%, source: a }
  distrusts_rivals: { value: unknown, note: it does not say }
  sees_itself_as_responsible: true
`;

describe("an editor with the worldview schema", () => {
  it("marks the places that racecheck marks", async () => {
    const marked = await languageServer().doValidation(editing(faulty), false);
    const lines = [...new Set(marked.map(({ range }) => range.start.line + 1))].sort();
    const { stdout } = await run(["evaluate", "--format", "json", "-"], { stdin: faulty });
    const ours = JSON.parse(stdout).errors.map(({ line }: { line: number }) => line);
    expect(lines).toEqual([...new Set(ours)].sort());
  });

  it("marks nothing in an example", async () => {
    const text = readFileSync("worldviews/state-programme.yaml", "utf8");
    expect(await languageServer().doValidation(editing(text), false)).toEqual([]);
  });

  it("marks nothing in a worldview that says each belief in another form", async () => {
    const marked = await languageServer().doValidation(editing(everyForm), false);
    expect(marked.map(({ message, range }) => [range.start.line + 1, message])).toEqual([]);
    const { code } = await run(["evaluate", "--brief", "-"], { stdin: everyForm });
    expect(code).toBe(0);
  });

  it("marks what is wrong with a source, a percentage, a date and an argument", async () => {
    const text = everyForm
      .replace("source: https://example.org/talk", "source: [1]")
      .replace("p10: 40%", "p10: 140%")
      .replace("2026-03-01", "2026-02-30")
      .replace("argument: cruel-trade-off", "argument: ./cruel-trade-off.yaml");
    const marked = await languageServer().doValidation(editing(text), false);
    const lines = new Set(marked.map(({ range }) => range.start.line + 1));
    const { stdout } = await run(["evaluate", "--format", "json", "-"], { stdin: text });
    const ours = JSON.parse(stdout).errors.map(({ line }: { line: number }) => line);
    expect([...lines].sort()).toEqual([...new Set(ours)].sort());
    expect(lines.size).toBe(4);
  });

  it("completes beliefs and their levels", async () => {
    const service = languageServer();
    const text = "name: A lab\nbeliefs:\n  moral_rank: 1\n  ";
    const keys = await service.doComplete(editing(text), { line: 3, character: 2 }, false);
    expect(keys.items.map(({ label }) => label)).toContain("misuse_weight");
    const level = "name: A lab\nbeliefs:\n  alignment_difficulty: ";
    const values = await service.doComplete(editing(level), { line: 2, character: 24 }, false);
    expect(values.items.map(({ label }) => label)).toContain("hard");
  });

  it("says on hover what a belief means", async () => {
    const hover = await languageServer().doHover(editing(faulty), { line: 3, character: 6 });
    expect(JSON.stringify(hover)).toContain("share of the entity's worry");
  });
});
