// The record of processing and the information notice (RGPD art. 13, 14 and 30), in French.

import {
  aside,
  item,
  type PaperLine,
  type PlainPaper,
  paragraph,
  toFill,
} from "../../domain/documents/plain-paper.ts";
import type { ProcessingFacts, ProcessingSetting } from "../../domain/privacy/processing-facts.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import { longDate } from "./dates.ts";
import { counted, inWords } from "./phrases.ts";

const cnil = "CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07, cnil.fr";

/** What to complete, for each setting that is empty. */
const missingSettings: Readonly<Record<ProcessingSetting, string>> = {
  "legal.controller": "le responsable du traitement, la structure qui porte la mission",
  "legal.contact": "l’adresse où écrire pour exercer ses droits",
  "legal.basis": "ce qui vous autorise à tenir ce fichier",
  "legal.security": "vos mesures (session fermée par un mot de passe, disque chiffré, sauvegardes sous clé…)",
};

const lineToComplete = (setting: ProcessingSetting): PaperLine =>
  toFill(`[À compléter\u00a0: ${missingSettings[setting]}. Réglage ${setting}, dans mission.yaml]`);

const settingLine = (
  value: string,
  setting: ProcessingSetting,
  sentence: (value: string) => string,
): PaperLine => (value === "" ? lineToComplete(setting) : paragraph(sentence(value)));

const withFullStop = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);
const asSentence = (words: string) => withFullStop(capitalised(words));
const yearsInWords = (years: number) => `${inWords(years)}\u00a0${years < 2 ? "an" : "ans"}`;

const usualPurposes = [
  "proposer aux structures du territoire un appui à la coopération, et y répondre",
  "préparer les échanges avec elles, et s’en souvenir",
  "les inviter à des rencontres et connaître leurs besoins",
  "faire connaître les projets de ceux qui l’acceptent, et mettre en relation",
  "rendre compte de la mission, en nombres et sans nommer",
];

