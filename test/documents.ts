// Makes actors, missions, briefs and what they need, for the tests of documents.
import { readFile } from "node:fs/promises";
import type { Actor, Person } from "../src/domain/actors/actor.ts";
import { type BriefingSources, briefOf } from "../src/domain/documents/first-contact-brief.ts";
import type { InterlocutorKind } from "../src/domain/documents/interlocutor-kind.ts";
import type { MissionFacts } from "../src/domain/documents/mission-facts.ts";
import type { Meeting } from "../src/domain/documents/person-to-meet.ts";
import { Judge } from "../src/domain/people/choose-interlocutor.ts";
import { vocabularyOf } from "../src/domain/people/title-vocabulary.ts";
import type { Assessment, SituationOrUnknown, Suggestion } from "../src/domain/situations/situation.ts";
import type { Language } from "../src/domain/values/language.ts";
import type { TemplateLoader } from "../src/renderers/template/template-library.ts";
import { readRoles } from "../src/settings/roles-file.ts";
import { quoting as inEnglish } from "../src/text/en/quoting.ts";
import { quoting as inFrench } from "../src/text/fr/quoting.ts";

/** The templates that ship, as a workspace without copies of its own finds them; one of `own` comes before the shipped one. */
export function shippedTemplates(own: Record<string, string> = {}): TemplateLoader {
  return async (name) => {
    if (own[name] !== undefined) return { file: `templates/${name}`, text: own[name] };
    try {
      return { file: name, text: await readFile(`templates/${name}`, "utf8") };
    } catch {
      return null;
    }
  };
}

export const aPerson = (given: Partial<Person> = {}): Person => ({
  id: "p1",
  fullName: "Amélie Dubois",
  civility: "Mme",
  firstName: "Amélie",
  lastName: "Dubois",
  role: "Agent de développement",
  emails: ["a.dubois@pays-vallee.example"],
  phones: ["+33565341212"],
  ...given,
});

export const anActor = (given: Partial<Actor> = {}): Actor => ({
  id: "gal-pays-de-la-vallee",
  name: "GAL Pays de la Vallée",
  acronym: null,
  kind: "GAL",
  siret: null,
  siren: null,
  rna: null,
  address: "12 place de la Halle",
  postcode: "46100",
  commune: "Figeac",
  insee: null,
  territory: "Pays de la Vallée",
  website: "https://pays-vallee.example",
  reference: "AMI-2026-014",
  programme: "AMI Coopération 2026",
  submitted: "2026-09-30",
  state: "complet",
  recommendedBy: "Réseau des parcs",
  note: null,
  emails: ["contact@pays-vallee.example"],
  phones: ["+33565341200"],
  themes: ["mobilité", "alimentation"],
  people: [aPerson()],
  answers: [
    {
      label: "Attentes vis-à-vis de l’appui",
      text: "Nous voulons travailler avec la vallée voisine sur la mobilité, mais nous ne savons pas par où commencer.",
      author: "actor",
      file: "candidatures.csv",
      line: 14,
    },
    { label: "Nombre de communes", text: "37", author: "actor", file: "candidatures.csv", line: 14 },
    {
      label: "Difficultés rencontrées",
      text: "Peu de temps, une seule animatrice pour tout le programme.",
      author: "actor",
      file: "candidatures.csv",
      line: 14,
    },
  ],
  tags: [],
  provenance: [
    {
      field: "name",
      value: "GAL Pays de la Vallée",
      source: "candidatures.csv",
      file: "candidatures.csv",
      line: 14,
      date: "2026-10-12",
    },
    {
      field: "programme",
      value: "AMI Coopération 2026",
      source: "candidatures.csv",
      file: "candidatures.csv",
      line: 14,
      date: "2026-10-12",
    },
    {
      field: "recommendedBy",
      value: "Réseau des parcs",
      source: "Réseau des parcs",
      file: null,
      line: null,
      date: "2026-10-20",
    },
  ],
  objected: null,
  ...given,
});

