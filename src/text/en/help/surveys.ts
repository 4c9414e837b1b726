import type { CommandHelp } from "../../sentence-types.ts";

/** Help of `outreach survey`. */
export const surveysHelp: Record<string, CommandHelp> = {
  survey: {
    about: "the survey of needs: one definition, all ways of asking it, the answers that come back",
    options: {
      action: "new: make one; check: read it again",
      id: "the name of the survey, that of its file in surveys/",
      replace: "new: replace the survey of this name",
    },
    examples: [
      [
        "outreach survey new needs",
        "a survey ready for use, in surveys/needs.yaml, to be changed as you like",
      ],
      ["outreach survey check needs", "what is wrong, line by line, and how long it takes"],
    ],
  },
};
