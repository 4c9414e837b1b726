// Tests which notes and answers wait for an event of which nobody knows the day.
import { expect, test } from "vitest";
import { waitForEvent } from "../../../src/domain/priority/event-wait.ts";

const inNote = (text: string) => waitForEvent({ author: "team", label: "Notes", text }, false);

test.each([
  "À rappeler quand le bureau sera élu",
  "Rappeler après l'AG",
  "recontacter une fois le conseil installé",
  "Voir avec eux à la mi-saison",
  "Ne rien envoyer tant que la fusion n'est pas faite",
  "Attendre le renouvellement du CA",
  "Pas avant le changement de président",
  "Ils préfèrent qu'on revienne une fois le poste pourvu",
  "Attendre que le nouveau directeur prenne ses marques",
  "On attend le vote du budget avant de les recontacter",
  "Call back once the new board is in place",
  "Wait until after their AGM",
  "Relancer dès que la convention est signée",
  "Pas de contact avant l'assemblée générale",
  "après AG",
  "Après l’AG, svp",
  "« Rappelez-nous quand les travaux seront finis »",
  "Contact apr. les élections",
])("“%s” waits for an event", (note) => {
  expect(inNote(note)).toBe(note);
});

test.each([
  "Rappeler avant l'AG",
  "Rappelés après l'AG, très intéressés",
  "Ne pas attendre l'AG pour les rappeler",
  "Le maire rappellera quand le bureau sera élu",
  "Ils attendent l'AG pour se décider",
  "Rappeler après 14 h",
  "Appeler après le déjeuner",
  "Rappeler quand tu peux",
  "Rappeler quand même",
  "Rappeler quand la secrétaire est là (mardi)",
  "Le projet démarrera une fois la fusion faite",
  "Veut ouvrir un café une fois le bâtiment rénové",
  "Rappeler pour savoir quand le bureau sera élu",
  "Rappeler après l'AG ?",
  "Si le bureau change, rappeler quand il sera élu",
  "Après la fusion de 2017, ils ont perdu leurs repères",
  "Après les élections, l'équipe a changé",
  "Rappeler après l'AG du 12/03/2025",
  "Rappeler une fois par mois",
  "Rappeler après l'AG (fait le 3/11)",
  "Attendre leur réponse au courrier",
  "Ils veulent relancer leurs adhérents après l'assemblée générale",
  "Pas de décision avant les élections municipales",
  "Call when she is in",
  "The project starts once the board is elected",
])("“%s” waits for nothing", (note) => {
  expect(inNote(note)).toBeNull();
});

test("an actor waits for an event when it asks us to, or answers with the event when it is asked when", () => {
  const answer = (text: string, asksWhen = false) =>
    waitForEvent({ author: "actor", label: "Votre réponse", text }, asksWhen);
  expect(answer("Nous ouvrirons quand le bureau sera élu.")).toBeNull();
  expect(answer("Quand le bureau sera élu")).toBeNull();
  expect(answer("Quand le bureau sera élu", true)).toBe("Quand le bureau sera élu");
  expect(answer("Merci. Revenez vers nous après notre AG.")).toBe("Revenez vers nous après notre AG.");
});
