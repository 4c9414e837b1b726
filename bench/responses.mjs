// Generates responses to the survey that `survey new needs` writes, as a form exports them, each from a different structure.
// Letters are keys of answers (templates/surveys/needs.*.yaml).
import { writeFileSync } from "node:fs";

const subjects =
  "coopération territoire projet mutualisation partenaires réflexion filière tourisme mobilité culture".split(
    " ",
  );
const natures = ["Association", "CUMA", "Foyer rural", "Communauté de communes", "GAL", "Syndicat mixte"];

/** Writes `rows` responses to `file`, the same ones each time. */
export function writeResponses(file, rows) {
  const of = (keys, row) => keys[row % keys.length];
  const lines = Array.from({ length: rows }, (_, row) => {
    const together = of("aeipzx", row);
    const engaged = "ae".includes(together);
    return [
      `2026-11-${String((row % 28) + 1).padStart(2, "0")} 10:00:00`,
      `${of(natures, row)} ${of(subjects, row)} ${of(subjects, row * 7)} du val ${row}`,
      `contact${row}@s${row % 5000}.example.org`,
      together,
      engaged ? of("emrca", row) : "",
      engaged ? "" : of("cdoz", row),
      of("umctdaz", row),
      of("rmpteaz", row),
      '"a,m"',
      `"Nous avons besoin de ${of(subjects, row)} et de ${of(subjects, row * 3)}, pour ${row} habitants"`,
      of("opz", row),
    ].join(",");
  });
  const titles = "Date,Structure,Courriel,together,stage,wish,brake,support,themes,words,talk";
  writeFileSync(file, `${titles}\n${lines.join("\n")}\n`);
}