const missions: Record<Language, MissionFacts> = {
  fr: {
    name: "Mission d'appui à la coopération du Massif",
    organisation: "Réseau rural du Massif",
    territory: "Massif central",
    framework: {
      commissioned_by: "la Région et le réseau rural, jusqu'en décembre 2028",
      said: "",
      eligible: "les GAL, les Pays, les parcs, les intercommunalités et les associations du Massif",
      phases: [
        { name: "faire le point avec vous", what: "un entretien", duration: "une heure" },
        { name: "démarrer à votre rythme", what: "des outils et des rencontres", duration: "six mois" },
        { name: "prendre du recul", what: "un bilan", duration: "une demi-journée" },
      ],
      not_provided: [
        { what: "monter les dossiers de financement", alternative: "le service Europe de la Région" },
        { what: "animer à votre place", alternative: "la liste des facilitateurs du réseau" },
      ],
    },
    cost: {
      for_actors: "gratuit pour les structures du Massif",
      funded_by: "le FEADER et la Région",
      said: "",
    },
    objectives: [
      "aider à choisir un sujet et des partenaires",
      "donner des méthodes simples pour avancer ensemble",
      "faire connaître ce qui marche",
    ],
    sender: {
      name: "Camille Roux",
      role: "chargée de mission",
      email: "camille.roux@reseau-massif.example",
      phone: "04 71 00 00 00",
      address: "3 rue du Pont, 43000 Le Puy-en-Velay",
      website: "https://reseau-massif.example",
    },
    confidentiality: "Ce que vous nous direz de vos difficultés reste entre vous et nous",
    legal: {
      controller: "Réseau rural du Massif",
      basis: "mission d'intérêt public",
      contact: "donnees@reseau-massif.example",
      retention_years: 3,
      recipients: "",
    },
    illustrations: [
      {
        id: "navette",
        title: "Une navette pour deux vallées",
        who: "Les Pays d'Ance et du Lignon",
        where: "Haute-Loire",
        what: "Deux territoires faisaient chacun rouler un bus presque vide. Ils ont comparé leurs horaires, puis essayé une seule ligne un mardi par mois.",
        result: "Un an après, la ligne roule chaque semaine et coûte moins cher qu'avant à chacun.",
        quote: "On a commencé par un tableau sur un coin de table",
        said_short: "",
        agreed: true,
        audience: "network",
        themes: ["mobilité"],
        territories: ["Haute-Loire"],
        situations: ["willing", "engaged"],
      },
      {
        id: "atelier",
        title: "Un atelier de découpe partagé",
        who: "Association des Prés hauts",
        where: "Saint-Paul",
        what: "Une association d'éleveurs ne voulait plus entendre parler de projet commun après un échec. Elle a accepté une seule visite chez ses voisins.",
        result: "De cette visite est né un planning partagé, sans convention ni budget.",
        quote: "",
        said_short: "",
        agreed: false,
        audience: "actor",
        themes: ["alimentation"],
        territories: [],
        situations: ["unplanned"],
      },
    ],
  },
  en: {
    name: "Uplands cooperation support mission",
    organisation: "Uplands Rural Network",
    territory: "the Uplands",
    framework: {
      commissioned_by: "the Region and the rural network, until December 2028",
      said: "",
      eligible: "LEADER groups, parks, councils and associations of the Uplands",
      phases: [
        { name: "take stock with you", what: "a talk", duration: "one hour" },
        { name: "start at your own pace", what: "tools and meetings", duration: "six months" },
        { name: "step back", what: "a review", duration: "half a day" },
      ],
      not_provided: [
        { what: "writing funding applications", alternative: "the Region's Europe desk" },
        { what: "running the project for you", alternative: "the network's list of facilitators" },
      ],
    },
    cost: {
      for_actors: "free for organisations in the Uplands",
      funded_by: "the EAFRD and the Region",
      said: "",
    },
    objectives: [
      "help choose a subject and partners",
      "give simple methods for moving forward together",
      "make known what works",
    ],
    sender: {
      name: "Camille Roux",
      role: "project officer",
      email: "camille.roux@reseau-massif.example",
      phone: "+33 4 71 00 00 00",
      address: "3 rue du Pont, 43000 Le Puy-en-Velay",
      website: "https://reseau-massif.example",
    },
    confidentiality: "What you tell us of your difficulties stays between you and us",
    legal: {
      controller: "Uplands Rural Network",
      basis: "task in the public interest",
      contact: "data@reseau-massif.example",
      retention_years: 3,
      recipients: "",
    },
    illustrations: [
      {
        id: "shuttle",
        title: "One shuttle for two valleys",
        who: "The Ance and Lignon areas",
        where: "Haute-Loire",
        what: "Two areas each ran a bus that was almost empty. They compared timetables, then tried a single line one Tuesday a month.",
        result: "A year later the line runs every week and costs each of them less than before.",
        quote: "We started with a table on the corner of a desk",
        said_short: "",
        agreed: true,
        audience: "network",
        themes: ["mobility"],
        territories: ["Haute-Loire"],
        situations: ["willing", "engaged"],
      },
      {
        id: "workshop",
        title: "A shared cutting room",
        who: "Association of the High Meadows",
        where: "Saint-Paul",
        what: "An association of farmers wanted to hear no more of joint projects after one had failed. It agreed to a single visit to its neighbours.",
        result: "That visit led to a shared calendar, with no contract and no budget.",
        quote: "",
        said_short: "",
        agreed: false,
        audience: "actor",
        themes: ["food"],
        territories: [],
        situations: ["unplanned"],
      },
    ],
  },
};

