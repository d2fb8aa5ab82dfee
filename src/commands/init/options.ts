/** What the command line says of a new worldview. */
export interface InitOptions {
  readonly yes?: boolean;
  readonly force?: boolean;
  /** What the schema line names; false for no such line. */
  readonly schema?: string | boolean;
  readonly argument?: readonly string[];
  readonly color?: boolean;
}
