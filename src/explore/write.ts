/** Writes the page before anything is put into it: `node write.cjs PROGRAM STYLE PAGE`. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { shellOf } from "./shell.js";

const [program = "", style = "", to = ""] = process.argv.slice(2);
const hash = (text: string): string =>
  `sha256-${createHash("sha256").update(text).digest("base64")}`;
const [script, sheet] = [program, style].map((file) => readFileSync(file, "utf8").trim());
writeFileSync(to, shellOf({ program: script ?? "", style: sheet ?? "", hash }));
