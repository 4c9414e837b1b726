// Generates a list in which most actors stand three to five times, spelt differently: 9 columns, about 110 bytes a row.

import { writeFileSync } from "node:fs";

const titles = "Référence,Nom,SIRET,Code postal,Commune,Courriel,Téléphone,Contact,Projet";
const syllables =
  "bel mont val cler ron viel ar cha lan ger mi sau ver bri or fon ta ner lou pra sal gou mar tri ven dor".split(
    " ",
  );
const endings = ["ac", "y", "ville", "court", "ens", "ières", "é", "argues", "oux", "an", "heim", "ogne"];
const natures = [
  ["Association", "Asso", "ASS."],
  ["Foyer rural", "FR"],
  ["Communauté de communes", "CC", "Com com"],
  ["Mairie", "Commune", "Ville"],
  ["Office de tourisme", "OT", "O.T."],
  ["Comité des fêtes", "Cté des fêtes"],
  ["Syndicat mixte", "SM"],
  ["Centre social", "CS", "C.S."],
];
const objects = ["patrimoine", "randonnée", "théâtre", "jumelage", "musique", "lecture", "mobilité", "forêt"];
const people = ["Marie Durand", "Jean Lefèvre", "Claire Roux", "Paul Müller", "Hélène Garnier", "Luc Faure"];

/** Writes `rows` rows to `file`; the same ones each time, by the random generator of ANSI C. */
export function writeDoubles(file, rows) {
  let state = 7;
  const below = (count) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * count);
  };
  const pick = (list) => list[below(list.length)];
  const often = (percent) => below(100) < percent;
  const word = () => {
    const made = pick(syllables) + pick(syllables) + pick(endings);
    return made[0].toUpperCase() + made.slice(1);
  };
  const communes = Array.from({ length: Math.min(20_000, Math.ceil(rows / 5)) }, () => {
    const postcode = String(1 + below(95)).padStart(2, "0") + String(below(99) * 10).padStart(3, "0");
    return { name: (often(15) ? "Saint-" : "") + word(), postcode };
  });
  const misprint = (text) => {
    const at = 2 + below(Math.max(1, text.length - 4));
    return often(50)
      ? text.slice(0, at) + text.slice(at + 1)
      : `${text.slice(0, at)}${pick("aeinrst")}${text.slice(at + 1)}`;
  };
  const written = (name, [whole, ...short]) => {
    let text = often(40) ? pick(short) + name.slice(whole.length) : name;
    if (often(25)) text = misprint(text);
    if (often(30)) return text.toUpperCase();
    return often(25) ? withoutAccents(text) : text;
  };
  const lines = [];
  for (let actor = 0; lines.length < rows; actor++) {
    const { name: commune, postcode } = pick(communes);
    const nature = pick(natures);
    const name = [nature[0], often(60) ? pick(objects) : "", often(60) ? word() : "", "de", commune]
      .join(" ")
      .replace(/ +/g, " ");
    const phone = `0${1 + below(5)}${String(below(1e8)).padStart(8, "0")}`;
    const email = `contact${actor}@${often(50) ? `a${actor}.example.org` : "orange.fr"}`;
    const person = pick(people);
    for (let times = 3 + below(3); times > 0 && lines.length < rows; times--)
      lines.push(
        [
          often(50) ? `D${lines.length}` : "",
          written(name, nature),
          "",
          often(25) ? "" : postcode,
          often(20) ? "" : often(30) ? withoutAccents(commune).toUpperCase() : commune,
          often(45) ? "" : email,
          often(40) ? "" : phone.replace(/(..)(?=.)/g, "$1 "),
          often(30) ? "" : person,
          often(50) ? "" : `Projet ${pick(objects)}`,
        ].join(","),
      );
  }
  for (let last = lines.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [lines[last], lines[other]] = [lines[other], lines[last]];
  }
  writeFileSync(file, `${titles}\n${lines.join("\n")}\n`);
}

const withoutAccents = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
