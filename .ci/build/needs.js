/** Packages that go into what is built. They are no dependencies of the package: it brings them along. */
export const bundled = [
  "@inquirer/input",
  "@inquirer/select",
  "chalk",
  "chokidar",
  "commander",
  "csv-parse",
  "fast-xml-parser",
  "leven",
  "preact",
  "pure-rand",
  "string-width",
  "yalps",
  "yaml",
  "zod",
];

/** What else the command, and what the library, cannot be built without. */
export const commandTools = ["esbuild"];
export const libraryTools = ["typescript", "@types/node"];
