// What people read in a calendar or an address book, without the words of the format.
import { expect, test } from "vitest";
import { fileContents } from "../../src/readers/contents/file-contents.ts";

const textOf = async (name: string, ...lines: string[]) =>
  (await fileContents(Buffer.from(lines.join("\r\n")), name)).map(({ text }) => text).join("\n");

test("the text of a calendar has the values of its properties, its guests and its places, and no word of the format", async () => {
  const text = await textOf(
    "r.ics",
    ...["BEGIN:VCALENDAR", "METHOD:REQUEST", "BEGIN:VTIMEZONE", "TZID:Europe/Paris", "BEGIN:STANDARD"],
    ...[
      "END:STANDARD",
      "END:VTIMEZONE",
      "BEGIN:VEVENT",
      "CLASS:PUBLIC",
      "SUMMARY;LANGUAGE=fr:Se dépla",
      " cer",
    ],
    'ATTENDEE;ROLE=REQ-PARTICIPANT;CN="Ode Brandelune":mailto:ode@example.org',
    ...[
      "LOCATION:Salle des fêtes\\, Valdoire",
      "X-NOTE:La présidente se retire",
      "END:VEVENT",
      "END:VCALENDAR",
    ],
  );
  for (const word of [
    "Se déplacer",
    "Ode Brandelune",
    "ode@example.org",
    "Valdoire",
    "La présidente se retire",
  ])
    expect(text).toContain(word);
  expect(text).not.toMatch(/STANDARD|PUBLIC|REQUEST|PARTICIPANT|SUMMARY|LOCATION|VEVENT/);
});

test("the text of an address book has names, addresses and notes, and no word of the format", async () => {
  const text = await textOf(
    "c.vcf",
    ...[
      "BEGIN:VCARD",
      "VERSION:4.0",
      "KIND:individual",
      "FN:Ode Brandelune",
      "TEL;TYPE=WORK,VOICE:+33199001020",
    ],
    ...["item1.EMAIL:ode@example.org", "NOTE;ENCODING=QUOTED-PRINTABLE:Tr=C3=A8s m=C3=A9fiante", "END:VCARD"],
  );
  for (const word of ["Ode Brandelune", "+33199001020", "ode@example.org", "Très méfiante"])
    expect(text).toContain(word);
  expect(text).not.toMatch(/VCARD|individual|VOICE|WORK/);
});
