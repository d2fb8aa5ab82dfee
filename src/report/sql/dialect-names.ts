/** The dialects of SQL that are written; apart from how, since help lists them. */
export const dialectNames = ["duckdb", "postgres", "spark", "bigquery"] as const;

export type DialectName = (typeof dialectNames)[number];
