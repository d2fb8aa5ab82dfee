/** What to print where a command line could not even be read, so that no command ran. */
import {
  changesFailures,
  comparisonFailures,
  evaluationFailures,
  explanationFailures,
  type FailureFormats,
  type FailureFormatter,
  mapFailures,
  testFailures,
} from "../report/registry.js";

const failures: Readonly<Record<string, FailureFormats>> = {
  evaluate: evaluationFailures,
  compare: comparisonFailures,
  map: mapFailures,
  test: testFailures,
  explain: explanationFailures,
};

/**
 * The failure formatter of whoever reads standard output: that of the command and the format that the
 * words name. Undefined if nobody reads a document there.
 */
export async function awaitedFailure(
  argv: readonly string[],
): Promise<FailureFormatter | undefined> {
  if (names(argv, "--output")) return undefined;
  const formats = failuresOf(argv);
  const format = formatsIn(argv).find((each) => Object.hasOwn(formats, each));
  return format === undefined ? undefined : formats[format]?.();
}

function failuresOf(argv: readonly string[]): FailureFormats {
  const command = argv.find((each) => !each.startsWith("-")) ?? "";
  if (command === "compare" && names(argv, "--baseline")) return changesFailures;
  return (Object.hasOwn(failures, command) && failures[command]) || evaluationFailures;
}

function names(argv: readonly string[], option: string): boolean {
  return argv.some((each) => each === option || each.startsWith(`${option}=`));
}

/** What is said after `--format`; a format that goes to a file has `=FILE` still. */
function formatsIn(argv: readonly string[]): readonly string[] {
  return argv.flatMap((each, index) => {
    if (each === "--format") return argv.slice(index + 1, index + 2);
    return each.startsWith("--format=") ? [each.slice("--format=".length)] : [];
  });
}
