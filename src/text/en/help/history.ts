import type { CommandHelp } from "../../index.ts";

export const historyHelp: Record<string, CommandHelp> = {
  undo: {
    about: "Take back the last command that changed something, as a whole",
    options: {},
    examples: [
      ["outreach undo --dry-run", "says what would be undone"],
      ["outreach undo", "undoes it; a second time, the one before"],
    ],
  },
  history: {
    about: "What was done, newest first",
    options: { top: "number of lines" },
    examples: [["outreach history --top 5", "the last five commands"]],
  },
};
