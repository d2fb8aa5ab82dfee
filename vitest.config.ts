import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/setup.ts"],
    testTimeout: 60_000,
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
});
