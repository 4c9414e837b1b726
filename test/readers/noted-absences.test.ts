// Remarks on a row by which one of its people is away, gone or about to go, and who takes over.
import { expect, test } from "vitest";
import type { CandidatePerson } from "../../src/domain/importing/candidate.ts";
import { nameRemarks } from "../../src/readers/people/name-remarks.ts";
import { withNotedAbsences } from "../../src/readers/people/noted/noted-absences.ts";
import { shippedMappings } from "./support.ts";

const reading = {
  remarks: nameRemarks(shippedMappings.columns.people),
  structures: shippedMappings.structures,
};
const somebody = (
  fullName: string,
  role: string | null,
  civility: string | null = null,
): CandidatePerson => ({
  ...{ fullName, civility, role, emails: [], phones: [] },
  firstName: fullName.split(" ")[0]!,
  lastName: fullName.split(" ").slice(1).join(" "),
});
const peopleAfter = (people: CandidatePerson[], remark: string) =>
  withNotedAbsences(people, [remark], reading).map(({ fullName, role, emails, phones }) => [
    ...[fullName, role],
    ...[...emails, ...phones],
  ]);
const rosa = somebody("Rosa Vidal", "Directrice", "Mme");

test.each<[string, (string | null)[][]]>([
  ["Directrice partie au 30/09", [["Rosa Vidal", "Directrice (partie au 30/09)"]]],
  ["a quitté l'association", [["Rosa Vidal", "Directrice (a quitté l'association)"]]],
  ["Rosa a pris un autre poste", [["Rosa Vidal", "Directrice (a pris un autre poste)"]]],
  ["elle part en janvier", [["Rosa Vidal", "Directrice (part en janvier)"]]],
  [
    "congé mat. jusqu'au 15/04, rempl. par M. Hugo Larrue (hugo@larrue.example, 05 61 00 00 03)",
    [
      ["Rosa Vidal", "Directrice (congé mat. jusqu'au 15/04, rempl. par M. Hugo Larrue)"],
      ["Hugo Larrue", null, "hugo@larrue.example", "+33561000003"],
    ],
  ],
  [
    "Rosa arrête. Nadine Coudre reprend.",
    [
      ["Rosa Vidal", "Directrice (arrête)"],
      ["Nadine Coudre", "reprend"],
    ],
  ],
  [
    "n'est plus là, voir Karim Sadi (karim@sadi.example)",
    [
      ["Rosa Vidal", "Directrice (n'est plus là, voir Karim Sadi)"],
      ["Karim Sadi", null, "karim@sadi.example"],
    ],
  ],
  [
    "là jusqu'à fin décembre, ensuite Erwan Guit (erwan@guit.example)",
    [
      ["Rosa Vidal", "Directrice (là jusqu'à fin décembre, ensuite Erwan Guit)"],
      ["Erwan Guit", null, "erwan@guit.example"],
    ],
  ],
  [
    "on maternity leave until June 2027, covered by Bob Reid",
    [
      ["Rosa Vidal", "Directrice (on maternity leave until June 2027, covered by Bob Reid)"],
      ["Bob Reid", null],
    ],
  ],
  ["elle a quitté le réseau en juin", [["Rosa Vidal", "Directrice (a quitté le réseau en juin)"]]],
  ["left in October", [["Rosa Vidal", "Directrice (left in October)"]]],
])("%s", (remark, expected) => expect(peopleAfter([rosa], remark)).toEqual(expected));

test.each([
  "a quitté la réunion avant la fin",
  "leur camion est parti en réparation",
  "parti pris pour le bio",
  "le projet est arrêté",
  "absente le mercredi",
  "subvention jusqu'à fin décembre",
  "le trésorier a quitté l'association",
  "il part en janvier",
  "left us a brochure",
  "A quitté le réseau en 2023",
  "vient de quitter la fédération",
  "ne fait plus partie du groupement",
  "a arrêté de fumer",
  "le bail a été remplacé",
])("nobody is away by: %s", (remark) =>
  expect(peopleAfter([rosa], remark)).toEqual([["Rosa Vidal", "Directrice"]]),
);

test("of several people, a name or a post in the remark tells who is away", () => {
  const both = [rosa, somebody("Paul Gras", "Président")];
  expect(peopleAfter(both, "Président en retraite depuis juin")).toEqual([
    ["Rosa Vidal", "Directrice"],
    ["Paul Gras", "Président (en retraite depuis juin)"],
  ]);
  expect(peopleAfter(both, "partie en septembre")).toEqual([
    ["Rosa Vidal", "Directrice"],
    ["Paul Gras", "Président"],
  ]);
});
