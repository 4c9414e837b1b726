// Help of `privacy`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const privacyHelp: Record<string, CommandHelp> = {
  privacy: {
    about: "what people may ask of what the team knows of them: to see it, not to be contacted, to be erased",
    options: {
      action:
        "show: all that we hold on them; object: contact them no more; erase: erase them, to the last byte",
      who: "the structure or the person, by part of their name or their address",
      channel: "object: all (unless said), email, phone or post",
      reason: "in which words, or at whose request; without a name for erase",
      yes: "erase: without asking; in texts about others, “(erased)” stands for the name",
    },
    examples: [
      ["outreach privacy show mobiles", "all that we hold on a structure: database, texts and files"],
      ["outreach privacy object figeac --channel phone", "no more calls; writing stays possible"],
      ['outreach privacy erase "Marius Tavernier" --dry-run', "all that would go, nothing erased"],
      [
        'outreach privacy erase mobiles --reason "asked by e-mail"',
        "erase a structure and its people: database, files, drafts, texts that name it",
      ],
    ],
  },
};
