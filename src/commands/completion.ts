import type { Subcommand } from "./subcommand.js";

export const shells = ["bash", "zsh", "fish"] as const;
type Shell = (typeof shells)[number];

export const completion: Subcommand = {
  declaration: {
    name: "completion",
    operands: [{ flags: "<shell>", says: "whose script to print", choices: shells }],
    summary: "print a completion script for a shell",
    description:
      "Print a script by which a shell completes commands, options, formats, beliefs, parameters, claims and files. It asks racecheck itself, so that it knows the argument that the line names.\nThe first example goes into ~/.bashrc; the others are run once (zsh looks in the directories of its fpath).",
    options: [],
    examples: [
      'eval "$(racecheck completion bash)"',
      "racecheck completion zsh > ~/.zfunc/_racecheck",
      "racecheck completion fish > ~/.config/fish/completions/racecheck.fish",
    ],
  },
  run: async ([shell], _options, io) => {
    const { shims } = await import("./completion/shims.js");
    io.stdout.write(shims[shell as Shell]);
    return 0;
  },
};
