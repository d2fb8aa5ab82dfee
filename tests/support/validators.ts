/** Independent readers of each output format; a format without one fails the contract test. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import draft4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { parse as parseCsv } from "csv-parse/sync";
import { expect } from "vitest";
import { parse } from "yaml";
import { htmlTexts } from "./html.js";
import { markdownTexts } from "./markdown.js";

/** Checks that a text is of its format and returns the texts a reader of it is shown. */
export type Validator = (text: string) => readonly string[];

export const validators: Readonly<Record<string, Validator>> = {
  text: (text) => [text],
  json: (text) => {
    const value = JSON.parse(text);
    expect(Object.keys(value)[0]).toBe("schema_version");
    expect(harmless(text)).toBe(harmless(`${JSON.stringify(value, null, 2)}\n`));
    expect(text).not.toMatch(UNESCAPED);
    return strings(value);
  },
  ndjson: (text) =>
    text
      .split("\n")
      .slice(0, -1)
      .flatMap((line) => {
        const value = JSON.parse(line);
        expect(harmless(line)).toBe(harmless(JSON.stringify(value)));
        expect(line).not.toMatch(UNESCAPED);
        return strings(value);
      }),
  census: (text) => (parseCsv(text) as string[][]).flat(),
  yaml: (text) => strings(parse(text)),
  csv: (text) => {
    const [header = [], ...rows] = parseCsv(text) as string[][];
    for (const row of rows) expect(row).toHaveLength(header.length);
    return [header, ...rows].flat();
  },
  markdown: markdownTexts,
  html: htmlTexts,
  junit: junitTexts,
  sarif: sarifTexts,
  github: githubTexts,
  dot: dotTexts,
  mermaid: mermaidTexts,
  svg: (text) => [parseXml(text).documentElement?.textContent ?? ""],
};

/** What steers a terminal, or ends a line for some readers, and what JSON does not ask to be escaped. */
const UNESCAPED = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

/** The same with each of these written as its escape, however it was written. */
function harmless(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}

function parseXml(text: string): Document {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, "application/xml");
}

/** Statements of the DOT language, of which this reads what racecheck writes: names are quoted. */
function dotTexts(text: string): readonly string[] {
  const quoted = /"((?:[^"\\]|\\.)*)"/gs;
  const bare = text.replace(quoted, "Q");
  const attributes = String.raw`(?: \[\w+=[\w.Q-]+(?:, \w+=[\w.Q-]+)*\])?;`;
  const statement = new RegExp(
    String.raw`^(?:digraph Q \{|  subgraph cluster_\w+ \{|\s*\}|\s*(?:\w+=[\w.Q-]+;|(?:node|edge|Q)${attributes}|Q -> Q${attributes}))$`,
  );
  for (const line of bare.trimEnd().split("\n")) expect(line).toMatch(statement);
  return [...text.matchAll(quoted)].map(([, inner = ""]) =>
    inner.replace(/\\(.)/gs, (_, escaped: string) => (escaped === "n" ? "\n" : escaped)),
  );
}

/** Lines of a Mermaid flowchart, labels in quotes with character codes for what is no letter. */
function mermaidTexts(text: string): readonly string[] {
  const line =
    /^(flowchart LR|\s*n\d+(\(\["[^"]*"\]\)|\("[^"]*"\)|\["[^"]*"\])| {2}subgraph \w+\["[^"]*"\]| {2}end| {2}n\d+ (-->|-\. \w+ \.->) n\d+| {2}style n\d+ [\w:-]+)$/;
  for (const each of text.trimEnd().split("\n")) expect(each).toMatch(line);
  return [...text.matchAll(/"([^"]*)"/g)].flatMap(([, label = ""]) =>
    label
      .split("<br/>")
      .map((part) => part.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(+code))),
  );
}

const COUNTED = { failures: "failure", errors: "error", skipped: "skipped" } as const;

function junitTexts(text: string): readonly string[] {
  const document = parseXml(text);
  const root = document.documentElement as Element;
  expect(root.tagName).toBe("testsuites");
  const suites = [...document.getElementsByTagName("testsuite")];
  const cases = [...document.getElementsByTagName("testcase")];
  for (const part of [root, ...suites]) {
    expect(part.getAttribute("tests")).toBe(`${part.getElementsByTagName("testcase").length}`);
    for (const [attribute, tag] of Object.entries(COUNTED)) {
      expect(part.getAttribute(attribute)).toBe(`${part.getElementsByTagName(tag).length}`);
    }
  }
  const identities = cases.map((each) =>
    JSON.stringify([each.getAttribute("classname"), each.getAttribute("name")]),
  );
  expect(new Set(identities).size).toBe(cases.length);
  return cases.map((each) => each.getAttribute("name") as string);
}

const require = createRequire(import.meta.url);
const sarifPackage = dirname(require.resolve("@microsoft/jest-sarif/package.json"));
const sarifSchema = JSON.parse(
  readFileSync(join(sarifPackage, "lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
);

const Ajv04 = draft4.default;
const ajv = new Ajv04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never);
const isSarif = ajv.compile(sarifSchema);

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

function sarifTexts(text: string): readonly string[] {
  const log = JSON.parse(text);
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  const [run] = log.runs;
  const { rules } = run.tool.driver as { rules: { id: string }[] };
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  const results = run.results as readonly SarifResult[];
  for (const { ruleId, ruleIndex, kind, level, locations } of results) {
    expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(level === "none").toBe(kind !== "fail");
    const uri = locations[0]?.physicalLocation.artifactLocation.uri as string;
    expect(uri).toMatch(/^[A-Za-z0-9/:._~!*'()%-]+$/);
  }
  const marks = results.map((each) =>
    JSON.stringify([
      each.locations[0]?.physicalLocation.artifactLocation,
      each.partialFingerprints,
    ]),
  );
  expect(new Set(marks).size).toBe(results.length);
  return results.map(({ message }) => sarifText(message.text));
}

/** A message as a SARIF reader shows it; it has no arguments, so no placeholder may be left. */
function sarifText(text: string): string {
  const rest = text.replaceAll("{{", "").replaceAll("}}", "");
  expect(rest).not.toMatch(/[{}]/);
  expect(text).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
  return text.replaceAll("{{", "{").replaceAll("}}", "}").replaceAll("\\[", "[");
}

function githubTexts(text: string): readonly string[] {
  return text
    .split("\n")
    .slice(0, -1)
    .flatMap((line) => {
      const [, level, written = "", data = ""] =
        /^::(error|warning|notice) ((?:[^:]|:(?!:))*)::(.*)$/.exec(line) ?? [];
      expect(level, line).toBeDefined();
      const pairs = written.split(",").map((pair) => pair.split("=") as [string, string]);
      const properties = Object.fromEntries(pairs);
      expect(written).not.toContain(":");
      expect(Number(properties.line)).toBeGreaterThan(0);
      expect(properties.file ?? "none").not.toMatch(/^(--.*)?$/);
      return [decodeURIComponent(properties.title ?? ""), decodeURIComponent(data)];
    });
}
