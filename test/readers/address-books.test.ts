// Address books as programs write them: vCards of Outlook, Google, Apple and Thunderbird, and LDIF.
import { expect, test } from "vitest";
import type { Candidate } from "../../src/domain/importing/candidate.ts";
import { encoded, fileOf, readWhole } from "./support.ts";

const crlf = (text: string) => text.replace(/\n/g, "\r\n");
const summaryOf = ({ fields, several, people, line }: Candidate) => ({
  line,
  ...fields,
  ...several,
  people: people.map(({ fullName, role, emails, phones }) => ({ fullName, role, emails, phones })),
});

test("Apple: folded lines, groups and a photograph are read; fax and home numbers are none to call", async () => {
  const card = crlf(`BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//macOS 14.4//EN
N:Delorme;Solène;;Mme;
FN:Mme Solène Delorme
ORG:Communauté de communes des Trois Vaux;Pôle développement
TITLE:Chargée de mission LEADER
item1.EMAIL;type=INTERNET;type=pref:s.delorme@troisvaux.example
item1.X-ABLabel:_$!<Work>!$_
TEL;type=HOME;type=VOICE:04 70 00 00 99
TEL;type=WORK;type=VOICE;type=pref:04 70 00 00 12
TEL;type=WORK;type=FAX:04 70 00 00 13
item2.ADR;type=WORK;type=pref:;;2 place de la Halle;Ébreuil;;03450;France
item3.ADR;type=HOME:;;9 chemin creux;Gannat;;03800;France
NOTE:Vue au forum\\, à rappe
 ler.\\nPréfère le matin
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUG
 BwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7=
END:VCARD
`);
  const { facts, candidates, rows } = await readWhole(fileOf(card, "contacts.vcf"));
  expect(facts).toMatchObject({ format: "vcf", headerRows: [], document: false });
  expect(candidates.map(summaryOf)).toEqual([
    {
      line: 1,
      name: "Communauté de communes des Trois Vaux",
      kind: expect.any(String),
      address: "2 place de la Halle",
      postcode: "03450",
      commune: "Ébreuil",
      note: "Vue au forum, à rappeler.\nPréfère le matin",
      people: [
        {
          fullName: "Solène Delorme",
          role: "Chargée de mission LEADER",
          emails: ["s.delorme@troisvaux.example"],
          phones: ["+33470000012"],
        },
      ],
    },
  ]);
  expect(candidates[0]!.answers).toEqual([
    expect.objectContaining({ label: "Service", text: "Pôle développement", author: "team" }),
  ]);
  // The address left out of the list still stands in the table that `peek` shows.
  expect(rows[0]).toContain("9 chemin creux, 03800 Gannat");
});

test("Outlook 2.1: quoted-printable over several lines, bare types, an address as a label", async () => {
  const card = crlf(`BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=fr;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:L=E9onard;Beno=EEt
FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Beno=EEt L=E9onard
ORG;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Foyer rural de Saint-Am=
ant
TITLE;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Tr=E9sorier
TEL;WORK;VOICE:05 45 00 00 01
LABEL;WORK;PREF;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:3, rue de l'=C9cole=0D=0A=
16330 Saint-Amant-de-Boixe
EMAIL;PREF;INTERNET:benoit@foyer-stamant.example
REV:20260112T083000Z
END:VCARD
`);
  const { candidates } = await readWhole(fileOf(encoded(card, "win1252"), "Benoit.vcf"));
  expect(candidates.map(summaryOf)).toEqual([
    {
      line: 1,
      name: "Foyer rural de Saint-Amant",
      kind: expect.any(String),
      address: "3, rue de l'École",
      postcode: "16330",
      commune: "Saint-Amant-de-Boixe",
      people: [
        {
          fullName: "Benoît Léonard",
          role: "Trésorier",
          emails: ["benoit@foyer-stamant.example"],
          phones: ["+33545000001"],
        },
      ],
    },
  ]);
});

test("several cards: a company, a list of people, a person without a structure, a damaged line", async () => {
  const cards = `BEGIN:VCARD
VERSION:3.0
FN:Mairie de Lissac
N:;;;;
ORG:Mairie de Lissac
X-ABShowAs:COMPANY
this line says nothing
EMAIL;TYPE=INTERNET;TYPE=HOME:mairie@lissac.example
TEL;VALUE=uri;TYPE="voice,work":tel:+33-5-65-00-00-09
URL:https\\://lissac.example
CATEGORIES:myContacts
END:VCARD

BEGIN:VCARD
VERSION:4.0
KIND:org
FN:PETR du Haut Causse
EMAIL;PREF=1:contact@petr-hc.example
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:group
FN:Copil
MEMBER:urn:uuid:03a0e51f
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Hélène Marchand
TEL;TYPE=cell:06 12 00 00 01
END:VCARD
`;
  const { candidates, findings } = await readWhole(fileOf(cards, "carnet.vcf"));
  expect(candidates.map(summaryOf)).toMatchObject([
    {
      line: 1,
      name: "Mairie de Lissac",
      emails: ["mairie@lissac.example"],
      phones: ["+33565000009"],
      people: [],
    },
    { line: 14, name: "PETR du Haut Causse", emails: ["contact@petr-hc.example"], people: [] },
  ]);
  expect(candidates).toHaveLength(2);
  expect(findings.filter(({ severity }) => severity !== "warning")).toEqual([
    expect.objectContaining({ code: "card-of-group", severity: "skipped", line: 20, found: "Copil" }),
    expect.objectContaining({ code: "row-without-name", severity: "rejected", line: 26 }),
  ]);
});

