import { Option } from "commander";
import type { OptionDeclaration } from "./declaration.js";

/** An option of commander's as it was declared. */
export class DeclaredOption extends Option {
  readonly declaration: OptionDeclaration;

  constructor(declaration: OptionDeclaration) {
    const { flags, says, choices, keeps, fallback, conflicts } = declaration;
    super(flags, says);
    this.declaration = declaration;
    if (fallback) this.default(fallback, JSON.stringify(fallback[0]));
    if (choices) this.choices(choices);
    if (conflicts !== undefined) this.conflicts(conflicts);
    if (keeps) this.argParser(keeperAfter(fallback));
  }
}

/** Adds a value to those that were given before it, and puts the first in the place of what there was. */
function keeperAfter(fallback: readonly string[] | undefined) {
  return (value: string, before: readonly string[] = []): readonly string[] =>
    before === fallback ? [value] : [...before, value];
}
