// Help of the commands on actors, in English.
import type { CommandHelp } from "../../sentence-types.ts";

const who = "the actor: its id, or part of a name, acronym, SIRET or e-mail";
const fieldOptions = {
  acronym: "acronym",
  kind: "kind: GAL, EPCI, commune, association…",
  commune: "commune",
  postcode: "postcode",
  address: "address",
  insee: "INSEE code of the commune",
  territory: "territory",
  website: "website",
  siret: "SIRET",
  siren: "SIREN",
  rna: "RNA number",
  reference: "reference of the file",
  programme: "programme",
  submitted: "date of submission",
  state: "state of the file",
  recommendedBy: "who recommended it",
  note: "note: facts, the actor may read it",
  email: "e-mail (repeatable)",
  phone: "telephone (repeatable)",
  theme: "theme (repeatable)",
};
const personOptions = {
  role: "their role",
  civility: "Mme or M.",
  personEmail: "their e-mail (repeatable)",
  personPhone: "their telephone (repeatable)",
};
const source = "who told us (by default: you)";

export const actorsHelp: Record<string, CommandHelp> = {
  list: {
    about: "the list of actors, filtered",
    options: {
      kind: "this kind only, as people write it (CC, GAL, association…), or this group: epci, territoires, collectivites, cooperatives, associations",
      email: "only those without any e-mail",
      phone: "only those without any telephone",
      people: "only those where nobody is known",
      objected: "only those who asked not to be contacted",
    },
    examples: [
      ["outreach list --situation willing", "those who wish to and do not know how"],
      ["outreach list --text quercy --no-email", "those of Quercy without an e-mail"],
      ["outreach list --json", "all that is known, for another program"],
    ],
  },
  show: {
    about: "all that is known of an actor, and from whom",
    options: {
      who,
      timeline: "everything that took place with it, in order: exchanges, letters, meetings, assessments",
    },
    examples: [["outreach show figeac", "the only actor whose name holds “figeac”"]],
  },
  add: {
    about: "adds an actor by hand",
    options: {
      ...fieldOptions,
      ...personOptions,
      name: "its name",
      person: "somebody there: “Mme Claire Roux”",
      tag: "tag (repeatable)",
      source,
      another: "add it even if an actor bears this name already",
    },
    examples: [
      [
        'outreach add "Foyer rural de Vers" --commune Vers --phone "05 65 00 00 00"',
        "an actor, as it is known",
      ],
      [
        'outreach add "GAL du Causse" --person "Mme Claire Roux" --role "animatrice LEADER" --source "Réseau rural"',
        "with the person to call, and who told us",
      ],
    ],
  },
  edit: {
    about: "corrects or completes an actor; a blank erases nothing",
    options: {
      who,
      name: "new name",
      ...fieldOptions,
      ...personOptions,
      set: "a field by its name, such as recommended_by=DRAAF (repeatable)",
      clear: "take a value away, or objection to lift one (repeatable)",
      addPerson: "add somebody",
      person: "the person to correct: their name, or a part of it",
      removePerson: "take somebody away",
      rename: "new name of that person",
      objection:
        "does not want to be contacted any more: by no means, or not by this one (with --person: that person only)",
      agrees:
        "what it agrees to have told of itself: named, be named; contact, be named and put in contact; quoted, have its answers passed on too; no, nothing",
      for: "for whom it agrees: network (default), actor:X or meeting:M",
      on: "the day on which it agreed (default: today)",
      until: "the last day on which it holds",
      reason: "why, for instance what lifted the objection",
      source,
    },
    examples: [
      ['outreach edit figeac --phone "05 65 00 00 00"', "add a number"],
      ["outreach edit figeac --clear website", "take a value away"],
      ['outreach edit figeac --person roux --role "directrice"', "change the role of Claire Roux"],
      ["outreach edit figeac --person roux --objection email", "Claire Roux wants no more e-mails"],
      [
        'outreach edit figeac --clear objection --reason "called back on 3 March"',
        "lift the actor’s objection",
      ],
      ["outreach edit figeac --agrees named --until 2027-12-31", "it agrees to be named to others"],
    ],
  },
  tag: {
    about: "puts tags on actors, or takes them away",
    options: { add: "tag to put (repeatable)", remove: "tag to take away (repeatable)" },
    examples: [["outreach tag --actor figeac --actor vers --add forêt", "the same tag on two actors"]],
  },
  rank: {
    about: "whom to contact first, and why",
    options: {
      top: "the first ones only",
      actors: "with --why: the two actors to compare",
      hours: "what fits in this many hours, calls and visits",
      why: "compare two actors: why one before the other",
      whatIf: "try another weight, such as recommended=5 (repeatable): who would move",
      pin: "put an actor first, whatever its score",
      defer: "leave an actor aside for now",
      release: "give an actor its place back",
      reason: "why (with --pin or --defer)",
      until: "until which day: 15/02/2026, or +30 (with --pin or --defer)",
      explain: "each criterion: its points, what it can give at most, and why",
      all: "rank applications that were refused, closed or out of scope too",
    },
    examples: [
      ["outreach rank --top 10", "the first ten"],
      ["outreach rank --top 3 --explain", "how the score is made"],
      ["outreach rank --hours 6", "the list that fits the week"],
      ["outreach rank --why figeac vers", "why one before the other"],
      ["outreach rank --what-if recommended=5", "who would move under another weight"],
      [
        'outreach rank --defer vers --reason "council in March" --until 31/03/2026',
        "leave an actor aside until a date",
      ],
    ],
  },
  people: {
    about: "who to talk to at each actor, and why",
    options: {
      right: "note that this is the right person: before any title",
      left: "note that they have left",
      wrong: "note that this is not the right person",
      note: "what to remember of it",
      nobody: "only where nobody is plausible",
      output:
        "file to write rather than the screen: .xlsx, .csv, .json, .md, .html, or .vcf: the people proposed and their structures, for a telephone",
    },
    examples: [
      ["outreach people --actor figeac", "at one actor, and the other possibilities"],
      ["outreach people --nobody", "where the front desk is to be asked"],
      ["outreach people -o contacts.vcf", "the people proposed and their structures, in a telephone"],
      ["outreach people --actor figeac --left roux --right vidal", "what the team learnt outranks titles"],
    ],
  },
  log: {
    about: "records an exchange; at a terminal, what is missing is asked",
    options: {
      from: "a saved mail (.eml, .msg), or a folder of them: who answered, when, in which words; a message that came back marks the address (may be repeated)",
      yes: "with --from: note what is certain, without asking",
      who,
      channel: "how",
      with: "another actor: note what passed between the two, for the team only (--outcome met, failed, refused, competing or together)",
      match:
        "the same, for two actors who were introduced: --match A B --outcome met, failed, refused or agreed",
      outcome: "what came of it; refused: nothing will be prepared for this actor any more",
      person: "with whom: their name, or a part of it",
      note: "what to remember: facts",
      next: "the promised next step",
      nextOn: "by when: 11/12, “next Monday”, “in ten days”…",
      done: "what had been promised to them is done, or need not be done any more: without it, the promise stays in “outreach next”",
      theirStep:
        "what they said they would do, read back to them: the follow-up recalls it (“you meant to raise it with the board”)",
      on: "the day of the exchange (by default: today)",
    },
    examples: [
      ["outreach log figeac", "the questions are asked one by one"],
      [
        'outreach log figeac --channel phone --outcome interested --next "send the sheet" --next-on +7',
        "all in one line",
      ],
      [
        "outreach log figeac --with causse --outcome failed --on 12/03/2025",
        "an attempt between them failed: they will not be proposed to each other again",
      ],
      [
        "outreach log --match fabrique mjc --outcome met",
        "they have met: they are not proposed to each other any more",
      ],
      ["outreach log --from answer.eml", "an answer that came by mail"],
    ],
  },
  next: {
    about: "what there is to do: late, today, this week, later",
    options: {
      top: "how many actors to contact",
      week: "only up to the end of the week",
      for: "only what follows exchanges noted by this person of the team",
      calendar: "also writes the promised steps into an .ics file, for your calendar",
    },
    examples: [
      ["outreach next", "promises and follow-up, questionnaires begun, whom to call first"],
      ["outreach next --week --for camille", "the week of one person of the team"],
      ["outreach next --calendar steps.ics", "the promised steps in the calendar"],
    ],
  },
  completion: {
    about: "completes commands, options and actors in the shell",
    options: { shell: "bash, zsh or fish", words: "the words typed so far (for the shell)" },
    examples: [
      [
        "outreach completion bash > ~/.local/share/bash-completion/completions/outreach",
        "for every terminal to come",
      ],
    ],
  },
};
