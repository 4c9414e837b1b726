// Generates a list of candidates with as many rows as asked: 16 columns, about 390 bytes a row, a different actor in each.

import { once } from "node:events";
import { createWriteStream } from "node:fs";

const words =
  "coopération territoire projet mutualisation partenaires réflexion filière tourisme mobilité culture".split(
    " ",
  );
const natures = ["Association", "CUMA", "Foyer rural", "Communauté de communes", "GAL", "Syndicat mixte"];
const titles = [
  ...["Référence", "Nom", "Sigle", "SIRET", "Adresse", "Code postal", "Commune", "Territoire", "Courriel"],
  ...["Téléphone", "Contact", "Fonction", "Déposé le", "Thèmes", "Projet de coopération", "Besoins"],
];

/** Writes `rows` rows to `file`, numbered from `first`; the same ones each time, by the random generator of ANSI C. */
export async function writeList(file, rows, first = 0) {
  const out = createWriteStream(file);
  let state = 1;
  const next = (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  const text = (count) => Array.from({ length: count }, () => words[next(words.length)]).join(" ");
  let piece = `${titles.join(",")}\n`;
  for (let row = first; row < first + rows; row++) {
    piece += `${[
      `D${row}`,
      `${natures[row % natures.length]} ${words[next(10)]} ${words[next(10)]} du val ${row}`,
      `V${row}`,
      siret(row),
      `${(row % 300) + 1} rue des Lilas`,
      String(1000 + (row % 94000)).padStart(5, "0"),
      `Commune-${row % 35000}`,
      `Pays ${row % 300}`,
      `contact${row}@s${row % 5000}.example.org`,
      `04 65 71 ${String(row % 100).padStart(2, "0")} ${String((row * 7) % 100).padStart(2, "0")}`,
      `Marie ${surname(row)}`,
      "chargée de mission",
      `2026-0${(row % 9) + 1}-1${row % 9}`,
      '"tourisme, culture"',
      `"${text(9)}, ""suite"""`,
      text(5),
    ].join(",")}\n`;
    if (piece.length > 1e6) {
      if (!out.write(piece)) await once(out, "drain");
      piece = "";
    }
  }
  out.end(piece);
  await once(out, "finish");
}

const syllables = ["ba", "co", "du", "fe", "gi", "la", "mo", "ne", "ro", "vi"];
/** A different surname for each row, without digits: a cell with digits would be read as one that may hold a telephone number. */
function surname(row) {
  const [first, ...rest] = Array.from(String(row), (digit) => syllables[digit]).join("");
  return `${first.toUpperCase()}${rest.join("")}rd`;
}

/** A different SIRET for each row, with both of its check digits right. */
function siret(row) {
  const siren = withCheckDigit(String(10000000 + row * 7));
  return withCheckDigit(`${siren}0001`);
}

/** Digits, then the check digit that makes their Luhn sum a multiple of ten. */
function withCheckDigit(digits) {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
