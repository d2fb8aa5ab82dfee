/** What a command line may say, as data: commander and the plain reading of a line are both made from it. */
export interface CommandDeclaration {
  readonly name: string;
  readonly operands: readonly OperandDeclaration[];
  readonly options: readonly OptionDeclaration[];
  readonly summary: string;
  readonly description: string;
  /** Command lines for the end of the help. */
  readonly examples: readonly string[];
  /** Whether no help names it, and it takes whatever follows, as it is. */
  readonly isHidden?: true;
}

export interface OperandDeclaration {
  /** `<file>`, `[file]` or `[files...]`. */
  readonly flags: string;
  readonly says: string;
  readonly choices?: readonly string[];
  readonly fallback?: string;
}

export interface OptionDeclaration {
  /** `--brief`, `--no-color` or `--output <file>`. */
  readonly flags: string;
  readonly says: string;
  /** What help and completion offer; what else may stand there the command knows. */
  readonly choices?: readonly string[];
  /**
   * That all that are given are kept, in a list: where several may be given, or one alone, of which the
   * command has to know that several were.
   */
  readonly keeps?: "several" | "one";
  /** What is kept if it is not given; the first of it is shown in the help. */
  readonly fallback?: readonly string[];
  /** The option, by the name of its value, beside which it cannot be given. */
  readonly conflicts?: string;
}
