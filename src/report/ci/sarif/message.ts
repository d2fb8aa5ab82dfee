import { visible } from "../../page/paper.js";

/**
 * A message of literal text: in SARIF messages braces are placeholders unless doubled (§3.11.5), and
 * [text](target) is a link unless its bracket is escaped (§3.11.6).
 */
export function message(lines: readonly string[]): { readonly text: string } {
  const text = lines.map(visible).join("\n");
  return { text: text.replace(/[{}]/g, "$&$&").replace(/\[(?=[^\]]*\]\()/g, "\\[") };
}
