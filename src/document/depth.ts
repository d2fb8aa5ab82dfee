import type { CST } from "yaml";

/**
 * Where a syntax tree first goes deeper than a limit. Composing a deep tree would exhaust the stack,
 * which no handler can survive; so this walk, which keeps a stack of its own, comes first.
 */
export function tooDeepAt(token: CST.Token, limit: number): number | undefined {
  const pending: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.depth > limit) return next.token.offset;
    const depth = next.depth + 1;
    for (const child of childrenOf(next.token)) pending.push({ token: child, depth });
  }
  return undefined;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }: CST.CollectionItem) =>
    [key, value].filter((part): part is CST.Token => Boolean(part)),
  );
}