export const aMission = (language: Language = "fr", given: Partial<MissionFacts> = {}): MissionFacts => ({
  ...missions[language],
  ...given,
});

const roles: Record<InterlocutorKind, Partial<Person>> = {
  staff: { role: "Agent de développement" },
  director: { role: "Directrice" },
  elected: { role: "Présidente" },
  "volunteer-president": { role: "Présidente" },
  "front-desk": { fullName: "Accueil", civility: null, firstName: null, lastName: null, role: "Accueil" },
};

/** A judge with the vocabulary of titles that ships. */
export const aJudge = async () =>
  new Judge(
    vocabularyOf(readRoles(await readFile("src/knowledge/roles.yaml", "utf8"), "roles.yaml")),
    "2026-11-24",
  );

const said: Record<Exclude<SituationOrUnknown, "unknown">, string> = {
  unplanned: "Nous avons essayé une fois, le projet a échoué et personne n'a envie de recommencer.",
  willing:
    "Nous voulons travailler avec la vallée voisine sur la mobilité, mais nous ne savons pas par où commencer.",
  engaged: "Depuis mars, nous avons tenu trois réunions avec les deux territoires voisins.",
};

export function aMeeting(interlocutor: InterlocutorKind, given: Partial<Meeting> = {}): Meeting {
  const person = aPerson(roles[interlocutor]);
  const office =
    person.role === "Présidente" ? "president" : person.role === "Directrice" ? "director" : null;
  return {
    person,
    address: {
      gender: interlocutor === "front-desk" ? "unknown" : "woman",
      elected: office === "president",
      office,
      fullName: person.fullName,
      lastName: person.lastName ?? "",
      anonymous: interlocutor === "front-desk",
      deduced: false,
    },
    interlocutor,
    reasons: [{ because: "title", rung: "development", title: person.role ?? "" }],
    alternatives: [{ fullName: "Paul Maury", role: "Président", elected: true }],
    askAs: "programme",
    ...given,
  };
}

export function aSuggestion(situation: SituationOrUnknown, quote?: string): Suggestion | null {
  if (situation === "unknown") return null;
  const words = quote ?? said[situation];
  return {
    situation,
    confidence: 0.86,
    evidence: [
      {
        label: "Votre projet de coopération",
        quote: words,
        start: 0,
        end: words.length,
        signal: "own-words",
        points: { [situation]: 2 },
        author: "actor",
        file: "candidatures.csv",
        line: 14,
      },
    ],
    leaning: [],
    foreign: [],
  };
}

export const anAssessment = (situation: SituationOrUnknown, given: Partial<Assessment> = {}): Assessment => ({
  actor: "gal-pays-de-la-vallee",
  situation,
  needs: [],
  at: "2026-10-20T09:00:00.000Z",
  by: "camille",
  answers: {},
  deciding: [],
  notes: {},
  reason: null,
  origin: "questionnaire",
  ...given,
});

export function sourcesFor(
  situation: SituationOrUnknown,
  interlocutor: InterlocutorKind,
  language: Language = "fr",
  given: Partial<BriefingSources> = {},
): BriefingSources {
  return {
    actor: anActor(situation === "unknown" ? { answers: [] } : {}),
    assessment: situation === "unknown" ? null : anAssessment(situation),
    interview: null,
    suggestion: aSuggestion(situation),
    contacts: [],
    meeting: aMeeting(interlocutor),
    mission: aMission(language),
    rules: { today: "2026-11-24", staleAfterMonths: 12, minimumConfidence: 0.6 },
    quoting: language === "fr" ? inFrench : inEnglish,
    ...given,
  };
}

export const aBrief = (...given: Parameters<typeof sourcesFor>) => briefOf(sourcesFor(...given));
