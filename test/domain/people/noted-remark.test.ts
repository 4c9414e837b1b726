// Tests where a post ends and what is noted of somebody begins.
import { expect, test } from "vitest";
import { postAndRemark } from "../../../src/domain/people/noted-remark.ts";

test.each([
  ["conseillère, joindre plutôt son adjoint", "conseillère", "joindre plutôt son adjoint"],
  ["directeur – souvent en déplacement", "directeur", "souvent en déplacement"],
  ["trésorière, en congé jusqu'à Pâques", "trésorière", "en congé jusqu'à Pâques"],
  ["maire, s'adresser d'abord à la mairie annexe", "maire", "s'adresser d'abord à la mairie annexe"],
  ["secrétaire le jeudi matin", "secrétaire", "le jeudi matin"],
  ["gérant : très pris, à rappeler", "gérant", "très pris, à rappeler"],
  ["co-présidente, connaît bien (elle est du coin)", "co-présidente", "connaît bien (elle est du coin)"],
  ["chair, prefers the phone", "chair", "prefers the phone"],
  ["manager - away until June", "manager", "away until June"],
  ["en arrêt", "", "en arrêt"],
])("“%s” is the post “%s”, of which “%s” is noted", (written, post, remark) =>
  expect(postAndRemark(written)).toEqual({ post, remark }),
);

test.each([
  "adjoint aux sports, à la jeunesse et aux écoles",
  "directrice, maison de retraite des Lilas",
  "responsable du pôle habitat, mobilités, eau",
  "chargée de mission, conseillère technique",
  "vice-présidente, en charge du tourisme",
  "président du CA – conseiller régional",
  "directeur, foyer rural",
  "animatrice LEADER, 0,5 ETP",
  "Assistant to the chair, public works",
  "assistante N+1",
  "adjointe de M. N’Kono",
  "Lead on transport, refuse collection",
  "DGS",
])("“%s” is all post", (written) => expect(postAndRemark(written)).toEqual({ post: written, remark: null }));
