import {
  Composer,
  type CST,
  type Document,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  Parser,
  type YAMLParseError,
} from "yaml";
import type { Diagnostic, Problem } from "../diagnostics/problem.js";
import { type Positioned, positioned } from "./positioned.js";
import { Locator, type Source } from "./source.js";

/** Levels of nesting that are read; worldviews need four. */
export const DEPTH_LIMIT = 64;

/** Copies that the aliases of one document may stand for. */
export const ALIAS_LIMIT = 1000;

/** One document of a source: its data, or all that is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly value: Positioned }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads YAML, and so JSON, into positioned data: one entry for each document or, where a document is
 * a list, for each of its items. Empty documents are passed over.
 */
export function parseDocuments(source: Source): readonly Parsed[] {
  const locator = new Locator(source);
  const tokens = [...new Parser().parse(source.text)];
  const deep = tokens.map(tooDeepAt).find((offset) => offset !== undefined);
  if (deep !== undefined) {
    const place = locator.place(deep, deep + 1);
    return [
      {
        ok: false,
        diagnostics: [{ problem: { code: "yaml/too-deep", limit: DEPTH_LIMIT }, place }],
      },
    ];
  }
  const documents = [...new Composer({ merge: true }).compose(tokens, false, source.text.length)];
  return documents.filter(hasContent).flatMap((document) => entries(document, locator));
}

/** Reads one worldview a line, as in NDJSON; blank lines are passed over. */
export function parseLines(source: Source): readonly Parsed[] {
  const lines = source.text.split(/\r\n|\n/);
  return lines.flatMap((text, index) => {
    if (text.trim() === "") return [];
    return parseDocuments({ file: source.file, text }).map((parsed) => onLine(parsed, index));
  });
}

/** Whether a text is a sequence of JSON objects, one a line. */
export function isLines({ file, text }: Source): boolean {
  if (/\.(ndjson|jsonl)$/i.test(file)) return true;
  const [first = "", second = ""] = text.split("\n", 50).filter((line) => line.trim() !== "");
  return /^\{.*\}\s*$/.test(first) && second.startsWith("{");
}

function onLine(parsed: Parsed, index: number): Parsed {
  const shift = <P extends { readonly line?: number }>(place: P): P => ({
    ...place,
    line: (place.line ?? 1) + index,
  });
  if (!parsed.ok) {
    const diagnostics = parsed.diagnostics.map((each) => ({ ...each, place: shift(each.place) }));
    return { ok: false, diagnostics };
  }
  const { data, place, placeOfKey } = parsed.value;
  return {
    ok: true,
    value: {
      data,
      place: (path) => shift(place(path)),
      placeOfKey: (path) => shift(placeOfKey(path)),
    },
  };
}

function hasContent({ contents, errors }: Document): boolean {
  const isEmpty = contents === null || (isScalar(contents) && contents.source === "");
  return errors.length > 0 || !isEmpty;
}

function entries(document: Document.Parsed, locator: Locator): readonly Parsed[] {
  if (document.errors.length > 0) return [failed(document.errors.map((e) => syntax(e, locator)))];
  const root = document.contents as ParsedNode | null;
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: ALIAS_LIMIT });
  } catch {
    const place = locator.place(root?.range[0] ?? 0, root?.range[0] ?? 0);
    return [failed([{ problem: { code: "yaml/too-many-aliases", limit: ALIAS_LIMIT }, place }])];
  }
  if (!isSeq(root) || !Array.isArray(data)) {
    return [{ ok: true, value: positioned(data, root, document, locator) }];
  }
  return data.map((item: unknown, index) => ({
    ok: true,
    value: positioned(item, root.items[index] as Node, document, locator),
  }));
}

function failed(diagnostics: readonly Diagnostic[]): Parsed {
  return { ok: false, diagnostics };
}

function syntax(error: YAMLParseError, locator: Locator): Diagnostic {
  return { problem: syntaxProblem(error), place: locator.place(...error.pos) };
}

function syntaxProblem({ code, message }: YAMLParseError): Problem {
  switch (code) {
    case "DUPLICATE_KEY":
      return { code: "yaml/duplicate-key", detail: message };
    case "RESOURCE_EXHAUSTION":
      return { code: "yaml/too-deep", limit: DEPTH_LIMIT };
    default:
      return { code: "yaml/syntax", detail: message };
  }
}

/**
 * Where a syntax tree first goes deeper than the limit. Composing a deep tree would exhaust the
 * stack, which no handler can survive; so this walk, which keeps a stack of its own, comes first.
 */
function tooDeepAt(token: CST.Token): number | undefined {
  const pending: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.depth > DEPTH_LIMIT) return next.token.offset;
    const depth = next.depth + 1;
    for (const child of childrenOf(next.token)) pending.push({ token: child, depth });
  }
  return undefined;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }: CST.CollectionItem) =>
    [key, value].filter((part): part is CST.Token => Boolean(part)),
  );
}