const record = (facts: ProcessingFacts): PlainPaper => ({
  title: "Registre des traitements\u00a0: l’appui à la coopération",
  subtitle: `Article 30 du RGPD. Établi le ${longDate(facts.today)} à partir de mission.yaml\u00a0: à relire, et à refaire quand un réglage change.`,
  sections: [
    {
      heading: "Qui en répond",
      lines: [
        settingLine(
          facts.controller,
          "legal.controller",
          (name) => `Responsable du traitement\u00a0: ${name}${facts.address ? `, ${facts.address}` : ""}.`,
        ),
        settingLine(
          facts.contact,
          "legal.contact",
          (address) => `Pour exercer ses droits\u00a0: ${address}.`,
        ),
        facts.officer
          ? paragraph(`Délégué à la protection des données\u00a0: ${withFullStop(facts.officer)}`)
          : aside(
              "Délégué à la protection des données\u00a0: aucun n’est indiqué (legal.officer, dans mission.yaml).",
            ),
      ],
    },
    {
      heading: "À quoi cela sert",
      lines: (facts.purposes.length > 0 ? facts.purposes : usualPurposes).map((purpose) =>
        item(asSentence(purpose)),
      ),
    },
    {
      heading: "Ce qui l’autorise",
      lines: [
        settingLine(facts.basis, "legal.basis", (basis) => `${capitalised(basis)} (article 6 du RGPD).`),
      ],
    },
    {
      heading: "De qui il s’agit",
      lines: [
        item("Les personnes qui travaillent, siègent ou sont bénévoles dans les structures suivies."),
        item("Celles qui ont déposé une candidature ou répondu à une enquête."),
        item("Celles qui sont venues à une rencontre."),
        item("Les partenaires qui ont signalé une structure."),
      ],
    },
    {
      heading: "Ce qui est gardé",
      lines: [
        item("Identité, civilité et fonction."),
        item("Coordonnées de travail\u00a0: adresse, courriel, téléphone."),
        item("Ce que les personnes ont écrit\u00a0: candidatures, réponses aux enquêtes, messages."),
        item("Les échanges\u00a0: date, moyen, suite convenue, notes factuelles de l’équipe."),
        item("Où en est la structure dans la coopération et ce dont elle a besoin, selon l’équipe."),
        item("Présence aux rencontres, accords donnés, oppositions."),
        paragraph(
          "Rien n’est demandé sur la santé, les opinions, la religion, l’appartenance syndicale ou les infractions (articles 9 et 10 du RGPD).",
        ),
      ],
    },
    {
      heading: "D’où cela vient",
      lines: [
        item("Des personnes elles-mêmes\u00a0: candidatures, enquêtes, échanges, rencontres."),
        ...facts.origins.map((origin) => item(asSentence(origin))),
        item("De partenaires, dont le nom est noté avec ce qu’ils ont dit."),
      ],
    },
    {
      heading: "Qui les lit",
      lines: [
        item("L’équipe de la mission."),
        ...(facts.recipients ? [item(asSentence(facts.recipients))] : []),
        item("Le réseau\u00a0: les seuls projets, dans les mots que chacun a acceptés."),
        item("Le financeur\u00a0: des nombres, sans nom, et aucun nombre inférieur à cinq."),
      ],
    },
    {
      heading: "Hors de l’Union européenne",
      lines: [
        paragraph("Le logiciel n’envoie rien, à personne."),
        aside("À vérifier pour votre messagerie et l’endroit où sont vos sauvegardes."),
      ],
    },
    {
      heading: "Combien de temps",
      lines: [
        paragraph(
          `${capitalised(yearsInWords(facts.years))} après le dernier échange réel, ou jusqu’à ce que la personne demande à être effacée. Un dernier message est proposé avant d’effacer.`,
        ),
        paragraph(
          "Après un effacement restent une empreinte illisible, pour qu’un ancien fichier ne ramène personne, la date, et des nombres sans nom.",
        ),
      ],
    },
    {
      heading: "Comment c’est protégé",
      lines: [
        item(
          facts.shared
            ? "La base est sur un serveur, ouvert à l’équipe seule\u00a0; le dossier n’est lisible que par la session de la personne qui s’en sert."
            : "Le dossier et la base ne sont lisibles que par la session de la personne qui s’en sert.",
        ),
        item(
          "Ce qui est fait pour d’autres est fait sans ce que seule l’équipe peut lire, et vérifié avant d’être écrit.",
        ),
        item(
          "Chaque changement est daté et peut être défait\u00a0; un effacement va jusqu’au dernier octet.",
        ),
        ...facts.security.map((measure) => item(asSentence(measure))),
        ...(facts.security.length === 0 ? [lineToComplete("legal.security")] : []),
      ],
    },
    {
      heading: "Les droits des personnes",
      lines: [
        paragraph(
          `Voir, corriger, faire effacer, limiter, s’opposer\u00a0: sur demande${facts.contact ? ` à ${facts.contact}` : ""}, avec une réponse dans le mois. Les commandes outreach privacy show, object et erase servent à y répondre.`,
        ),
        paragraph(`Réclamation\u00a0: ${cnil}.`),
      ],
    },
  ],
});

