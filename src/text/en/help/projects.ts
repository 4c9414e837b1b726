// Help of `project` and `match`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const projectsHelp: Record<string, CommandHelp> = {
  project: {
    about: "cooperation projects, and what each actor agrees to have told of them",
    options: {
      action:
        "list (default), show, add, edit, consent (note an agreement), withdraw (note a no, or a yes taken back)",
      project: "the project: part of its title, or its identifier",
      from: "add: propose the projects found in what an actor wrote itself, to be corrected and confirmed",
      yes: "add --from: note those that are sure, without asking; for the team alone",
      title: "its title",
      summary: "what it is, in two or three sentences",
      who: "an actor that takes part, the first being the one that leads it (repeatable)",
      role: "what an actor does in it: actor=lead (repeatable)",
      without: "an actor that takes part no more (edit, repeatable)",
      theme: "one of its themes (repeatable)",
      territory: "an area that it concerns (repeatable)",
      stage: "how far it is: an idea, seeking partners, under way, finished",
      seeks: "what it seeks",
      offers: "what it can offer others",
      since: "since when, as you would say it: 2025, “March 2026”",
      contact: "whom to ask",
      audience:
        "who may see it, once agreements are given: team, the team; actor, those who take part; network, the network (default)",
      picture:
        "a picture, PNG or JPEG, of 500 kB at most; the place, date and device written into it do not stay (add, edit)",
      alt: "what the picture shows, in one sentence, for those who do not see it (with --picture, asked for otherwise)",
      agreed: "who agreed that it be shown, and when; for the team (with --picture, asked for otherwise)",
      removePicture: "the picture to take out, by its number in project show (edit)",
      actor: "who answered (consent, withdraw)",
      person: "the person who answered for it",
      scope:
        "what is agreed to: name, be named; anonymous, be told of without a name; contact, be named and put in contact",
      for: "for whom: network, the network (default); actor:X, one actor; meeting:M, one meeting",
      on: "the day of the answer (default: today)",
      how: "how it was given",
      until: "the last day on which the agreement holds (without it: until it is withdrawn)",
    },
    examples: [
      ["outreach project add", "note a project, one question after the other"],
      [
        'outreach project add --title "A shared repair bus" --who workshop --who club --theme mobility --stage seeking --seeks "Two villages for a trial"',
        "note it on one line",
      ],
      ["outreach project add --from fabrique", "find them in what La Fabrique wrote, to correct one by one"],
      ["outreach project", "the projects, and which of them may be shown"],
      [
        "outreach project consent bus --actor workshop --scope name --how mail --until 2027-12-31",
        "note an agreement, and until when it holds",
      ],
      ["outreach project withdraw bus --actor workshop", "note that it is taken back, or refused"],
      [
        'outreach project edit bus --picture workshop.jpg --alt "The repair bus in front of the market hall" --agreed "the workshop and the club, 3 December"',
        "give it a picture, with the agreement of those it shows",
      ],
      ["outreach project show bus", "the whole project, and who agrees to what"],
    ],
  },
  match: {
    about: "who could work with whom, and why",
    options: {
      who: "the actor whose partners are sought (as --actor)",
      actor: "for one actor, as the team sees it; with --propose, twice: the pair to introduce",
      for: "what an actor may read of it itself: only projects and actors that agree to be shown to it",
      top: "how many partners for each; with --propose: how many pairs",
      propose:
        "prepare the messages: the request for agreement to each first, then, once both agreed, the introduction",
      output: "folder to write to (default: out, in the folder of the mission)",
      again: "prepare a request that waits, or an introduction that was made, once more",
      yes: "without showing or asking",
    },
    examples: [
      ["outreach match", "the best encounters of the whole list"],
      ["outreach match --actor fabrique", "with whom La Fabrique could work, for the team"],
      ["outreach match --for fabrique", "the same question, with the answer that La Fabrique may read"],
      [
        "outreach match --propose --actor fabrique --actor mjc",
        "ask each alone whether it wants to be introduced to the other",
      ],
    ],
  },
};
