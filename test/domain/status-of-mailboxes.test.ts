// What mailing tools say of an address that takes no mail.
import { expect, test } from "vitest";
import { deadByStatus } from "../../src/domain/objections/dead-mailbox.ts";

const only = ["lac@foyer.example"];

test.each([
  ["Statut", "Hard bounce"],
  ["Statut", "hard-bounced"],
  ["Motif", "Adresse inexistante"],
  ["Motif", "boîte mail introuvable"],
  ["Motif", "Domaine inconnu"],
  ["Error", "User unknown"],
  ["Bounce", "hard"],
  ["Rebond", "définitif"],
])("under “%s”, “%s” says that the only address of the row takes no mail", (label, text) => {
  expect(deadByStatus({ label, text }, only)).toEqual({ address: only[0], words: `${label} : ${text}` });
});

test.each([
  ["Statut", "Soft bounce"],
  ["Statut", "Abonné"],
  ["Travail", "hard"],
  ["Motif", "boîte pleine pour l'instant"],
  ["Note", "Adresse inexistante sur le plan, demander à la mairie où se trouve leur local"],
  ["Type", "permanent"],
  ["Bounce", "0"],
  ["Statut", "Adresse inconnue au cadastre"],
])("under “%s”, “%s” says nothing of an address", (label, text) => {
  expect(deadByStatus({ label, text }, only)).toBeNull();
});

test("with two addresses in the row, nobody knows which one takes no mail", () => {
  expect(
    deadByStatus({ label: "Statut", text: "Hard bounce" }, [...only, "mairie@foyer.example"]),
  ).toBeNull();
});
