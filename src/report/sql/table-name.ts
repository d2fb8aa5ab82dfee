/** The name of a table as somebody types it. */

/**
 * The parts of a name such as `survey.answers`. A part in double quotes or backticks may hold dots; the same
 * quote twice stands for itself there. Undefined if it is no name.
 */
export function tableNameParts(written: string): readonly string[] | undefined {
  const parts: string[] = [];
  let rest = written;
  for (;;) {
    const [all, quoted, ticked, plain] = PART.exec(rest) ?? [];
    const part = quoted?.replaceAll('""', '"') ?? ticked?.replaceAll("``", "`") ?? plain;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no engine has such names
    if (all === undefined || part === undefined || /[\u0000-\u001f]/.test(part)) return undefined;
    parts.push(part);
    rest = rest.slice(all.length);
    if (rest === "") return parts;
    if (!rest.startsWith(".")) return undefined;
    rest = rest.slice(1);
  }
}

const PART = /^(?:"((?:[^"]|"")+)"|`((?:[^`]|``)+)`|([^".`]+))/;
