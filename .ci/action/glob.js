import { readdirSync } from "node:fs";

/** Whether a line has signs that stand for others. */
export const isPattern = (line) => /[*?[]/.test(line);

/**
 * The files that a pattern matches, sorted: `*` and `?` stand for what a shell has them stand for, `[…]`
 * for one of some characters, `**` for folders at any depth. As in a directory that is named, hidden
 * files and JSON Schemas are not meant. (Node has this itself from version 22 on.)
 */
export function expand(pattern) {
  const absolute = pattern.startsWith("/");
  const parts = pattern.split("/").filter((part) => part !== "" && part !== ".");
  const found = new Set(below(absolute ? "/" : "", parts));
  return [...found].filter((file) => !file.endsWith(".schema.json")).sort();
}

function below(folder, [part, ...rest]) {
  if (part === "**")
    return [...below(folder, rest.length > 0 ? rest : ["*"]), ...deeper(folder, rest)];
  if (!isPattern(part) && rest.length > 0) return below(`${folder}${part}/`, rest);
  const regex = regexOf(part);
  const isMeant = ({ name }) => regex.test(name) && (part.startsWith(".") || !name.startsWith("."));
  return entriesOf(folder)
    .filter(isMeant)
    .flatMap((entry) => {
      if (rest.length > 0) return entry.isFile() ? [] : below(`${folder}${entry.name}/`, rest);
      return entry.isDirectory() ? [] : [`${folder}${entry.name}`];
    });
}

function deeper(folder, rest) {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap(({ name }) => below(`${folder}${name}/`, ["**", ...rest]));
}

/** Nothing is in what is no directory, or cannot be read. */
function entriesOf(folder) {
  try {
    return readdirSync(folder || ".", { withFileTypes: true });
  } catch {
    return [];
  }
}

function regexOf(part) {
  const text = part.replace(/\[([!^]?)([^\]]+)\]|[\\^$.*+?()[\]{}|/]/g, (sign, not, characters) => {
    if (sign === "*") return ".*";
    if (sign === "?") return ".";
    if (characters === undefined) return `\\${sign}`;
    return `[${not ? "^" : ""}${characters.replace(/[\\^[\]]/g, "\\$&")}]`;
  });
  return new RegExp(`^${text}$`, "su");
}
