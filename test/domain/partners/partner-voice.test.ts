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
