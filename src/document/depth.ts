import { type CST, Lexer } from "yaml";

/**
 * Where the brackets of a text, or the marks of items and keys on one line of it, first go deeper than
 * a limit. The parser would read to the end first, and be slow on such a text.
 */
export function tooDeepInLine(text: string, limit: number): number | undefined {
  let offset = 0;
  let brackets = 0;
  let marks = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === DOCUMENT_START) brackets = 0;
    if (token === "[" || token === "{") brackets++;
    else if (token === "]" || token === "}") brackets--;
    else if (token === "-" || token === "?" || token === ":") marks++;
    else if (token.trim() !== "" || token.includes("\n")) marks = 0;
    if (brackets > limit || marks > limit) return offset;
    if (!CONTROLS.has(token)) offset += token.length;
  }
  return undefined;
}

const DOCUMENT_START = "\u0002";

/** Tokens that the lexer adds to the text: the start of a document, a flow error, a scalar. */
const CONTROLS: ReadonlySet<string> = new Set([DOCUMENT_START, "\u0018", "\u001f"]);

/**
 * Where a syntax tree first goes deeper than a limit. Composing a deep tree would exhaust the stack,
 * which no handler can survive; so this walk, which keeps a stack of its own, comes first.
 */
export function tooDeepAt(token: CST.Token, limit: number): number | undefined {
  const pending: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.depth > limit) return next.token.offset;
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
