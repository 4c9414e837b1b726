// What people answer when they are asked whether their project may be told.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAgreement, readEnd, takesBack } from "../../../src/domain/projects/agreement-reply.ts";
import {
  type AgreementRequest,
  isAnsweredBy,
  requestIn,
  requestName,
} from "../../../src/domain/projects/agreement-request.ts";
import { consentScopes } from "../../../src/domain/projects/project-consent.ts";

const asks = (scope: (typeof consentScopes)[number]): AgreementRequest => ({
  ...{ about: "project", project: "bus", scope, for: "network", until: null },
});
const toBeNamed = asks("name");

describe("a clear answer", () => {
  test.each([
    ["Oui, vous pouvez en parler avec notre nom.", "name"],
    ["Bonjour,\n\nOui, avec plaisir !\n\nBien cordialement,\nMarie", "name"],
    ["1", "name"],
    ["Réponse 1. Merci à vous.", "name"],
    ["D'accord pour nous.", "name"],
    ["Pas de problème, allez-y.", "name"],
    ["Je n’y vois pas d’inconvénient.", "name"],
    ["Bonjour Madame,\nNous vous donnons notre accord.", "name"],
    ["Yes, of course. Kind regards, Ann", "name"],
    ["Oui mais sans nous nommer", "anonymous"],
    ["Oui, sans nom ni lieu.", "anonymous"],
    ["OK, de façon anonyme.", "anonymous"],
    ["2", "anonymous"],
    ["2. Oui, mais sans nous nommer.", "anonymous"],
    ["Yes, but without naming us.", "anonymous"],
    ["Non", "none"],
    ["3", "none"],
    ["Bonjour,\nNon merci.\nBonne journée", "none"],
    ["Non, nous préférons que vous n'en parliez pas.", "none"],
    ["Nous ne souhaitons pas que ce projet soit diffusé.", "none"],
    ["No, thank you.", "none"],
    ["We would rather not.", "none"],
  ])("%j is %s", (written, expected) => {
    expect(readAgreement(written, toBeNamed)).toBe(expected);
  });
});

describe("what is for a person to decide", () => {
  test.each([
    "Oui, si le maire est d'accord.",
    "Oui, mais pas avant mars.",
    "Oui, sous réserve de l'avis du conseil.",
    "Oui, mais enlevez la deuxième phrase.",
    "Peut-être, je vous redis.",
    "Qui le lira ?",
    "Pourquoi pas, il faut que j'en parle au bureau.",
    "Merci de votre message.",
    "Le projet est terminé.",
    "Non, enfin oui, sans notre nom.",
    "Oui et non.",
    "1 ou 2, comme vous voulez",
    "7",
    "2. Non merci",
    "Pas encore.",
    "Yes, once the board has met.",
    "Yes, but please remove the second sentence.",
    "Not yet.",
    "Oui, jusqu’à la fin du printemps.",
    "Oui, mais seulement cette année.",
    "D'accord pour six mois.",
    "Yes, for one year.",
    "Oui, uniquement à la rencontre de mars.",
    "",
    `Oui. ${"Nous avons beaucoup travaillé cette année. ".repeat(12)}`,
  ])("%j", (written) => {
    expect(readAgreement(written, toBeNamed)).toBeNull();
  });
});

test.each([
  ["Oui, sans nous nommer, jusqu’au 30 juin 2027.", "anonymous", "2027-06-30"],
  ["Oui, avec notre nom, mais jusqu'au 30/06/2027 seulement.", null, "2027-06-30"],
  ["D’accord, valable jusqu’au 1er mars 2027", "name", "2027-03-01"],
  ["Yes, until 30 June 2027.", "name", "2027-06-30"],
  ["Oui.", "name", null],
  ["Oui, jusqu’au 30 juin 2019.", null, null],
  ["Oui, jusqu’au conseil de juin.", null, null],
])("the last day that an answer says is kept: %j", (written, expected, last) => {
  const { answer, until } = readEnd(written, "2026-03-11");
  expect(readAgreement(answer, toBeNamed)).toBe(expected);
  expect(until).toBe(last);
});

