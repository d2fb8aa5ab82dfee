import type { RunOptions } from "../options.js";

/** What a command line says of what is read, and where the answer goes. */
export interface WatchOptions extends RunOptions {
  readonly watch?: boolean;
  readonly baseline?: string;
}
