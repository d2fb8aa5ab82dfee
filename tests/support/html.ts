/** Pages as browsers read them, by a parser and a validator that are not ours. */
import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { expect } from "vitest";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** The elements of a page, and their attributes. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  html: ["lang"],
  head: [],
  meta: ["charset", "http-equiv", "name", "content"],
  title: [],
  style: [],
  body: [],
  main: [],
  ...Object.fromEntries(["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, ["id"]])),
  section: ["class", "aria-labelledby"],
  details: ["class", "id", "open"],
  summary: [],
  div: ["class"],
  p: ["class"],
  ul: ["class"],
  li: [],
  dl: ["class"],
  dt: [],
  dd: [],
  ...Object.fromEntries(
    ["table", "caption", "thead", "tbody", "tr", "td"].map((name) => [name, []]),
  ),
  th: ["scope"],
  pre: ["class", "aria-hidden"],
  code: [],
  strong: ["class"],
  span: ["class", "aria-hidden"],
  a: ["href", "rel"],
};

const LINES = /^(h[1-6]|p|li|summary|dt|caption|th|td|pre|title)$/;

const conformity = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Names are as long as they are, and may end with a blank.
    "long-title": "off",
    "doctype-style": ["error", { style: "lowercase" }],
    "no-trailing-whitespace": "off",
    // So are those of two worldviews, or of two parts of a report.
    "unique-landmark": "off",
  },
});

/** Checks that a page is valid, has nothing that runs or asks for anything; returns what a reader sees. */
export function htmlTexts(text: string): readonly string[] {
  const problems: string[] = [];
  const document = parse(text, {
    onParseError: ({ code }) => {
      // All browsers read these as they are.
      if (code !== "noncharacter-in-input-stream") problems.push(code);
    },
  });
  expect(problems).toEqual([]);
  const messages = conformity
    .validateStringSync(text)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    );
  expect(messages).toEqual([]);
  const elements = elementsOf(document);
  for (const { tagName, attrs } of elements) {
    expect(Object.keys(KNOWN)).toContain(tagName);
    for (const { name } of attrs) expect(KNOWN[tagName], tagName).toContain(name);
  }
  expectPolicy(elements);
  expectLinks(elements);
  expectHeadings(elements);
  return elements.filter(({ tagName }) => LINES.test(tagName)).map(shownOf);
}

/** The names of the elements of a page in their order. */
export function htmlSkeleton(text: string): readonly string[] {
  return elementsOf(parse(text))
    .map(({ tagName }) => tagName)
    .filter((name) => name !== "a");
}

function expectPolicy(elements: readonly Element[]): void {
  const styles = elements.filter(({ tagName }) => tagName === "style");
  const [style] = styles as [Element];
  expect(styles).toHaveLength(1);
  const hash = createHash("sha256").update(contentOf(style)).digest("base64");
  const policies = elements.filter(
    (each) => attribute(each, "http-equiv") === "Content-Security-Policy",
  );
  expect(policies.map((each) => attribute(each, "content"))).toEqual([
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  ]);
  expect(contentOf(style)).not.toMatch(/url|@import|expression/i);
}

function expectLinks(elements: readonly Element[]): void {
  const ids = elements.flatMap((each) => attribute(each, "id") ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-\d+)+(-title)?$/);
  const targets = elements.flatMap((each) => attribute(each, "href") ?? []);
  for (const target of targets) {
    if (target.startsWith("#")) expect(ids).toContain(target.slice(1));
    else expect(target).toMatch(/^https?:\/\//i);
  }
  for (const each of elements) {
    const label = attribute(each, "aria-labelledby");
    if (label !== undefined) expect(ids).toEqual(expect.arrayContaining(label.split(" ")));
  }
}

/** Headings begin with the only one of the first level, and none is more than a level below the one before. */
function expectHeadings(elements: readonly Element[]): void {
  let before = 0;
  for (const { tagName } of elements) {
    if (!/^h\d$/.test(tagName)) continue;
    const level = Number(tagName[1]);
    expect(level).toBeLessThanOrEqual(before + 1);
    before = level;
  }
  expect(elements.filter(({ tagName }) => tagName === "h1")).toHaveLength(1);
}

function elementsOf(node: Node): Element[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  return "tagName" in node ? [node, ...below] : below;
}

/** The text of an element for the eye: without words that are for the ear alone. */
function shownOf(node: Node): string {
  if ("tagName" in node && attribute(node, "class") === "unseen") return "";
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(shownOf).join("") : "";
}

function contentOf(element: Element): string {
  return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

function attribute({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}