describe("somebody who agreed before", () => {
  test.each([
    "Finalement, retirez-nous du répertoire.",
    "Nous ne souhaitons plus que vous parliez de ce projet.",
    "Le bureau a changé d’avis.",
    "N’en parlez plus, s’il vous plaît.",
    "Je reprends notre accord.",
    "Please take us out of the directory.",
    "We withdraw our agreement.",
  ])("takes it back: %j", (written) => {
    expect(takesBack(written, false)).toBe(true);
  });
  test.each([
    "Merci pour la rencontre, à bientôt.",
    "Nous n’avons plus de nouvelles de la mairie.",
    "Voici le compte rendu, dites-moi si quelque chose manque.",
    "Non, mardi je ne peux pas.",
  ])("says nothing of it: %j", (written) => {
    expect(takesBack(written, false)).toBe(false);
  });
  test("says something of it where the message is about it", () => {
    expect(takesBack("Tout compte fait, sans nous nommer.", true)).toBe(true);
    expect(takesBack("Merci, c’est bien reçu.", true)).toBe(false);
  });
});

test("nobody agrees to more than was asked, unless they say so", () => {
  expect(readAgreement("Oui", asks("anonymous"))).toBe("anonymous");
  expect(readAgreement("Oui, et vous pouvez nous nommer.", asks("anonymous"))).toBe("name");
  expect(readAgreement("2", asks("anonymous"))).toBe("name");
  expect(readAgreement("Oui", asks("contact"))).toBe("contact");
  expect(readAgreement("Oui, avec notre nom.", asks("contact"))).toBe("name");
  expect(readAgreement("Oui, et vous pouvez donner mon numéro.", asks("contact"))).toBe("contact");
  expect(readAgreement("Oui, et vous pouvez donner mon numéro.", toBeNamed)).toBe("name");
});

test("a yes to an introduction is to be put in contact", () => {
  const introduction: AgreementRequest = { about: "introduction", other: "mjc" };
  expect(readAgreement("Oui, vous pouvez nous présenter.", introduction)).toBe("contact");
  expect(readAgreement("Non merci", introduction)).toBe("none");
  expect(readAgreement("Oui, mais sans nous nommer", introduction)).toBeNull();
});

test("a clear yes to which a condition is added is no clear yes any more", () => {
  const yes = fc.constantFrom("Oui", "D'accord", "Volontiers", "Yes");
  const condition = fc.constantFrom(
    "si le conseil le veut",
    "sauf en été",
    "à condition de relire",
    "if the board agrees",
    "mais plus tard",
  );
  fc.assert(
    fc.property(yes, condition, (agreed, but) => {
      expect(readAgreement(`${agreed}.`, toBeNamed)).toBe("name");
      expect(readAgreement(`${agreed}, ${but}.`, toBeNamed)).toBeNull();
    }),
  );
});

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6}){0,3}$/);
const audience = fc.oneof(
  fc.constant("network" as const),
  slug.map((id) => `actor:${id}` as const),
  slug.map((id) => `meeting:${id}` as const),
);

test("a request is read back from the name of its mailing", () => {
  const request: fc.Arbitrary<AgreementRequest> = fc.oneof(
    slug.map((other) => ({ about: "introduction" as const, other })),
    fc.record({
      ...{ about: fc.constant("project" as const), project: slug, scope: fc.constantFrom(...consentScopes) },
      ...{ for: audience, until: fc.constantFrom(null, "2027-12-31") },
    }),
  );
  fc.assert(
    fc.property(request, (agreementRequest) => {
      expect(requestIn(requestName(agreementRequest))).toEqual(agreementRequest);
    }),
  );
  expect(requestIn("information-2026")).toBeNull();
  expect(requestIn("first-contact")).toBeNull();
});

test("an answer closes the request that came before it", () => {
  const request = { about: "project", project: "bus", scope: "name", for: "network", until: null } as const;
  const answer = {
    ...{ project: "bus", actor: "mjc", person: null, scope: "name" as const, for: "network" as const },
    ...{ on: "2026-05-02", how: "mail" as const, until: null, withdrawn: null, by: "" },
  };
  expect(isAnsweredBy(request, "2026-05-01", [answer])).toBe(true);
  expect(isAnsweredBy(request, "2026-05-03", [answer])).toBe(false);
  expect(isAnsweredBy(request, "2026-05-01", [{ ...answer, project: "four" }])).toBe(false);
  expect(isAnsweredBy(request, "2026-05-03", [{ ...answer, withdrawn: "2026-06-01" }])).toBe(true);
});
