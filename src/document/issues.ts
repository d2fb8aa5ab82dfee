import type * as z from "zod/mini";
import { list } from "../diagnostics/list.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Path } from "./positioned.js";

/** A problem that a schema found, without its union branches. */
export type Issue = z.core.$ZodIssue;

/** The first of what a schema found, one unknown key counting as much as one issue, and how many more. */
export function firstIssues(
  issues: readonly Issue[],
  most: number,
): { readonly issues: readonly Issue[]; readonly more: number } {
  const first: Issue[] = [];
  let room = most;
  let more = 0;
  for (const issue of issues) {
    const size = issue.code === "unrecognized_keys" ? issue.keys.length : 1;
    if (room > 0) first.push(size <= room ? issue : cutTo(issue, room));
    more += Math.max(0, size - room);
    room = Math.max(0, room - size);
  }
  return { issues: first, more };
}

function cutTo(issue: Issue, room: number): Issue {
  return issue.code === "unrecognized_keys" ? { ...issue, keys: issue.keys.slice(0, room) } : issue;
}

/** The value at a path of plain data. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** What kind of thing a value is, as the object of "not". */
export function kindOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "object":
      return "a mapping";
    case "string":
      return value === "" ? "an empty text" : "a text";
    case "number":
      return Number.isFinite(value) ? "a number" : "a number without bounds";
    case "boolean":
      return String(value);
    default:
      return "nothing";
  }
}

/** What an issue asks for, as the object of "must be". */
export function wantOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeWords[issue.expected] ?? issue.expected;
    case "invalid_value":
      return list(issue.values.map(String), "or");
    case "too_small":
      return smallest(issue.origin, Number(issue.minimum));
    case "too_big":
      return `at most ${issue.maximum}`;
    default:
      return "of the documented form";
  }
}

function smallest(origin: string, minimum: number): string {
  if (origin === "string") return "a text that is not empty";
  return origin === "array" ? "a list that is not empty" : `at least ${minimum}`;
}

/** Which of the words that an issue asks for is nearest to what stands there. */
export function nearestWanted(issue: Issue, found: unknown): string | undefined {
  if (issue.code !== "invalid_value" || typeof found !== "string") return undefined;
  return nearest(found, issue.values.map(String));
}

/** The keys of the mapping that a schema describes at a path; none if there is no such mapping. */
export function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const { def } = schema._zod as z.core.$ZodTypes["_zod"];
  const [key, ...below] = path;
  switch (def.type) {
    case "optional":
      return keysAt(def.innerType, path);
    case "object": {
      if (key === undefined) return Object.keys(def.shape);
      const inner = def.shape[String(key)];
      return inner ? keysAt(inner, below) : [];
    }
    case "record":
      return key === undefined ? [] : keysAt(def.valueType, below);
    case "array":
      return key === undefined ? [] : keysAt(def.element, below);
    default:
      return [];
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a mapping",
  record: "a mapping",
  array: "a list",
};