const notice = (facts: ProcessingFacts): PlainPaper => ({
  title: "Vos données et l’appui à la coopération",
  subtitle:
    "Ce que nous gardons sur vous, pourquoi, et ce que vous pouvez demander (articles 13 et 14 du RGPD).",
  sections: [
    {
      heading: "Qui répond de vos données",
      lines: [
        settingLine(
          facts.controller,
          "legal.controller",
          (name) =>
            `${asSentence(`${name}${facts.address ? `, ${facts.address}` : ""}`)}${facts.commissionedBy ? ` Cet appui est demandé par ${withFullStop(facts.commissionedBy)}` : ""}`,
        ),
        ...(facts.officer
          ? [paragraph(`Délégué à la protection des données\u00a0: ${withFullStop(facts.officer)}`)]
          : []),
      ],
    },
    {
      heading: "Pourquoi nous les gardons",
      lines: [
        ...(facts.purposes.length > 0
          ? facts.purposes.map((purpose) => item(asSentence(purpose)))
          : [
              paragraph(
                "Pour vous proposer un appui à la coopération, répondre à vos demandes, vous inviter à des rencontres, et vous présenter à d’autres si vous l’acceptez.",
              ),
            ]),
        settingLine(
          facts.basis,
          "legal.basis",
          (basis) => `Ce qui nous y autorise\u00a0: ${withFullStop(basis)}`,
        ),
      ],
    },
    {
      heading: "Ce que nous gardons",
      lines: [
        paragraph(
          "Votre nom, votre fonction et vos coordonnées de travail\u00a0; ce que vous nous avez écrit\u00a0; les dates de nos échanges, ce qui y a été convenu, et des notes factuelles sur votre structure. Rien sur votre vie privée.",
        ),
      ],
    },
    {
      heading: "D’où cela vient",
      lines: [
        paragraph(
          `De vous d’abord\u00a0: une candidature, une réponse, une rencontre, un appel. ${facts.origins.length > 0 ? `Sinon, de listes\u00a0: ${withFullStop(facts.origins.join("\u00a0; "))}` : "Sinon, de listes publiques ou tenues par des partenaires."} Nous vous disons laquelle si vous le demandez.`,
        ),
      ],
    },
    {
      heading: "Qui les lit",
      lines: [
        paragraph(
          `L’équipe de la mission${facts.recipients ? `, et ${withFullStop(facts.recipients)}` : "."} Rien n’est vendu ni cédé. D’un projet, nous ne racontons que ce que vous avez accepté.`,
        ),
        ...(facts.confidentiality ? [paragraph(asSentence(facts.confidentiality))] : []),
      ],
    },
    {
      heading: "Jusqu’à quand",
      lines: [
        paragraph(
          `Jusqu’à ${yearsInWords(facts.years)} après notre dernier échange. Nous vous écrivons une dernière fois, puis tout est effacé. Plus tôt si vous le demandez.`,
        ),
      ],
    },
    {
      heading: "Rien ne vous oblige",
      lines: [
        paragraph(
          "Vous pouvez ne pas répondre, et un refus n’a aucune conséquence. Aucune décision n’est prise par une machine\u00a0: elle aide à choisir qui appeler d’abord, et une personne décide.",
        ),
      ],
    },
    {
      heading: "Ce que vous pouvez demander",
      lines: [
        item("Voir tout ce que nous gardons sur vous."),
        item("Le corriger, le compléter, ou en limiter l’usage."),
        item("Le faire effacer."),
        item("Ne plus être contacté, à tout moment et sans dire pourquoi."),
        item("Reprendre un accord que vous avez donné."),
        settingLine(
          facts.contact,
          "legal.contact",
          (address) =>
            `Écrivez à ${address}${facts.phone ? `, ou appelez le ${facts.phone}` : ""}\u00a0: la réponse vient dans le mois.`,
        ),
        paragraph(`Si nous ne sommes pas d’accord, vous pouvez saisir la ${cnil}.`),
      ],
    },
  ],
});

export const processing = {
  record,
  notice,
  /** Last words of the file names. */
  fileNames: { record: "registre des traitements", notice: "notice d’information" },
  title: "Registre des traitements et notice d’information",
  missingSettings,
  written: ({ file, dryRun }: { file: string; dryRun: boolean }): string =>
    dryRun ? `${file} serait écrit\u00a0; rien n’a été écrit.` : `${file} est écrit, à relire.`,
  linesToComplete: ({ place, settings }: { place: string; settings: readonly ProcessingSetting[] }): string =>
    [
      `${counted(settings.length, "ligne y est à compléter, marquée", "lignes y sont à compléter, marquées")} entre crochets (${place})\u00a0:`,
      ...settings.map((setting) => `  ${setting}\u00a0: ${missingSettings[setting]}`),
    ].join("\n"),
};
