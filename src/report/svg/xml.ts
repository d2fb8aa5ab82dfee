export type Attributes = Readonly<Record<string, string | number>>;

/** An element as the builder takes it. */
export interface Element {
  readonly [name: string]: unknown;
}

/** An element with children, or with a text. */
export function element(
  name: string,
  attributes: Attributes,
  content: readonly Element[] | string = [],
): Element {
  const children = typeof content === "string" ? [{ "#text": sound(content) }] : content;
  return { [name]: children, ":@": attributes };
}

/** Characters that no XML document may hold, not even escaped (XML 1.0, 2.2 Characters); shown as `visible` does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

function sound(text: string): string {
  return text.replace(
    FORBIDDEN,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * A document with this root, escaped where it must be; the same bytes for the same tree. Elements stand on
 * lines of their own, set in by a blank; texts as they are.
 */
export function xmlDocument(root: Element): string {
  return `${linesOf(root, "").trim()}\n`;
}

function linesOf(node: Element, indent: string): string {
  const [name] = Object.keys(node).filter((key) => key !== ":@");
  if (name === undefined) return "";
  const content = node[name] as readonly Element[] | string;
  if (name === "#text") return escaped(String(content));
  const attributes = Object.entries((node[":@"] ?? {}) as Attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const children = content as readonly Element[];
  const inside = children.map((child) => linesOf(child, `${indent} `)).join("");
  if (inside === "") return `\n${indent}<${name}${attributes}/>`;
  const end = children.some((child) => "#text" in child) ? "" : `\n${indent}`;
  return `\n${indent}<${name}${attributes}>${inside}${end}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}
