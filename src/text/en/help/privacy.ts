// Help of `privacy`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const privacyHelp: Record<string, CommandHelp> = {
  privacy: {
    about: "what people may ask of what the team knows of them: not to be contacted, to be erased",
    options: {
      action: "object: contact them no more; erase: erase them, to the last byte",
      who: "the structure or the person, by part of their name or their address",
      channel: "object: all (unless said), email, phone or post",
      reason: "in which words, or at whose request; without a name for erase",
      yes: "erase: without asking; in texts about others, “(erased)” stands for the name",
    },
    examples: [
      ["outreach privacy object figeac --channel phone", "no more calls; writing stays possible"],
      ['outreach privacy erase "Marius Tavernier" --dry-run', "all that would go, nothing erased"],
      [
        'outreach privacy erase mobiles --reason "asked by e-mail"',
        "erase a structure and its people: database, files, drafts, texts that name it",
      ],
    ],
  },
};