test("if no card has a structure, people are actors under their own names, and that is reported", async () => {
  const cards =
    "BEGIN:VCARD\nVERSION:3.0\nN:Roux;Jean;;;\nFN:Jean Roux\nEMAIL:jean@roux.example\nEND:VCARD\n";
  const { candidates, findings } = await readWhole(fileOf(cards, "export"));
  expect(candidates.map(({ fields }) => fields.name)).toEqual(["Jean Roux"]);
  expect(findings.map(({ code }) => code)).toEqual(["row-person-only"]);
});

const thunderbird = `dn:: Y249Wm/DqSBCb25uYWwsbWFpbD16b2VAZ2FsLmV4YW1wbGU=
objectclass: top
objectclass: person
objectclass: organizationalPerson
objectclass: inetOrgPerson
objectclass: mozillaAbPersonAlpha
givenName:: Wm/DqQ==
sn: Bonnal
cn:: Wm/DqSBCb25uYWw=
o: GAL Monts et Vallons
ou: Animation
title: animatrice LEADER
mail: zoe@gal.example
mozillaSecondEmail: leader@gal.example
modifytimestamp: 1767225600
telephoneNumber: 04 66 00 00 21
facsimileTelephoneNumber: 04 66 00 00 22
homePhone: 04 66 99 99 99
street: 4 rue du Pont
l: Florac
postalCode: 48400
mozillaHomeStreet: 1 impasse des Buis
description: À rappeler apr
 ès les v

dn: cn=Comité,mail=
objectclass: top
objectclass: groupOfNames
cn: Comité
member: cn=Zoé Bonnal,mail=zoe@gal.example
`;

test("Thunderbird's LDIF: base64, folded lines and groups are read; home numbers are none to call", async () => {
  const { facts, candidates, findings } = await readWhole(fileOf(thunderbird, "carnet.ldif"));
  expect(facts.format).toBe("ldif");
  expect(candidates.map(summaryOf)).toEqual([
    {
      line: 1,
      name: "GAL Monts et Vallons",
      kind: expect.any(String),
      address: "4 rue du Pont",
      postcode: "48400",
      commune: "Florac",
      note: "À rappeler après les v",
      people: [
        {
          fullName: "Zoé Bonnal",
          role: "animatrice LEADER",
          emails: ["zoe@gal.example", "leader@gal.example"],
          phones: ["+33466000021"],
        },
      ],
    },
  ]);
  expect(findings).toEqual([
    expect.objectContaining({ code: "card-of-group", line: 26 }),
    expect.objectContaining({ code: "contact-later", line: 1 }),
  ]);
});

test("a directory's LDIF: its branches and an entry to delete make no candidate", async () => {
  const text = `version: 1

# organisation
dn: dc=reseau,dc=example
objectClass: dcObject
objectClass: organization
o: Réseau
dc: reseau

dn: cn=Paul Faure,ou=people,dc=reseau,dc=example
changetype: add
objectClass: inetOrgPerson
cn: Paul Faure
sn: Faure
company: Syndicat mixte du Lac
streetAddress: 1 quai Nord
l: Annecy
postalCode: 74000
mail: paul@lac.example

dn: cn=Parti,ou=people,dc=reseau,dc=example
changetype: delete
`;
  const { candidates } = await readWhole(fileOf(text, "annuaire.ldif"));
  expect(candidates.map(({ fields: { name, commune } }) => [name, commune])).toEqual([
    ["Syndicat mixte du Lac", "Annecy"],
  ]);
});

test("what the user says of a column comes before what its format says", async () => {
  const { candidates } = await readWhole(fileOf(thunderbird, "carnet.ldif"), {
    userMapping: { Service: "name", Structure: "text" },
  });
  expect(candidates[0]!.fields.name).toBe("Animation");
});

test("a calendar is still no list", async () => {
  const text = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Copil\nEND:VEVENT\nEND:VCALENDAR\n";
  await expect(readWhole(fileOf(text, "agenda.ics"))).rejects.toMatchObject({
    problems: [{ code: "file-other-text", kind: "calendar" }],
  });
});
