/** Prints a table: the first column to the left, the others to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] as number;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("   ");
  process.stdout.write(`\n${title}\n\n${rows.map((row) => `  ${line(row)}\n`).join("")}`);
}

export function median(values: readonly number[]): number {
  const rising = [...values].sort((a, b) => a - b);
  const low = rising[Math.floor((rising.length - 1) / 2)] as number;
  const high = rising[Math.ceil((rising.length - 1) / 2)] as number;
  return (low + high) / 2;
}
