// Help of the commands on actors, in French.
import type { CommandHelp } from "../../sentence-types.ts";

const who = "l’acteur : identifiant, ou partie de son nom, sigle, SIRET ou courriel";
const fieldOptions = {
  acronym: "sigle",
  kind: "type : GAL, EPCI, commune, association…",
  commune: "commune",
  postcode: "code postal",
  address: "adresse",
  insee: "code INSEE de la commune",
  territory: "territoire",
  website: "site web",
  siret: "SIRET",
  siren: "SIREN",
  rna: "numéro RNA",
  reference: "référence du dossier",
  programme: "programme",
  submitted: "date de dépôt",
  state: "état du dossier",
  recommendedBy: "qui l’a recommandé",
  note: "note : des faits, l’acteur peut la lire",
  email: "courriel (répétable)",
  phone: "téléphone (répétable)",
  theme: "thème (répétable)",
};
const personOptions = {
  role: "sa fonction",
  civility: "Mme ou M.",
  personEmail: "son courriel (répétable)",
  personPhone: "son téléphone (répétable)",
};
const source = "qui nous l’a dit (par défaut : vous)";

export const actorsHelp: Record<string, CommandHelp> = {
  list: {
    about: "la liste des acteurs, filtrée",
    options: {
      kind: "seulement ce type, comme on l’écrit (CC, GAL, mairie, association…), ou ce groupe : epci, territoires, collectivites, cooperatives, associations",
      email: "seulement ceux dont on n’a aucun courriel",
      phone: "seulement ceux dont on n’a aucun téléphone",
      people: "seulement ceux dont on ne connaît personne",
      objected: "seulement ceux qui ont demandé à ne plus être contactés",
    },
    examples: [
      ["outreach list --situation willing", "ceux qui ont envie et ne savent pas comment"],
      ["outreach list --text quercy --no-email", "ceux du Quercy dont on n’a pas de courriel"],
      ["outreach list --json", "tout ce que l’on sait, pour un autre programme"],
    ],
  },
  show: {
    about: "tout ce que l’on sait d’un acteur, et de qui on le tient",
    options: {
      who,
      timeline:
        "tout ce qui s’est passé avec lui, dans l’ordre\u00a0: échanges, courriers, rencontres, qualifications",
    },
    examples: [["outreach show figeac", "la fiche du seul acteur dont le nom contient « figeac »"]],
  },
  add: {
    about: "ajoute un acteur à la main",
    options: {
      ...fieldOptions,
      ...personOptions,
      name: "son nom",
      person: "quelqu’un de chez lui : « Mme Claire Roux »",
      tag: "étiquette (répétable)",
      source,
      another: "l’ajouter même si un acteur porte déjà ce nom",
    },
    examples: [
      [
        'outreach add "Foyer rural de Vers" --commune Vers --phone "05 65 00 00 00"',
        "un acteur, tel qu’on le connaît",
      ],
      [
        'outreach add "GAL du Causse" --person "Mme Claire Roux" --role "animatrice LEADER" --source "Réseau rural"',
        "avec la personne à appeler, et qui nous l’a indiquée",
      ],
    ],
  },
  edit: {
    about: "corrige ou complète un acteur ; un champ vide n’efface rien",
    options: {
      who,
      name: "nouveau nom",
      ...fieldOptions,
      ...personOptions,
      set: "un champ par son nom, par exemple recommended_by=DRAAF (répétable)",
      clear: "effacer un champ, ou objection pour lever une opposition (répétable)",
      addPerson: "ajouter quelqu’un",
      person: "la personne à corriger : son nom, ou une partie",
      removePerson: "retirer quelqu’un",
      rename: "nouveau nom de cette personne",
      objection:
        "ne veut plus être contacté : par aucun moyen, ou par un seul (avec --person : cette personne seulement)",
      agrees:
        "ce qu’il accepte qu’on dise de lui\u00a0: named, être nommé\u00a0; contact, être nommé et mis en contact\u00a0; quoted, que ses réponses soient aussi transmises\u00a0; no, rien",
      for: "pour qui il l’accepte\u00a0: network (par défaut), actor:X ou meeting:M",
      on: "le jour où il l’a accepté (par défaut\u00a0: aujourd’hui)",
      until: "le dernier jour où cela vaut",
      reason: "pourquoi, par exemple ce qui a levé l’opposition",
      source,
    },
    examples: [
      ['outreach edit figeac --phone "05 65 00 00 00"', "ajouter un numéro"],
      ["outreach edit figeac --clear website", "effacer un champ"],
      ['outreach edit figeac --person roux --role "directrice"', "changer la fonction de Claire Roux"],
      ["outreach edit figeac --person roux --objection email", "Claire Roux ne veut plus de courriels"],
      [
        'outreach edit figeac --clear objection --reason "a rappelé le 3 mars"',
        "lever l’opposition de l’acteur",
      ],
      ["outreach edit figeac --agrees named --until 31/12/2027", "il accepte d’être nommé aux autres"],
    ],
  },
  tag: {
    about: "met ou retire des étiquettes",
    options: { add: "étiquette à mettre (répétable)", remove: "étiquette à retirer (répétable)" },
    examples: [["outreach tag --actor figeac --actor vers --add forêt", "la même étiquette à deux acteurs"]],
  },
  rank: {
    about: "qui contacter d’abord, et pourquoi",
    options: {
      top: "les premiers seulement",
      actors: "avec --why : les deux acteurs à comparer",
      hours: "ce qui tient dans ce nombre d’heures, appels et visites",
      why: "comparer deux acteurs : pourquoi l’un avant l’autre",
      whatIf: "essayer un autre poids, par exemple recommended=5 (répétable) : qui changerait de rang",
      pin: "mettre un acteur en tête, quel que soit son score",
      defer: "laisser un acteur de côté pour l’instant",
      release: "rendre à un acteur sa place",
      reason: "pourquoi (avec --pin ou --defer)",
      until: "jusqu’à quel jour : 15/02/2026, ou +30 (avec --pin ou --defer)",
      explain: "chaque critère\u00a0: ses points, ce qu’il peut donner au plus, et pourquoi",
      all: "classer aussi les candidatures refusées, closes ou hors périmètre",
    },
    examples: [
      ["outreach rank --top 10", "les dix premiers"],
      ["outreach rank --top 3 --explain", "le détail du calcul"],
      ["outreach rank --hours 6", "la liste qui tient dans la semaine"],
      ["outreach rank --why figeac vers", "pourquoi l’un avant l’autre"],
      ["outreach rank --what-if recommended=5", "qui changerait de rang avec un autre poids"],
      [
        'outreach rank --defer vers --reason "conseil en mars" --until 31/03/2026',
        "laisser un acteur de côté jusqu’à une date",
      ],
    ],
  },
  people: {
    about: "à qui parler chez chaque acteur, et pourquoi",
    options: {
      right: "noter que c’est la bonne personne : elle passe avant tous les titres",
      left: "noter qu’elle a quitté la structure",
      wrong: "noter que ce n’est pas la bonne personne",
      note: "ce qu’il faut en retenir",
      nobody: "seulement là où il n’y a personne de plausible",
      output:
        "fichier à écrire, plutôt que l’écran\u00a0: .xlsx, .csv, .json, .md, .html, ou .vcf\u00a0: les personnes proposées et leurs structures, pour un téléphone",
    },
    examples: [
      ["outreach people --actor figeac", "chez un acteur, et les autres possibilités"],
      ["outreach people --nobody", "là où il faut demander à l’accueil"],
      ["outreach people -o contacts.vcf", "les personnes proposées et leurs structures, dans un téléphone"],
      [
        "outreach people --actor figeac --left roux --right vidal",
        "ce que l’équipe a appris passe avant les titres",
      ],
    ],
  },
  log: {
    about: "note un échange ; dans un terminal, ce qui manque est demandé",
    options: {
      from: "un courriel enregistré (.eml, .msg), ou un dossier de courriels\u00a0: qui a répondu, quand, en quels mots\u00a0; un message revenu marque l’adresse (répétable)",
      yes: "avec --from\u00a0: noter ce qui est sûr, sans demander",
      who,
      channel: "comment",
      with: "un autre acteur\u00a0: noter ce qu’il y a eu entre eux, pour l’équipe seule (--outcome met, failed, refused, competing ou together)",
      match:
        "la même chose, pour deux acteurs que l’on a présentés\u00a0: --match A B --outcome met, failed, refused ou agreed",
      outcome: "ce qu’il en est sorti ; refused : plus rien ne sera préparé pour cet acteur",
      person: "avec qui : son nom, ou une partie",
      note: "ce qu’il faut retenir : des faits",
      next: "la suite promise",
      nextOn: "pour quand : 11/12, « lundi prochain », « dans dix jours »…",
      done: "ce qui leur avait été promis est fait, ou n’est plus à faire\u00a0: sans cela, la promesse reste dans «\u00a0outreach next\u00a0»",
      theirStep:
        "ce qu’ils ont dit qu’ils feraient, relu avec eux\u00a0: la suite le leur rappelle («\u00a0vous vouliez en parler au bureau\u00a0»)",
      on: "le jour de l’échange (par défaut : aujourd’hui)",
    },
    examples: [
      ["outreach log figeac", "les questions sont posées une à une"],
      [
        'outreach log figeac --channel phone --outcome interested --next "envoyer la fiche" --next-on +7',
        "tout en une ligne",
      ],
      [
        "outreach log figeac --with causse --outcome failed --on 12/03/2025",
        "un essai entre eux a échoué\u00a0: ils ne seront plus proposés l’un à l’autre",
      ],
      [
        "outreach log --match fabrique mjc --outcome met",
        "ils se sont rencontrés\u00a0: ils ne sont plus proposés l’un à l’autre",
      ],
      ["outreach log --from reponse.eml", "une réponse reçue par courriel"],
    ],
  },
  next: {
    about: "ce qu’il y a à faire\u00a0: en retard, aujourd’hui, cette semaine, ensuite",
    options: {
      top: "combien d’acteurs à contacter",
      week: "seulement jusqu’à la fin de la semaine",
      for: "seulement les suites des échanges notés par cette personne de l’équipe",
      calendar: "écrit aussi les suites promises dans un fichier .ics, pour votre agenda",
    },
    examples: [
      [
        "outreach next",
        "les suites promises et les relances, les questionnaires commencés, qui appeler d’abord",
      ],
      ["outreach next --week --for camille", "la semaine de l’une des personnes de l’équipe"],
      ["outreach next --calendar suites.ics", "les suites promises dans l’agenda"],
    ],
  },
  completion: {
    about: "complète commandes, options et acteurs dans le shell",
    options: { shell: "bash, zsh ou fish", words: "les mots déjà tapés (pour le shell)" },
    examples: [
      [
        "outreach completion bash > ~/.local/share/bash-completion/completions/outreach",
        "pour tous les prochains terminaux",
      ],
    ],
  },
};
