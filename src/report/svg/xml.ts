import { XMLBuilder } from "fast-xml-parser";

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

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  suppressEmptyNode: true,
  format: true,
  indentBy: " ",
});

/** A document with this root, escaped where it must be; the same bytes for the same tree. */
export function xmlDocument(root: Element): string {
  return `${builder.build([root]).trim()}\n`;
}
