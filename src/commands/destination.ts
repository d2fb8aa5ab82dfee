/** Where the name of a file to be written leads: many names stand for something that must stay as it is. */
import {
  type BigIntStats,
  fstatSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

export type Destination =
  /** What is open already: it is written to, and what others write there stays. */
  | { readonly kind: "stream"; readonly descriptor: number }
  /** A device, a pipe, or a directory, which will refuse. */
  | { readonly kind: "special"; readonly path: string }
  /** A file that there is, or that is to be. No link leads from its path elsewhere. */
  | { readonly kind: "file"; readonly path: string; readonly present: Stats | undefined };

/** Follows a name through links to its end, whether there is anything or not. Throws errors of the system. */
export function destinationOf(name: string): Destination {
  if (name === "" || /[\\/]$/.test(name)) return { kind: "special", path: name };
  const path = endOfLinks(name);
  const descriptor = descriptorOf(path);
  if (descriptor !== undefined) return { kind: "stream", descriptor };
  const present = statSync(path, { throwIfNoEntry: false });
  if (isOfOtherProcess(path) || (present && !present.isFile())) return { kind: "special", path };
  const open = STREAMS.find((stream) => present && identityOfDescriptor(stream) === identity(path));
  return open === undefined
    ? { kind: "file", path, present }
    : { kind: "stream", descriptor: open };
}

/** Standard output and standard error, which a shell may have sent to the very file that is named. */
const STREAMS = [1, 2] as const;

/** Links in a row that are followed, as Linux does. */
const MOST_LINKS = 40;

function endOfLinks(name: string): string {
  let path = name;
  for (let links = 0; ; links++) {
    path = join(realpathSync(dirname(path)), basename(path));
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    if (!isLink || descriptorOf(path) !== undefined || isOfOtherProcess(path)) return path;
    if (links === MOST_LINKS) statSync(path); // Throws ELOOP.
    path = resolve(dirname(path), readlinkSync(path));
  }
}

/** The descriptor that a path stands for: of `/dev/stdout` only this is left when links are followed. */
function descriptorOf(path: string): number | undefined {
  const [, process_, number] =
    /^\/(?:dev|proc\/(\d+)(?:\/task\/\d+)?)\/fd\/(\d+)$/.exec(path) ?? [];
  const isOurs = process_ === undefined || Number(process_) === process.pid;
  return number !== undefined && isOurs ? Number(number) : undefined;
}

/** What others have open is not ours to replace either. */
function isOfOtherProcess(path: string): boolean {
  return /^\/proc\/\d+(\/task\/\d+)?\/fd\/\d+$/.test(path) && descriptorOf(path) === undefined;
}

/** Whether a name leads to a file, or to nothing yet, and not to a stream or a device. */
export function leadsToFile(name: string): boolean {
  try {
    return destinationOf(name).kind === "file";
  } catch {
    // It cannot be written, which will be said when it is tried.
    return true;
  }
}

/** What the names of one file, or of one pipe, have in common; undefined for anything else, and nothing. */
export function identity(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true });
    return stats.isFile() || stats.isFIFO() ? identityOf(stats) : undefined;
  } catch {
    return undefined;
  }
}

/** The same of an open file. Pipes may be open under several numbers without harm. */
export function identityOfDescriptor(descriptor: number): string | undefined {
  try {
    const stats = fstatSync(descriptor, { bigint: true });
    return stats.isFile() ? identityOf(stats) : undefined;
  } catch {
    return undefined;
  }
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}
