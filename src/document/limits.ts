/**
 * How much is read of what somebody hands in. Within these limits nothing takes more than some seconds
 * and a gigabyte; docs/worldviews.md promises them, and a test compares it with what stands here.
 */

/** Mebibytes of one input that are read at most: what exhausts the memory of Node cannot be reported. */
export const INPUT_MEGABYTES = 16;

/** Mebibytes of one line of NDJSON that are read; of lines there may be any number. */
export const LINE_MEGABYTES = 16;

/** Mebibytes of YAML that are read from one source; of JSON, which is read faster, more are. */
export const YAML_MEGABYTES = 8;

/** Levels of nesting that are read; worldviews need four. */
export const DEPTH_LIMIT = 64;

/** Values that the aliases of one document may stand for. */
export const ALIAS_LIMIT = 1_000_000;

/** Worldviews, or whatever stands in their places, that are read from one source. */
export const WORLDVIEW_LIMIT = 200_000;

/** Words and signs of one YAML document: its syntax tree is in memory as a whole. */
export const SIGN_LIMIT = 1_000_000;

/** Values of one JSON text, for the same reason. */
export const VALUE_LIMIT = 1_500_000;
