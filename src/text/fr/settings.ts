// Labels, explanations and examples of the settings of mission.yaml, for `check`, `init` and its schema, in French.
import { cadence } from "./settings/cadence.ts";
import { illustrations } from "./settings/illustrations.ts";
import { legal } from "./settings/legal.ts";
import { mailings } from "./settings/mailings.ts";
import { sharing } from "./settings/sharing.ts";

/** Words about one setting. */
interface SettingWords {
  /** Its name within a sentence: “il manque le coût pour les acteurs”. */
  label: string;
  /** What it is for, and how to write it; each item is a paragraph. */
  about: readonly string[];
  /** An example of its value; for a list, of each item. */
  example?: string | number | boolean | readonly string[];
}

/**
 * Words of the settings, by path, where `[]` stands for each item of a list. They are the comments of `mission.yaml`, the
 * help that editors show, and the names of missing settings. A test compares the paths with the schema.
 */
const entries: Record<string, SettingWords> = {
  name: {
    label: "le nom de la mission",
    about: ["Le nom de la mission, tel que vous le dites au téléphone."],
    example: "Mission d’appui à la coopération",
  },
  organisation: {
    label: "votre structure",
    about: ["La structure qui porte la mission."],
    example: "Réseau rural de Valdoire",
  },
  territory: {
    label: "le territoire",
    about: ["Le territoire que vous couvrez, comme ses habitants le nomment."],
    example: "Valdoire",
  },
  language: {
    label: "la langue",
    about: ["La langue des documents et de l’affichage : fr ou en."],
  },
  database: {
    label: "la base de données",
    about: [
      "Où sont rangées les fiches. Vide : outreach.db, dans ce dossier. Sinon, le chemin d’un autre fichier.",
    ],
    example: "../fiches/outreach.db",
  },
  framework: {
    label: "le cadre de l’appui",
    about: [
      "Le cadre de l’appui : c’est lui qui le rend légitime. Il est dit dès le premier contact, et redit à chaque nouvel interlocuteur.",
    ],
  },
  "framework.commissioned_by": {
    label: "qui a confié la mission",
    about: ["Qui vous a confié la mission, et à quel titre. Se lit après « À la demande de qui : »."],
    example: "la Région, au titre du réseau rural",
  },
  "framework.said": {
    label: "le cadre, dit en une phrase",
    about: [
      "Qui vous a confié l’appui et pourquoi, en une phrase, comme au téléphone (35 mots au plus). Vide\u00a0: la phrase est faite avec ce qui précède et le premier objectif.",
    ],
    example: "La Région nous a demandé d’aider celles et ceux qui veulent avancer à plusieurs.",
  },
  "framework.eligible": {
    label: "qui peut en bénéficier",
    about: ["Qui peut en bénéficier. Se lit après « Pour qui : »."],
    example: "les GAL, les Pays, les communautés de communes et les associations du territoire",
  },
  "framework.phases": {
    label: "les étapes de l’appui",
    about: ["Les étapes de l’appui. Aux plus inquiets, on ne montre que leurs noms."],
  },
  "framework.phases[].name": { label: "le nom", about: ["le nom de l’étape"], example: "Émergence" },
  "framework.phases[].what": {
    label: "le contenu",
    about: ["ce qui s’y passe, en une phrase"],
    example: "Écouter, préciser l’envie, repérer avec qui avancer.",
  },
  "framework.phases[].duration": {
    label: "la durée",
    about: ["combien de temps elle prend"],
    example: "deux à trois rencontres",
  },
  "framework.not_provided": {
    label: "ce que l’appui ne fait pas",
    about: [
      "Ce que l’appui ne fait pas, et vers qui orienter alors. Le dire d’emblée évite les malentendus.",
    ],
  },
  "framework.not_provided[].what": {
    label: "ce qui n’est pas fait",
    about: ["ce que vous ne faites pas"],
    example: "monter le dossier de subvention à votre place",
  },
  "framework.not_provided[].alternative": {
    label: "l’alternative",
    about: ["qui peut le faire, ou comment faire autrement"],
    example: "votre GAL accompagne le dossier LEADER",
  },
  cost: {
    label: "le coût",
    about: ["Le coût. Personne ne doit avoir à poser la question."],
  },
  "cost.for_actors": {
    label: "ce que paient les acteurs",
    about: ["Ce que paient les acteurs, et dans quelle limite. Se lit après « Le coût : »."],
    example: "gratuit, dans la limite de cinq jours par an ; les déplacements restent à votre charge",
  },
  "cost.funded_by": {
    label: "qui finance",
    about: ["Qui finance l’appui."],
    example: "la Région et l’Union européenne (FEADER)",
  },
  "cost.said": {
    label: "le coût, dit en une phrase",
    about: [
      "Ce que cela coûte et qui paie, en une phrase, comme au téléphone (35 mots au plus). Vide\u00a0: la phrase est faite avec les deux lignes précédentes.",
    ],
    example: "C’est gratuit jusqu’à cinq jours par an, hors vos trajets\u00a0: la Région et l’Europe paient.",
  },
  objectives: {
    label: "les objectifs",
    about: ["Les objectifs de la mission, en commençant par un verbe. Un ou deux suffisent, trois au plus."],
    example: [
      "aider chaque structure à mener avec d’autres ce qu’elle ne peut pas porter seule",
      "faire connaître les projets de coopération du territoire",
    ],
  },
  sender: {
    label: "qui écrit et appelle",
    about: ["Qui appelle et qui signe. Ce bloc figure dans les courriels et les courriers."],
  },
  "sender.name": { label: "votre nom", about: ["Prénom et nom."], example: "Camille Aubert" },
  "sender.role": { label: "votre fonction", about: ["Fonction."], example: "chargée de mission coopération" },
  "sender.email": {
    label: "votre adresse de courriel",
    about: ["Adresse de courriel."],
    example: "camille.aubert@example.org",
  },
  "sender.phone": {
    label: "votre téléphone",
    about: ["Téléphone, comme on le lit sur une carte de visite."],
    example: "01 99 00 12 34",
  },
  "sender.address": {
    label: "votre adresse postale",
    about: [
      "Adresse postale, pour l’en-tête des courriers. Plusieurs lignes : une ligne « | », puis le texte en retrait.",
    ],
    example: "12 rue des Tilleuls, 99123 Valdoire",
  },
  "sender.website": {
    label: "votre site",
    about: ["Site de la mission."],
    example: "https://cooperation.example.org",
  },
  mailbox: {
    label: "votre messagerie",
    about: [
      "Votre messagerie, pour y déposer les brouillons (outreach mail --imap). Jamais le mot de passe : il est demandé, ou gardé par le trousseau de l’ordinateur.",
    ],
  },
  "mailbox.server": {
    label: "le serveur de votre messagerie",
    about: [
      "Le serveur IMAP, comme le donne l’aide de votre messagerie. La connexion est toujours chiffrée.",
    ],
    example: "imap.example.org",
  },
  "mailbox.user": {
    label: "votre nom sur ce serveur",
    about: ["Votre nom d’utilisateur. Vide : sender.email."],
    example: "camille.aubert@example.org",
  },
  confidentiality: {
    label: "l’engagement de confidentialité",
    about: [
      "Votre engagement de confidentialité, en une phrase que vous pouvez dire à voix haute. Les projets se partagent ; ce qui mettrait un acteur en difficulté ne sort pas de l’équipe.",
    ],
    example:
      "Ce que vous nous direz de vos difficultés reste entre nous ; seuls vos projets sont partagés, et avec votre accord",
  },
  ...legal,
  ...mailings,
  priority: {
    label: "les priorités",
    about: [
      "L’ordre dans lequel contacter les acteurs (outreach rank). Chaque critère vaut entre 0 et 1, multiplié par son poids ; outreach rank --explain montre le détail.",
    ],
  },
  "priority.themes": {
    label: "les thèmes prioritaires",
    about: ["Les thèmes qui correspondent à vos objectifs."],
    example: ["mobilité", "circuits courts"],
  },
  "priority.territories": {
    label: "les territoires prioritaires",
    about: ["Les territoires à soutenir d’abord."],
    example: ["Haute-Doire"],
  },
  "priority.deadlines": {
    label: "les échéances",
    about: ["Les dates limites des programmes : plus l’échéance est proche, plus l’acteur concerné remonte."],
  },
  "priority.deadlines[].programme": {
    label: "le programme",
    about: ["le programme, écrit comme dans vos listes"],
    example: "LEADER",
  },
  "priority.deadlines[].date": {
    label: "la date limite",
    about: ["la date limite, année-mois-jour"],
    example: "2027-03-31",
  },
  "priority.contact_again_after_months": {
    label: "le délai de relance",
    about: ["Nombre de mois au bout desquels un acteur compte comme « pas contacté depuis trop longtemps »."],
  },
  "priority.reserved_share": {
    label: "la part réservée",
    about: [
      "Part des premières places gardée pour les acteurs qui ont du mal à demander, de 0 à 1 : 0.2 en garde une sur cinq.",
    ],
  },
  "priority.hours": {
    label: "les durées",
    about: ["Ce que prend un contact, préparation, trajet et notes compris : pour outreach rank --hours."],
  },
  "priority.hours.call": { label: "la durée d’un appel", about: ["un appel, en heures"] },
  "priority.hours.visit": { label: "la durée d’une visite", about: ["une visite, en heures"] },
  "priority.count_suggestions": {
    label: "les situations d’après les textes",
    about: [
      "Avec true, un acteur que personne n’a encore qualifié se classe selon la situation que sa candidature laisse voir, d’autant plus qu’elle est claire. Avec false, il compte comme « à qualifier ».",
    ],
  },
  "priority.weights": {
    label: "les poids",
    about: ["Le poids de chaque critère, de 0 (ne compte pas) à 100."],
  },
  "priority.weights.situation": {
    label: "situation",
    about: ["là où l’appui peut le plus, selon la situation de l’acteur"],
  },
  "priority.weights.deadline": { label: "échéance", about: ["une date limite approche"] },
  "priority.weights.recommended": { label: "recommandation", about: ["un partenaire l’a signalé"] },
  "priority.weights.themes": { label: "thèmes", about: ["ses thèmes sont les vôtres"] },
  "priority.weights.territories": { label: "territoires", about: ["son territoire est prioritaire"] },
  "priority.weights.somebody_to_talk_to": {
    label: "interlocuteur",
    about: ["on sait à qui parler, et comment le joindre"],
  },
  "priority.weights.not_contacted": {
    label: "jamais contacté",
    about: ["jamais contacté, ou pas depuis longtemps"],
  },
  "priority.weights.finds_it_hard_to_ask": {
    label: "demande difficile",
    about: ["a du mal à demander de l’aide : à vous de faire le premier pas"],
  },
  ...cadence,
  ...sharing,
  assessment: {
    label: "les situations",
    about: ["Les situations des acteurs : elles changent, donc elles se revoient."],
  },
  "assessment.stale_after_months": {
    label: "l’âge maximal d’une qualification",
    about: ["Nombre de mois au bout desquels une qualification est à revoir."],
  },
  "assessment.minimum_confidence": {
    label: "la confiance minimale",
    about: [
      "Confiance, de 0 à 1, en dessous de laquelle outreach ne propose pas de situation d’après les textes. 0.7 : juste sept fois sur dix au moins.",
    ],
  },
  "assessment.learn": {
    label: "l’apprentissage",
    about: [
      "Apprendre de vos propres qualifications à mieux lire les textes : true (oui) ou false (non). Tout reste dans l’espace de travail ; « outreach triage --explain » montre ce qui a été appris, et de qui.",
    ],
  },
  ...illustrations,
  look: {
    label: "la présentation",
    about: ["La présentation des documents."],
  },
  "look.logo": {
    label: "le logo",
    about: ["Votre logo : un fichier PNG ou JPEG de ce dossier, de 200 ko au plus."],
    example: "logo.png",
  },
  "look.colour": {
    label: "la couleur",
    about: ["La couleur des titres, en notation web ; assez foncée pour être lue sur du blanc."],
    example: "#1f5f4a",
  },
};

export const settings = {
  entries,
  /** First comment of mission.yaml, line by line. */
  opening: [
    "Les réglages de votre mission d’appui à la coopération.",
    "",
    "Les lignes qui commencent par # sont des explications : outreach ne les lit pas. Écrivez vos textes entre les guillemets. Laissez vide ce que vous ne savez pas encore : « outreach check » dit ce qui manque aux documents et à quelle ligne se trouve une erreur.",
    "",
    "Une liste vide s’écrit []. Pour la remplir, remplacez [] par des lignes sur le modèle donné au-dessus, sans le #.",
  ],
  example: (written: string) => `Par exemple : ${written}`,
  listExample: "Par exemple :",
  schemaTitle: "mission.yaml : les réglages d’une mission d’appui à la coopération",
};
