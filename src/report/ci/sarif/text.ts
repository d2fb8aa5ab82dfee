import { jsonText } from "../../../document/write-json.js";
import { visible } from "../../page/paper.js";

/** A log as a text. SARIF is written in UTF-8 (§3.1), in which half a character has no place. */
export function logText(log: object): string {
  return `${jsonText(log, 2)}\n`;
}

/**
 * A message of literal text: in SARIF messages braces are placeholders unless doubled (§3.11.5), and
 * [text](target) is a link unless its bracket is escaped (§3.11.6).
 */
export function message(lines: readonly string[]): { readonly text: string } {
  const text = lines.map(visible).join("\n");
  return { text: text.replace(/[{}]/g, "$&$&").replace(/\[(?=[^\]]*\]\()/g, "\\[") };
}
