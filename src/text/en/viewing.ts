// What the team's page says, in English.
import type { viewing as fr } from "../fr/viewing.ts";
import { counted } from "./phrases.ts";

const words: typeof fr.words = {
  team: "For the team only: this page holds all that we know. Do not pass it on.",
  noScript: "This page needs JavaScript; it does not use the Internet.",
  pages: "Pages",
  tabs: { actors: "Actors", due: "To do", duplicates: "Possible duplicates", figures: "Figures" },
  ...{
    actors: "The list of actors",
    all: "all",
    search: "Search",
    situation: "Situation",
    kind: "Kind",
    rank: "Rank",
  },
  ...{ name: "Name", commune: "Commune", choose: "Choose an actor in the list.", why: "Why at this rank" },
  ...{
    people: "Whom to talk to",
    texts: "What is written",
    timeline: "What happened",
    commands: "To change something",
  },
  ...{ on: "On", actor: "Actor", what: "What", nothing: "Nothing for now.", same: "It is the same:" },
  ...{ different: "They are two actors:", figure: "Figure", value: "Value", definition: "What is counted" },
  counted: "Actors found: {count}",
  cut: "The first {shown} of {all}: search more closely to see the others.",
};

export const viewing: typeof fr = {
  words,
  title: (mission) => mission || "Support for cooperation",
  nobody: "neither their words nor ours",
  objected: (day) => `No contact since ${day}.`,
  cutAndLeft: (left) =>
    `${words.cut} ${counted(left, "other actor is", "other actors are")} not on this page.`,
  commands: (id) => [
    ["Prepare the sheet:", `outreach brief --actor ${id} -o sheet-${id}.pdf`],
    ["Note an exchange:", `outreach log ${id}`],
    ["Assess:", `outreach triage ${id}`],
    ["Correct:", `outreach edit ${id} --set note="…"`],
    ["Prepare an e-mail:", `outreach mail --actor ${id}`],
  ],
  cannotOpen: (file) => `No program here could open ${file}; open it from your file manager.\n`,
  written: (file) =>
    `The team’s page is in ${file}. Open it in your browser; it does not use the Internet.\n`,
  file: "mission",
};
