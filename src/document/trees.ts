/** The syntax trees of a YAML text, read one after another, and no further than is bearable. */
import { type CST, Lexer, Parser } from "yaml";
import { DEPTH_LIMIT, SIGN_LIMIT } from "./limits.js";
import { Refusal } from "./refusal.js";

/**
 * The trees of a text, each made when it is asked for. What goes too deep, or too far, is refused on the
 * way: the parser would read to the end first, and be slow on such a text. Throws Refusal.
 */
export function* treesOf(text: string): Iterable<CST.Token> {
  const parser = new Parser();
  const guard = new Guard();
  for (const sign of new Lexer().lex(text)) {
    guard.pass(sign);
    for (const tree of parser.next(sign)) yield sound(tree);
  }
  for (const tree of parser.end()) yield sound(tree);
}

function sound(tree: CST.Token): CST.Token {
  const at = tooDeepAt(tree, DEPTH_LIMIT);
  if (at !== undefined) throw tooDeep(at);
  return tree;
}

function tooDeep(at: number): Refusal {
  return new Refusal({ code: "yaml/too-deep", limit: DEPTH_LIMIT }, at);
}

const DOCUMENT_START = "\u0002";
const SCALAR_NEXT = "\u001f";

/** Signs that the lexer adds to the text: the start of a document, a flow error, a scalar. */
const CONTROLS: ReadonlySet<string> = new Set([DOCUMENT_START, "\u0018", SCALAR_NEXT]);

/**
 * Watches the signs that the lexer finds: how many a document has, and how deep the brackets go, or the
 * marks of items and keys on one line.
 */
class Guard {
  #offset = 0;
  #signs = 0;
  #brackets = 0;
  #marks = 0;
  #before = "";

  pass(sign: string): void {
    if (this.#startsDocument(sign)) this.#brackets = this.#signs = 0;
    this.#before = sign;
    if (sign === "[" || sign === "{") this.#brackets++;
    else if (sign === "]" || sign === "}") this.#brackets--;
    else if (sign === "-" || sign === "?" || sign === ":") this.#marks++;
    else if (sign.trim() !== "" || sign.includes("\n")) this.#marks = 0;
    if (this.#brackets > DEPTH_LIMIT || this.#marks > DEPTH_LIMIT) throw tooDeep(this.#offset);
    if (++this.#signs > SIGN_LIMIT) throw tooLong(this.#offset);
    if (!CONTROLS.has(sign)) this.#offset += sign.length;
  }

  /** Three dashes can be a word, too, as in `[---]`. */
  #startsDocument(sign: string): boolean {
    return sign === DOCUMENT_START || (sign === "---" && this.#before !== SCALAR_NEXT);
  }
}

function tooLong(at: number): Refusal {
  const what = "words and signs";
  return new Refusal({ code: "input/too-long-a-document", what, limit: SIGN_LIMIT }, at);
}

/**
 * Where a syntax tree first goes deeper than a limit. Composing a deep tree would exhaust the stack,
 * which no handler can survive; so this walk, which keeps a stack of its own, comes first.
 */
function tooDeepAt(token: CST.Token, limit: number): number | undefined {
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
