/** What SARIF logs have in common with the JSON documents of `data/`. */
import { argumentPart } from "./data/parts.js";

export { documentText as document } from "./data/document.js";

/** An argument as every document names it. */
export const argumentJson = argumentPart.of;
