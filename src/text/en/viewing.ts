// Words of the mission page (`view`), in English.
import type { viewing as fr } from "../fr/viewing.ts";
import { counted } from "./phrases.ts";

const pageWords: typeof fr.words = {
  team: "For the team only: this page holds all that we know. Do not pass it on.",
  noScript: "This page needs JavaScript; it does not use the Internet.",
  pages: "Pages",
  tabs: {
    ...{ actors: "Actors", due: "To do", duplicates: "Possible duplicates", map: "Map", figures: "Figures" },
  },
  actors: "The list of actors",
  search: "Search",
  all: { situation: "all", kind: "all", department: "all" },
  group: "Group",
  grouped: {
    none: "no groups",
    situation: "by situation",
    kind: "by kind",
    territory: "by territory",
    department: "by département",
    intercommunality: "by intercommunality",
  },
  without: {
    situation: "No situation",
    kind: "Unknown kind",
    territory: "No territory",
    department: "Unknown département",
    intercommunality: "Unknown intercommunality",
  },
  ...{ rank: "Rank", name: "Name", situation: "Situation", kind: "Kind", commune: "Commune" },
  ...{ department: "Département", count: "Actors" },
  choose: "Choose an actor in the list.",
  next: "Next step",
  why: "Why at this rank",
  people: "Whom to talk to",
  texts: "What is written",
  timeline: "What happened",
  documents: "What is prepared",
  commands: "To change something",
  ...{ on: "On", actor: "Actor", what: "What" },
  nothing: "Nothing for now.",
  nowhere: "No actor has a known commune or postcode: there is nothing to place.",
  same: "It is the same:",
  different: "They are two actors:",
  ...{ figure: "Figure", value: "Value", definition: "What is counted" },
  counted: "Actors found: {count}",
  cut: "The first {shown} of {all}: search more closely to see the others.",
};

export const viewing: typeof fr = {
  words: pageWords,
  title: (mission) => mission || "Support for cooperation",
  suggested: (suggestion) => `from the texts: ${suggestion}`,
  noWordsOfOthers: "neither their words nor ours",
  noContactSince: (day) => `No contact since ${day}.`,
  listCutAndLeftOut: (left) =>
    `${pageWords.cut} ${counted(left, "other actor is", "other actors are")} not on this page.`,
  commands: (id) => [
    ["Prepare the sheet:", `outreach brief --actor ${id} -o sheet-${id}.pdf`],
    ["Note an exchange:", `outreach log ${id}`],
    ["Assess:", `outreach triage --actor ${id}`],
    ["Correct:", `outreach edit ${id} --set note="…"`],
    ["Prepare an e-mail:", `outreach mail --actor ${id}`],
  ],
  cannotOpen: (file) => `No program here could open ${file}; open it from your file manager.\n`,
  written: (file) =>
    `The team’s page is in ${file}. Open it in your browser; it does not use the Internet.\n`,
  fileName: "mission",
};
