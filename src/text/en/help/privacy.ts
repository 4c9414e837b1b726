// Help of `privacy`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const privacyHelp: Record<string, CommandHelp> = {
  privacy: {
    about:
      "what people may ask of what the team knows of them: to see it, not to be contacted, to be erased, not to be kept too long",
    options: {
      action:
        "show: all that we hold on them; object: contact them no more; erase: erase them, to the last byte; retention: who has not been in touch for too long; register: the record of processing and the information notice; reword: say again notes that tell of somebody what is not to be noted (health, opinions, judgements…)",
      who: "the structure or the person, by part of their name or their address",
      channel: "object: all (unless said), email, phone or post",
      reason: "in which words, or at whose request; without a name for erase",
      lastMessage:
        "retention: prepare a last message to those past the period, as drafts; a yes is enough to stay",
      purge:
        "retention: erase those past the period, once you agree; those just written to keep thirty days to answer",
      notice: "register: the information notice alone, to hand to people",
      output:
        "show: a document to hand over to them (.docx, .pdf, .md, .html); register: the file (.docx, .pdf, .md, .html); retention --last-message: the folder of the drafts (out/ unless said)",
      yes: "erase, retention: without asking; in texts about others, “(erased)” stands for the name",
    },
    examples: [
      ["outreach privacy show mobiles", "all that we hold on a structure: database, texts and files"],
      [
        "outreach privacy show mobiles -o mobiles.docx",
        "the same, as a document to hand over to them, with nothing of others",
      ],
      ["outreach privacy object figeac --channel phone", "no more calls; writing stays possible"],
      ['outreach privacy erase "Marius Tavernier" --dry-run', "all that would go, nothing erased"],
      [
        'outreach privacy erase mobiles --reason "asked by e-mail"',
        "erase a structure and its people: database, files, drafts, texts that name it",
      ],
      ["outreach privacy reword", "go through the notes that check picked out, one by one"],
      ["outreach privacy retention", "who has not been in touch for three years (legal.retention_years)"],
      ["outreach privacy retention --last-message -o last-words", "a last message to each, to read over"],
      [
        "outreach privacy register -o record.docx",
        "the record (GDPR, article 30) and the notice, filled in from mission.yaml",
      ],
      ["outreach privacy register --notice -o notice.pdf", "the notice alone, to join or to pin up"],
      ["outreach privacy retention --purge --dry-run", "those who would be erased, nothing erased"],
    ],
  },
};
