import { type Entry, listPart, mappingPart, type Part } from "./part.js";

/**
 * Reads strict JSON with the place of every part, many times faster than the YAML reader.
 *
 * @param depthLimit levels of nesting that are read
 * @returns undefined if the text is not JSON, repeats a key or goes too deep: the YAML reader knows
 *   what to say about it, or reads it
 */
export function readJson(text: string, depthLimit: number): Part | undefined {
  try {
    return new JsonReader(text, depthLimit).read();
  } catch (error) {
    if (error instanceof NotJson || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class NotJson extends Error {}

const BLANK = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\.)*"/y;
const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

/** Reads one text from its start to its end. */
class JsonReader {
  readonly #text: string;
  readonly #depthLimit: number;
  #at = 0;

  constructor(text: string, depthLimit: number) {
    this.#text = text;
    this.#depthLimit = depthLimit;
  }

  read(): Part {
    const part = this.#value(0);
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw new NotJson();
    return part;
  }

  #value(depth: number): Part {
    if (depth > this.#depthLimit) throw new NotJson();
    this.#skipBlanks();
    switch (this.#text[this.#at]) {
      case "{":
        return this.#mapping(depth);
      case "[":
        return this.#list(depth);
      case '"':
        return this.#string();
      case "t":
      case "f":
      case "n":
        return this.#scalar(WORD, (word) => words[word]);
      default:
        return this.#scalar(NUMBER, Number);
    }
  }

  #mapping(depth: number): Part {
    const from = this.#at++;
    const entries = new Map<string, Entry>();
    if (this.#next("}")) return mappingPart(entries, { from, to: this.#at });
    do {
      this.#skipBlanks();
      const key = this.#string();
      if (entries.has(key.data as string)) throw new NotJson();
      this.#expect(":");
      entries.set(key.data as string, { key, value: this.#value(depth + 1) });
    } while (this.#next(","));
    this.#expect("}");
    return mappingPart(entries, { from, to: this.#at });
  }

  #list(depth: number): Part {
    const from = this.#at++;
    const items: Part[] = [];
    if (this.#next("]")) return listPart(items, { from, to: this.#at });
    do items.push(this.#value(depth + 1));
    while (this.#next(","));
    this.#expect("]");
    return listPart(items, { from, to: this.#at });
  }

  #string(): Part {
    return this.#scalar(STRING, (quoted) =>
      quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1),
    );
  }

  #scalar(pattern: RegExp, read: (text: string) => unknown): Part {
    const from = this.#at;
    const found = this.#match(pattern);
    if (found === "") throw new NotJson();
    return { data: read(found), from, to: this.#at };
  }

  #expect(character: string): void {
    if (!this.#next(character)) throw new NotJson();
  }

  #next(character: string): boolean {
    this.#skipBlanks();
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #skipBlanks(): void {
    this.#match(BLANK);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }
}
