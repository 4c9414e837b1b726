// A column titled with a post names its holders, with remarks beside them, and nobody where the post is vacant.
import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

const peopleIn = async (text: string) =>
  (await readWhole(text)).candidates.map(({ people }) => people.map(({ fullName }) => fullName));

test("a title of two posts in both genders, over names with remarks", async () => {
  const people = await peopleIn(`Adhérent;Commune;Présidence;Directeur·trice / coordination
Centre Les Acacias;Rodez;Mme Line Sarda;M. Yves CADENE
MJC Vauban;Auch;M. Paul Ferré;Mme Joëlle Pradine (temps partagé avec Lectoure)
Foyer de Lec;Lectoure;Mme Odette Blanchet;Maud Lefaur et Théo Haquet, co-coord.
Ludo Vic;Vic;M. Jean Roca;vacant (recrut. en cours)
Récup Sud;Condom;Mme Nelly Arnal;N.C.
`);
  expect(people.map((names) => names.slice(1))).toEqual([
    ["Yves Cadene"],
    ["Joëlle Pradine"],
    ["Maud Lefaur", "Théo Haquet"],
    [],
    [],
  ]);
});

test("in English, with a post that nobody holds", async () => {
  const people = await peopleIn(`Organisation,Town,Chair,Manager or coordinator,Email
Village Hall,Alston,Tom Reed,Jane Moss (part-time),info@hall.example
Food Hub,Hexham,Sue Dale,vacant,info@hub.example
Arts Barn,Wark,Pam Orde,Lee Fox,info@barn.example
`);
  expect(people.flat()).toEqual(expect.arrayContaining(["Jane Moss", "Lee Fox"]));
});

test("words under a post that are no name make nobody", async () => {
  const people = await peopleIn(`Adhérent;Commune;Animation
Centre Les Acacias;Rodez;marché de Noël
MJC Vauban;Auch;fête du pain
Foyer de Lec;Lectoure;aucune
`);
  expect(people.flat()).toEqual([]);
});
