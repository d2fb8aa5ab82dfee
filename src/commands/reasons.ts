import type { Problem } from "../diagnostics/problem.js";

/** What is wrong with an input that the system refuses to read. */
export function readProblem(path: string, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && path.includes(REPLACEMENT)) return readProblem(path, notText());
  if (code === "ENOENT") return { code: "input/not-found", path };
  return { code: "input/unreadable", path, reason: reasonOf(error) };
}

/** What Node puts where a name is no text; no name of a file that there is can be had of it. */
const REPLACEMENT = "\ufffd";

/** That a file's name is no text, as an error of the system, which knows no such thing. */
export function notText(): Error {
  return Object.assign(new Error(), { code: NOT_TEXT });
}

const NOT_TEXT = "NOT_TEXT";

/** Why the system refused, in words where the code is a common one. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && reasons[code]) ?? code ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  [NOT_TEXT]: "its name is not text in UTF-8; rename it",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EIO: "the device failed",
  EBADF: "it is not open, or not for that",
  EINVAL: "it is neither a file nor a stream",
  EISDIR: "it is a directory",
  ENOENT: "there is no such directory",
  ENOTDIR: "a part of the path is not a directory",
  EROFS: "the file system is read-only",
  ENOSPC: "no space is left",
  EDQUOT: "no space is left to this user",
  EFBIG: "it would be larger than is allowed",
  ENXIO: "nothing can be opened there",
  ETXTBSY: "it is being run",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "too many symbolic links",
};
