// Tests what an actor's answers say that it seeks, offers, or wants to be rid of.
import { expect, test } from "vitest";
import { partnerVoice } from "../../../src/domain/partners/partner-voice.ts";

test("titles tell what is sought, offered and confided; without one, each sentence tells for itself", () => {
  expect(
    partnerVoice([
      { label: "Vos attentes", text: "Un regard neuf." },
      { label: "Ce que nous pouvons apporter", text: "Une salle." },
      { label: "Ce qui vous freine", text: "Nous cherchons surtout la paix." },
      {
        label: "Votre projet",
        text: "La halle ferme en mai. Nous cherchons un repreneur. Nous proposons le logement.",
      },
    ]),
  ).toEqual({
    seeks: ["Un regard neuf.", "Nous cherchons un repreneur."],
    offers: ["Une salle.", "Nous proposons le logement."],
    rids: [],
    about: ["La halle ferme en mai."],
  });
});

test("what one seeks to be rid of is not sought", () => {
  const { seeks, rids } = partnerVoice([
    { label: "Ce que vous cherchez", text: "Sortir des marchés publics. Garder nos clients du village." },
  ]);
  expect(rids).toEqual(["Sortir des marchés publics."]);
  expect(seeks).toEqual(["Garder nos clients du village."]);
});

test("what went wrong, or is wanted no more, is no offer to anybody", () => {
  const { offers, about } = partnerVoice([
    {
      label: "Votre projet",
      text: "Aucun projet. Une tentative avec nos voisins s’est mal terminée. Le conseil ne veut plus en entendre parler. Nous tenons une épicerie.",
    },
  ]);
  expect([offers, about]).toEqual([[], ["Nous tenons une épicerie."]]);
});

const offered = (text: string) => partnerVoice([{ label: "Ce que vous pouvez apporter", text }]).offers;

test.each([
  "néant",
  "RAS",
  "cf. dossier joint",
  "Voir annexe 2",
  "Rien à proposer.",
  "Nous n’avons rien à offrir pour le moment.",
  "Non, pas de moyens.",
  "Aucune ressource particulière",
  "Nous ne pouvons rien mettre à disposition.",
  "Nothing to offer.",
  "We cannot share anything this year.",
])("a blank, or a no, is no offer: %s", (text) => {
  expect(offered(text)).toEqual([]);
  const untitled = partnerVoice([{ label: "Remarques", text }]);
  expect([...untitled.offers, ...untitled.seeks]).toEqual([]);
});

test.each([
  "Pas de local, mais nos bénévoles tiennent la buvette.",
  "Nous n’avons pas de salle ; notre camion est à vous.",
  "Nous ne proposons pas seulement des légumes.",
  "Une salle, non chauffée l’hiver.",
  "Rayonnages et tables.",
  "Pas d’inconvénient à prêter le four à pain.",
])("an offer with a no in it stays one: %s", (text) => {
  expect(offered(text)).toEqual([text]);
});

test("a blank or a no is not sought either", () => {
  const sought = (text: string) => partnerVoice([{ label: "Ce que vous cherchez", text }]).seeks;
  expect(sought("Rien de particulier.")).toEqual([]);
  expect(sought("Nous ne cherchons rien pour l’instant.")).toEqual([]);
  expect(sought("Un local. Cf. annexe 2.")).toEqual(["Un local."]);
});
