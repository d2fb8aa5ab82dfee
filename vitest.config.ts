import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/setup.ts"],
    testTimeout: 60_000,
    // `npm test` tries every random case; who runs a few tests while working wants to wait for seconds.
    provide: { scale: mode === "full" ? 1 : 0.1 },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/cli.ts", "src/launch.ts"],
      reporter: ["text-summary"],
      thresholds: {
        "src/engine/**": { lines: 99, functions: 99, branches: 96, statements: 99 },
        "src/worldview/**": { lines: 99, functions: 99, branches: 95, statements: 99 },
        "src/argument/**": { lines: 99, functions: 99, branches: 95, statements: 99 },
      },
    },
  },
}));
