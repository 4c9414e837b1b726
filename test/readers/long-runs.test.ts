// No cell keeps the program busy, whatever characters it repeats: time grows with its length, not with the square.

import { expect, test } from "vitest";
import { growth } from "../processor-time.ts";
import { fileOf, readWhole } from "./support.ts";

const length = 5_000;
/** Four times the length takes about four times as long; an expression that begins again at every character takes sixteen. */
const mostGrowth = 9;
/** Pieces at each of which some expression might begin again. */
const kinds = [
  ...["A", "a", "7", "é", " ", "\u00a0", "\t", "\n", "\u0301", "_"],
  ...[
    ".",
    "'",
    "’",
    "«",
    "“",
    "(",
    ")",
    "[",
    "{{",
    "<",
    "-",
    "–",
    "/",
    "|",
    "@",
    "?",
    "*",
    ":",
    "=",
    "&",
    "#",
  ],
  ...["A ", "a@", "a.", "1,", ": ", ", ", "; ", "M. ", "M ou ", "mme", " et ", " – ", "l'", "04 ", "<!---->"],
];
const columns = [
  ...[
    "Nom",
    "Contact",
    "Fonction",
    "Courriel",
    "Téléphone",
    "Adresse",
    "Code postal",
    "Commune",
    "Territoire",
  ],
  ...["Site web", "SIRET", "Déposé le", "Thèmes", "Notes", "Recommandé par", "Type de structure"],
];
const usual = [
  ...["Foyer rural des Monts", "Marie Durand", "Présidente", "a@b.fr", "04 65 71 00 01", "1 rue des Lilas"],
  ...["26400", "Crest", "Pays du Val", "www.b.fr", "", "2026-01-02", "tourisme", "Ils veulent coopérer."],
  ...["Jean Petit", "Association"],
];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const lineWith = (long: string, column: number) =>
  usual.map((value, at) => quoted(at === column ? long : value)).join(";");

/** A list with the piece in each column, in one of three ways; over all pieces, every column gets all three. */
function listRepeating(piece: string, length: number) {
  const run = piece.repeat(length / piece.length);
  const ways = [run, `Xy ${run}x`, `${run} x`];
  const lines = columns.map((_, column) =>
    lineWith(ways[(kinds.indexOf(piece) + column) % ways.length]!, column),
  );
  const text = [columns.map(quoted).join(";"), ...usual.map(() => lineWith("", -1)), ...lines].join("\n");
  return () => readWhole(fileOf(Buffer.from(text), "list.csv"));
}

test.each(kinds)("a list whose cells repeat %j is read in proportion to their length", async (piece) => {
  expect(await growth(listRepeating(piece, length), listRepeating(piece, 4 * length))).toBeLessThan(
    mostGrowth,
  );
});

function documentRepeating(piece: string, length: number) {
  const run = piece.repeat(length / piece.length);
  const text = `# Foyer rural des Monts\n\n- Contact : ${run}x\n\n${run}\n\nQuel est votre besoin ?\n\n« ${run} » (${run}x\n`;
  return async () => {
    for (const name of ["note.md", "note.txt"])
      await readWhole(fileOf(Buffer.from(text), name)).catch((error) => {
        if (!("problems" in error)) throw error; // Refused, in words.
      });
  };
}

test.each(kinds)("a document that repeats %j is read in proportion to its length", async (piece) => {
  expect(await growth(documentRepeating(piece, length), documentRepeating(piece, 4 * length))).toBeLessThan(
    mostGrowth,
  );
});

function minutesRepeating(piece: string, length: number) {
  const run = piece.repeat(length / piece.length);
  const text = `Compte rendu de la réunion du 12 mars 2026\n\nPrésents :\n- Mme Roux, Pays du Lac\n- M. Vidal ${run}\n\nPays du Lac ${run} : ${run}\nMme Roux ${run} : oui\n12/03 : CUMA du Lac ${run}\n`;
  return () => readWhole(fileOf(text, "compte rendu.txt"));
}

test.each([" ", "\t", "-", "–", ",", ", ", "A ", "mme ", " et ", ". ", "(", "• ", "1/1 "])(
  "minutes that repeat %j are read in proportion to their length",
  async (piece) => {
    expect(await growth(minutesRepeating(piece, length), minutesRepeating(piece, 4 * length))).toBeLessThan(
      mostGrowth,
    );
  },
);
