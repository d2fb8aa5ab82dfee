/** Writes the man page to the file that is named; the build runs this. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { version } from "../../version.js";
import { outlineOf } from "../outline.js";
import { createProgram } from "../program.js";
import { manPage } from "./page.js";

const nobody: AsyncIterable<string> = (async function* () {})();
const nowhere = { write: () => undefined };
const io = { stdin: nobody, stdout: nowhere, stderr: nowhere, env: {} };

const file = process.argv[2];
if (file === undefined) throw new Error("name the file to write the man page to");
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, manPage(outlineOf(createProgram(io, () => undefined)), version));
