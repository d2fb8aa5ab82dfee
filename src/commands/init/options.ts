/** What the command line says of a new worldview. */
export interface InitOptions {
  readonly yes?: boolean;
  readonly force?: boolean;
  /** What the schema line names; false for no such line. */
  readonly schema?: string | boolean;
  /** The table whose columns are to be mapped. */
  readonly columns?: string;
  readonly argument?: readonly string[];
  readonly color?: boolean;
}
