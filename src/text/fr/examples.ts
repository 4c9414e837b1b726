/** Sentences of `example`, which manages the library of concrete examples. */
import { inQuotes } from "./typography.ts";
export const examples = {
  columns: ["identifiant", "titre", "accord", "diffusion", "parle à", "thèmes"],
  named: "nommé",
  anonymous: "sans noms",
  audiences: { team: "équipe", actor: "acteur", network: "réseau" },
  noExampleYet: "Aucun exemple pour l’instant. En raconter un : outreach example add\n",
  answerNeeded: "Sans cela, l’histoire ne peut pas être racontée.",
  questions: {
    title: "Un titre :",
    who: "De qui s’agit-il :",
    where: "Où cela se passe-t-il :",
    what: "Ce qu’ils ont fait, en une ou deux phrases, sans nommer personne :",
    result: "Ce que cela a donné :",
    quote: "Leurs propres mots, s’ils vous les ont confiés :",
    theme: "Ses thèmes, séparés par des virgules :",
    territory: "Les territoires auxquels elle parle, séparés par des virgules :",
    situation: "À qui parle-t-elle le mieux :",
    anySituation: "à tout le monde",
    agreed: "Les personnes concernées acceptent-elles d’être nommées ?",
  },
  added: (added: { title: string; place: string; agreed: boolean; dryRun: boolean }) =>
    `${added.dryRun ? "Serait ajouté" : "Ajouté"} : ${inQuotes(added.title)}, ${added.place}.\n${
      added.agreed ? "" : "L’accord n’est pas donné : il sera raconté sans aucun nom.\n"
    }${added.dryRun ? "Rien n’a été écrit.\n" : "Pour le changer ou l’enlever, modifiez ces lignes.\n"}`,
};
