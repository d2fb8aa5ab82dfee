import { describe, expect, it } from "vitest";
import { Failure } from "../../src/commands/failure.js";
import { printTargets } from "../../src/commands/targets.js";
import { main } from "../../src/main.js";

const nowhere = { write: () => true };
const io = {
  stdin: (async function* () {
    yield "";
  })(),
  stdout: nowhere,
  stderr: nowhere,
  env: {},
};

describe("a report longer than a text can be", () => {
  it("is a failure with a code", async () => {
    const formats = { text: { print: async () => () => "x".repeat(2 ** 30) } };
    const printing = printTargets(formats, [{ format: "text", option: "--format" }], {}, {}, io);
    const failure = await printing.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).diagnostics[0]?.problem.code).toBe("output/too-large");
  });
});

describe("a defect", () => {
  it("is reported with a code and without a stack trace", async () => {
    let messages = "";
    const broken = {
      ...io,
      stdout: {
        write: () => {
          throw new Error("the stream is made of cheese");
        },
      },
      stderr: {
        write: (text: string) => {
          messages += text;
        },
      },
    };
    expect(await main(["evaluate", "--brief", "worldviews/misuse-first-lab.yaml"], broken)).toBe(2);
    expect(messages).toBe(
      "racecheck internal/error\n  racecheck has a defect, please report it: the stream is made of cheese\n",
    );
  });
});
