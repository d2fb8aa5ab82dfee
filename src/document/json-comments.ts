/** The first comment of a text in the manner of JavaScript, and the text without any. */
export interface Comments {
  readonly from: number;
  readonly to: number;
  /** The text with blanks in the places of comments, and of the commas that JavaScript allows at an end. */
  readonly without: string;
}

/** The comments outside of quotes; undefined if there are none. */
export function commentsIn(text: string): Comments | undefined {
  const kept: string[] = [];
  let first: { from: number; to: number } | undefined;
  let end = 0;
  for (let at = next(text, 0); at < text.length; at = next(text, at)) {
    if (text[at] === '"') {
      at = endOfQuoted(text, at);
      continue;
    }
    const to = endOfComment(text, at);
    if (to === undefined) {
      at++;
      continue;
    }
    first ??= { from: at, to };
    kept.push(text.slice(end, at));
    end = at = to;
  }
  if (!first) return undefined;
  const without = [...kept, text.slice(end)].join(" ").replace(/,(?=\s*[}\]])/g, " ");
  return { ...first, without };
}

/** Where a quote or a comment may begin. */
function next(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"' && text[at] !== "/") at++;
  return at;
}

function endOfQuoted(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function endOfComment(text: string, from: number): number | undefined {
  const mark = text.slice(from, from + 2);
  if (mark !== "//" && mark !== "/*") return undefined;
  const end = mark === "//" ? text.indexOf("\n", from) : text.indexOf("*/", from + 2);
  if (end < 0) return text.length;
  return mark === "//" ? end : end + 2;
}
