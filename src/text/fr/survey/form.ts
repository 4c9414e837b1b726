// Words of the forms of a survey, around its questions, in French.

import type { NoticeFacts } from "../../notice-facts.ts";
import { longDate } from "../dates.ts";
import { mailing } from "../mailing.ts";
import { orList } from "../phrases.ts";

export const form = {
  /** The choice added to those of a question taken from the questionnaire. */
  doesNotKnow: "Je ne sais pas",
  fileName: "enquête",
  mailingName: (id: string, times: number) => `enquête ${id}${times === 0 ? "" : ` - rappel ${times}`}`,
  paperFileName: (id: string) => `enquête ${id} - papier`,
  purpose: (purpose: string) => `Vos réponses serviront à ${purpose.replace(/[.\s]+$/, "")}.`,
  timeAndDeadline: (deadline: string, minutes: number) =>
    `Il suffit de ${mailing.minutes(minutes)} ; vous avez jusqu’au ${longDate(deadline)}.`,
  confidential: "Seule l’équipe lira vos réponses ; ce qui sera publié ne nommera personne.",
  resultsDay: (day: string) => `Le ${longDate(day)}, vous saurez ce que nous en avons retenu.`,
  onlyIf: (question: number, keys: readonly string[]) =>
    `Seulement si vous avez répondu ${orList(keys)} à la question ${question}.`,
  required: "réponse attendue",
  several: "Plusieurs réponses possibles.",
  number: "Un nombre.",
  date: "Un jour : jj/mm/aaaa.",
  code: (code: string) => `Code : ${code}`,
  survey: (id: string) => `Enquête : ${id}`,
  fields: {
    code: "Votre code, s’il y en a un sur votre invitation",
    structure: "Votre structure, si vous voulez la dire",
    email: "Un courriel où vous répondre, si vous le voulez",
  },
  /** The data protection notice at the end of every form. */
  notice: ({ controller, ground, readers, kept, contact }: NoticeFacts) =>
    `Vos réponses sont gardées par ${controller}, pour ce qui est dit au début${ground === "" ? "" : ` ; ${ground}`}. ${readers}, et tout est effacé ${kept} après notre dernier échange. Répondre est libre. Pour voir, corriger ou faire effacer ce que vous avez répondu : ${contact}. Un désaccord ? Il y a la CNIL, cnil.fr.`,
  thanks: "Merci de votre temps.",
  page: {
    save: "Enregistrer mes réponses",
    saveHelp: (email: string) =>
      email === ""
        ? "Vos réponses sont enregistrées dans un fichier, que vous nous envoyez ensuite. Rien ne part tout seul."
        : `Vos réponses sont enregistrées dans un fichier, à joindre à un courriel pour ${email}. Rien ne part tout seul.`,
    saved: (file: string) => `Fichier enregistré : ${file}. Il reste à l’envoyer.`,
    missing: "Il manque une réponse aux questions marquées « réponse attendue ».",
    noScript:
      "Cette page a besoin que votre navigateur exécute les scripts. Vous pouvez aussi répondre par courriel ou au téléphone.",
    fileName: "reponses",
  },
  paper: {
    lead: "Cochez les cases qui conviennent, écrivez sur les lignes.",
    sendBack: (where: string) => `À renvoyer, ou à dicter au téléphone : ${where}`,
    pageNumber: (at: number, of: number) => `page ${at} sur ${of}`,
  },
  mail: {
    lead: "Répondez à ce message, dans le texte : un x entre les crochets des réponses qui conviennent, vos mots après =>. Gardez la ligne qui suit.",
    endMark: "[fin]",
  },
  phone: {
    /** Takes the deadline and does not mention it: an interview has none. */
    timeNeeded: (_: string, minutes: number) => `Cela prend ${mailing.minutes(minutes)}.`,
    title: (title: string) => `Au téléphone – ${title}`,
    beforeHeading: "Avant de commencer",
    introduce: (name: string, organisation: string) =>
      `« Bonjour, ${name === "" ? "…" : name}${organisation === "" ? "" : `, ${organisation}`}. Est-ce un bon moment, ou je rappelle ? »`,
    purpose: (sentences: string) =>
      `« ${sentences} Vous pouvez ne pas répondre à une question, ou arrêter. »`,
    enterCommand: (id: string) =>
      `Pour taper les réponses au fur et à mesure : outreach survey enter ${id} --actor …`,
    howToAsk: "Lire la question, puis les réponses ; se taire ; cocher.",
    onlyIf: (question: number, keys: readonly string[]) =>
      `À ne poser que si la réponse à la question ${question} est ${orList(keys)}.`,
    closingHeading: "Pour finir",
    closingWords: (results: string | null) =>
      `« Merci de votre temps.${results === null ? "" : ` Le ${longDate(results)}, vous saurez ce que nous en avons retenu.`} Si vous préférez que nous ne vous appelions plus, dites-le-moi. »`,
  },
};
