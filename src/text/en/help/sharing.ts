// Help of `share`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const sharingHelp: Record<string, CommandHelp> = {
  share: {
    about: "the directory of projects, for the network or for one actor, with nothing of what the team keeps",
    options: {
      action: "recall: who received a project, and the message to recall it",
      project: "the project to recall: part of its title",
      for: "for whom: network, the network (default); actor:X, one actor; meeting:M, one meeting",
      only: "only this project (repeatable)",
      format: "html, a page to put online; pdf or docx, a booklet; csv or xlsx, a table; json",
      output: "file or folder to write to (by default: out, in the mission’s folder)",
      to: "to whom it is handed: an actor, or a name; it is noted (repeatable)",
      again: "say what changed since the last time",
      replace: "replace the file, if there is one",
      yes: "write without asking",
    },
    examples: [
      ["outreach share", "see what will be shown, what is kept and why, then write the page"],
      ["outreach share --format pdf --lang fr", "a booklet to print, in French"],
      ['outreach share --to "Pays de Valombre" --yes', "note to whom it was handed"],
      ["outreach share --for actor:figeac", "the projects that may interest one actor, and why"],
      ["outreach share --again", "what changed since the last time"],
      ["outreach share recall bus", "who received a project that is taken back, and what to write to them"],
    ],
  },
};
