// Sentences of `example`, which manages the library of concrete examples, in English.
import type { Sentences } from "../sentences.ts";
import { inQuotes } from "./typography.ts";

export const examples: Sentences["examples"] = {
  columns: ["identifier", "title", "agreement", "audience", "speaks to", "themes"],
  named: "named",
  anonymous: "without names",
  audiences: { team: "team", actor: "actor", network: "network" },
  noExampleYet: "No example so far. To tell one: outreach example add\n",
  answerNeeded: "Without this, the story cannot be told.",
  questions: {
    title: "A title:",
    who: "Whom is it about:",
    where: "Where does it take place:",
    what: "What they did, in a sentence or two, naming nobody:",
    result: "What came of it:",
    quote: "Their own words, if they entrusted them to you:",
    theme: "Its themes, separated by commas:",
    territory: "The territories it speaks to, separated by commas:",
    situation: "Whom does it speak to best:",
    anySituation: "everybody",
    agreed: "Do those concerned accept to be named?",
  },
  added: (added) =>
    `${added.dryRun ? "Would be added" : "Added"}: ${inQuotes(added.title)}, ${added.place}.\n${
      added.agreed ? "" : "There is no agreement: it will be told without any name.\n"
    }${added.dryRun ? "Nothing was written.\n" : "To change it or take it out, edit these lines.\n"}`,
};
