// Tables composed for the fit: titles as address books, tools for members and mailings, and registers have them, and as teams write
// them; every value is invented. They say what real tables with few sources cannot: home beside office, a code beside its label.

const firsts = "Claire Paul Nadia Hugo Maud Yanis Rose Théo Lise Karim Anouk Gilles".split(" ");
const lasts = "Morel Besson Traoré Vasseur Lemoine Diallo Castel Roussin Guérin Blanchet Faivre Noël".split(
  " ",
);
const posts = {
  fr: [
    "Présidente",
    "Directeur",
    "Chargée de mission",
    "Secrétaire de mairie",
    "Trésorier",
    "Animatrice",
    "Maire",
    "Coordinateur",
    "DGS",
    "Agent de développement",
    "Gérante",
    "Adjoint",
  ],
  en: [
    "Chair",
    "Director",
    "Project officer",
    "Clerk",
    "Treasurer",
    "Coordinator",
    "Mayor",
    "Manager",
    "Chief Executive",
    "Development officer",
    "Owner",
    "Deputy",
  ],
};
const bodies = {
  fr: [
    "Foyer rural de {c}",
    "Mairie de {c}",
    "Communauté de communes du Val",
    "Les Jardins du Lavoir",
    "Association Passerelles",
    "CUMA des Prés",
    "Le Relais",
    "Syndicat mixte des Rives",
    "Office de tourisme de {c}",
    "L'Établi",
    "Théâtre du Pont",
    "Centre social {c}",
  ],
  en: [
    "{c} Village Hall",
    "Parish Council of {c}",
    "Riverbank Trust",
    "Old Mill Gardens",
    "The Bridge Project",
    "Meadow Growers",
    "{c} Library",
    "Youth Forum",
    "Hill Farmers Network",
    "The Workshop",
    "Harbour Theatre",
    "Community Transport",
  ],
};
const towns = [
  "Aubusson",
  "Mende",
  "Die",
  "Quimperlé",
  "Mirande",
  "Vitré",
  "Langres",
  "Céret",
  "Ambert",
  "Nyons",
  "Saint-Flour",
  "Marvejols",
];
const codes = [
  "23200",
  "48000",
  "26150",
  "29300",
  "32300",
  "35500",
  "52200",
  "66400",
  "63600",
  "26110",
  "15100",
  "48100",
];
const englishTowns = [
  "Penrith",
  "Brecon",
  "Ludlow",
  "Hexham",
  "Totnes",
  "Whitby",
  "Kelso",
  "Bala",
  "Settle",
  "Frome",
  "Oakham",
  "Buxton",
];
const englishCodes = [
  "CA11 7AA",
  "LD3 7AB",
  "SY8 1AA",
  "NE46 1AB",
  "TQ9 5AA",
  "YO21 1AB",
  "TD5 7AA",
  "LL23 7AB",
  "BD24 9AA",
  "BA11 1AB",
  "LE15 6AA",
  "SK17 6AB",
];
const streets = {
  fr: ["rue du Port", "place de l'Église", "chemin des Prés", "avenue de la Gare", "impasse du Four"],
  en: ["Mill Road", "Church Lane", "Station Street", "High Street", "The Green"],
};
const sentences = {
  fr: [
    "Nous voudrions travailler avec nos voisins, mais par où commencer ?",
    "Un lieu ouvert à tous, porté par des habitants.",
    "Très contents de la rencontre, à rappeler en juin.",
    "Une convention a été signée avec la commune d'à côté.",
    "Pas le temps pour l'instant.",
  ],
  en: [
    "We would like to work with our neighbours but do not know how.",
    "A place open to all, run by volunteers.",
    "Glad we met; call again in June.",
    "An agreement was signed with the next valley.",
    "No time for now.",
  ],
};
const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
const pick = (list, row, step = 1) => list[(row * step) % list.length];
const digits = (row, length, seed) =>
  String(((row + 3) * 7919 * seed + 104729 * seed) % 10 ** Math.min(length, 12)).padStart(length, "1");
const siret = (row, seed) => {
  const start = `${digits(row, 9, seed)}000${row % 7}`.slice(0, 13).padEnd(13, "1");
  const sum = (text) =>
    [...text]
      .reverse()
      .reduce(
        (total, digit, at) => total + (at % 2 === 1 ? (2 * digit > 9 ? 2 * digit - 9 : 2 * digit) : +digit),
        0,
      );
  return `${start}${[..."0123456789"].find((last) => sum(start + last) % 10 === 0)}`;
};

/** The values of one row, by what they are; `2` after a name is that of somebody or something else. */
function valuesOf(row, lang) {
  const [first, last, first2, last2] = [
    pick(firsts, row),
    pick(lasts, row, 5),
    pick(firsts, row + 5),
    pick(lasts, row + 4, 7),
  ];
  const town = pick(lang === "fr" ? towns : englishTowns, row);
  const body = pick(bodies[lang], row).replace("{c}", town);
  const domain = `${plain(body).slice(0, 14)}.example`;
  const phone = (seed) =>
    lang === "fr"
      ? `0${1 + (row % 5)} 99 00 ${digits(row, 2, seed).slice(-2)} ${10 + row}`
      : `01632 96${digits(row, 4, seed).slice(-4)}`;
  const mobile = lang === "fr" ? `06 39 98 1${row % 10} ${20 + row}` : `07700 900${100 + row}`;
  return {
    first,
    last,
    LAST: last.toUpperCase(),
    whole: `${first} ${last}`,
    WHOLE: `${last.toUpperCase()} ${first}`,
    whole2: `${first2} ${last2}`,
    civ: row % 2 ? (lang === "fr" ? "M." : "Mr") : lang === "fr" ? "Mme" : "Mrs",
    post: pick(posts[lang], row),
    post2: pick(posts[lang], row + 3),
    body,
    bodyLong: body,
    body2: pick(bodies[lang], row + 6).replace("{c}", town),
    acronym: pick(["FRA", "CCV", "JDL", "CUMA", "SMR"], row),
    mail: `${plain(first)[0]}.${plain(last)}@${domain}`,
    mailBody: `${pick(["contact", "accueil", "info", "mairie"], row)}@${domain}`,
    mail2: `${plain(first2)}.${plain(last2)}@${domain}`,
    mailHome: `${plain(first)}${row}@courrier.example`,
    mailOurs: `${pick(["nb", "kl", "ad"], row)}@mission.example`,
    phone: phone(3),
    phone2: phone(7),
    phoneHome: phone(11),
    mobile,
    fax: phone(13),
    street: `${row + 2} ${pick(streets[lang], row)}`,
    street2: pick(["Bâtiment A", "", "BP 12", ""], row),
    streetHome: `${row + 40} ${pick(streets[lang], row + 2)}`,
    town,
    code: lang === "fr" ? pick(codes, row) : pick(englishCodes, row),
    townHome: pick(lang === "fr" ? towns : englishTowns, row + 3),
    codeHome: lang === "fr" ? pick(codes, row + 3) : pick(englishCodes, row + 3),
    address:
      lang === "fr"
        ? `${row + 2} ${pick(streets.fr, row)}, ${pick(codes, row)} ${town}`
        : `${row + 2} ${pick(streets.en, row)}, ${town}`,
    codeTown: `${pick(codes, row)} ${town}`,
    country: "France",
    region: pick(["Creuse", "Lozère", "Drôme"], row),
    area: pick(["Haut-Val", "Bas-Pays", "Rives"], row),
    siret: siret(row, 17),
    siretFunder: siret(1, 29),
    siren: siret(row, 17).slice(0, 9),
    rna: `W${digits(row, 9, 19)}`,
    insee: lang === "fr" ? String(+pick(codes, row) + 7 + row).padStart(5, "0") : "",
    funder: "Département du Valombre",
    date: `${String(1 + row).padStart(2, "0")}/0${1 + (row % 9)}/2025`,
    year: "2024",
    stamp: `2025-03-${10 + row} 09:1${row % 10}:00`,
    birth: `${10 + row}/05/19${60 + row}`,
    money: `${(row + 1) * 750} €`,
    number: String(row * 7 + 3),
    bigCode: `000${digits(row, 7, 5)}`,
    longCode: `1000${digits(row, 6, 9)}`,
    shortCode: pick(["AZE", "ERT", "AZE", "QSD"], row),
    ref: `D-2025-${100 + row}`,
    id: String(4210 + row * 3),
    uuid: `${digits(row, 8, 5)}-4c1e-4f0a-9d2b-1234567890ab`,
    naf: pick(["94.99Z", "84.11Z", "01.13Z"], row),
    yes: lang === "fr" ? pick(["Oui", "Non", "Oui"], row) : pick(["Yes", "No", "Yes"], row),
    cross: pick(["x", "", "x"], row),
    kind:
      lang === "fr"
        ? pick(["association", "commune", "EPCI"], row)
        : pick(["charity", "council", "business"], row),
    legal: pick(["Association loi 1901", "SCIC", "Commune"], row),
    school: pick(["Lycée public", "Lycée public", "Collège privé"], row),
    aid: pick(["aide en numéraire", "aide en nature"], row),
    theme:
      lang === "fr"
        ? pick(["mobilité", "culture", "alimentation"], row)
        : pick(["food", "culture", "transport"], row),
    tags: pick(["LEADER;Élus", "", "* myContacts"], row),
    state:
      lang === "fr"
        ? pick(["accepté", "en instruction", "refusé"], row)
        : pick(["approved", "pending", "declined"], row),
    scheme: pick(["LEADER", "FNADT", "Fonds local"], row),
    url: `https://www.${domain}`,
    facebook: `https://social.example/${plain(body).slice(0, 8)}`,
    say: pick(sentences[lang], row),
    say2: pick(sentences[lang], row + 2),
    project:
      lang === "fr"
        ? pick(["Fête du livre", "Rénovation de la halle", "Jardin partagé"], row)
        : pick(["Book fair", "Hall repairs", "Shared garden"], row),
    label: pick(["Work", "Home", "Mobile"], row),
    month: "mai",
    staff: pick(["NB", "KL", "AD"], row),
    geo: `4${row % 9}.85${row}12`,
    smtp: "SMTP",
    none: "",
    display: `${first} ${last} (${plain(first)[0]}.${plain(last)}@${domain})`,
    service: pick(["Développement", "Culture", ""], row),
  };
}

/** A table: its name, its language, and its columns as “title | field | value”. */
const layouts = [
  [
    "outlook-fr",
    "fr",
    "Titre|person.civility|civ ; Prénom|person.first_name|first ; Deuxième prénom|text|none ; Nom|person.last_name|LAST ; Société|name|body ; Service|text|service ; Titre|person.role|post ; Rue (bureau)|address|street ; Rue (bureau) 2|address|street2 ; Ville (bureau)|commune|town ; Dép/Région (bureau)|text|region ; Code postal (bureau)|postcode|code ; Pays (bureau)|text|country ; Rue (domicile)|text|streetHome ; Ville (domicile)|text|townHome ; Code postal (domicile)|text|codeHome ; Rue (autre)|text|streetHome ; Ville (autre)|text|townHome ; Code postal (autre)|text|codeHome ; Télécopie (bureau)|text|fax ; Téléphone (bureau)|person.phone|phone ; Téléphone société|phone|phone2 ; Téléphone (domicile)|text|phoneHome ; Tél. mobile|person.phone|mobile ; Adresse de messagerie|person.email|mail ; Type de messagerie|text|smtp ; Nom complet de l'adresse de messagerie|text|display ; Anniversaire|text|birth ; Catégories|text|tags ; Notes|note|say ; Page Web|website|url",
  ],
  [
    "outlook-en",
    "en",
    "First Name|person.first_name|first ; Last Name|person.last_name|last ; Company|name|body ; Department|text|service ; Job Title|person.role|post ; Business Street|address|street ; Business City|commune|town ; Business State|text|region ; Business Postal Code|postcode|code ; Business Country/Region|text|country ; Home Street|text|streetHome ; Home City|text|townHome ; Home Postal Code|text|codeHome ; Other Street|text|streetHome ; Other City|text|townHome ; Other Postal Code|text|codeHome ; Business Fax|text|fax ; Business Phone|person.phone|phone ; Home Phone|text|phoneHome ; Mobile Phone|person.phone|mobile ; E-mail Address|person.email|mail ; E-mail Display Name|text|display ; Birthday|text|birth ; Categories|text|tags ; Notes|note|say ; Web Page|website|url",
  ],
  [
    "outlook-en-short",
    "en",
    "First Name|person.first_name|first ; Last Name|person.last_name|last ; E-mail Address|person.email|mail ; Business Phone|person.phone|phone ; Company|name|body ; Job Title|person.role|post ; Business Street|address|street ; Business City|commune|town ; Business Postal Code|postcode|code ; Home Street|text|streetHome ; Home City|text|townHome ; Home Postal Code|text|codeHome ; Categories|text|tags",
  ],
  [
    "thunderbird-fr",
    "fr",
    "Prénom|person.first_name|first ; Nom de famille|person.last_name|last ; Nom à afficher|text/person.full_name|whole ; Surnom|text|none ; Adresse électronique principale|person.email|mail ; Adresse électronique secondaire|text/person.email|mailHome ; Nom de l’écran|text|none ; Tél. professionnel|person.phone|phone ; Tél. personnel|text|phoneHome ; Fax|text|fax ; Pager|text|none ; Portable|person.phone|mobile ; Adresse privée|text|streetHome ; Adresse privée 2|text|none ; Ville|text|townHome ; Pays/État|text|none ; Code postal|text|codeHome ; Pays/Région (domicile)|text|country ; Adresse professionnelle|address|street ; Adresse professionnelle 2|address|street2 ; Ville|commune|town ; Pays/État|text|none ; Code postal|postcode|code ; Pays/Région (bureau)|text|country ; Profession|person.role|post ; Service|text|service ; Société|name|body ; Site web 1|website|url ; Site web 2|text/website|none ; Année de naissance|text|year ; Mois|text|month ; Divers 1|text|none ; Notes|note|say",
  ],
  [
    "thunderbird-en",
    "en",
    "First Name|person.first_name|first ; Last Name|person.last_name|last ; Display Name|text/person.full_name|whole ; Nickname|text|none ; Primary Email|person.email|mail ; Secondary Email|text/person.email|mailHome ; Work Phone|person.phone|phone ; Home Phone|text|phoneHome ; Fax Number|text|fax ; Mobile Number|person.phone|mobile ; Home Address|text|streetHome ; Home Address 2|text|none ; Home City|text|townHome ; Home State|text|region ; Home ZipCode|text|codeHome ; Home Country|text|country ; Work Address|address|street ; Work Address 2|address|street2 ; Work City|commune|town ; Work State|text|region ; Work ZipCode|postcode|code ; Work Country|text|country ; Job Title|person.role|post ; Department|text|service ; Organization|name|body ; Web Page 1|website|url ; Birth Year|text|year ; Custom 1|text|none ; Notes|note|say",
  ],
  [
    "google-old",
    "en",
    "Name|person.full_name|whole ; Given Name|person.first_name|first ; Family Name|person.last_name|last ; Group Membership|text|tags ; E-mail 1 - Type|text|label ; E-mail 1 - Value|person.email|mail ; Phone 1 - Type|text|label ; Phone 1 - Value|person.phone|phone ; Organization 1 - Type|text|none ; Organization 1 - Name|name|body ; Organization 1 - Title|person.role|post ; Address 1 - Street|address|street ; Address 1 - City|commune|town ; Address 1 - Postal Code|postcode|code ; Website 1 - Value|website|url ; Notes|note|say",
  ],
  [
    "google-new",
    "en",
    "First Name|person.first_name|first ; Last Name|person.last_name|last ; Organization Name|name|body ; Organization Title|person.role|post ; Notes|note|say ; Labels|text|tags ; E-mail 1 - Label|text|label ; E-mail 1 - Value|person.email|mail ; E-mail 2 - Label|text|label ; E-mail 2 - Value|person.email|mail2 ; Phone 1 - Label|text|label ; Phone 1 - Value|person.phone|phone ; Phone 2 - Label|text|label ; Phone 2 - Value|text/person.phone|fax ; Address 1 - Label|text|label ; Address 1 - Street|address|street ; Address 1 - City|commune|town ; Address 1 - Postal Code|postcode|code",
  ],
  [
    "apple",
    "fr",
    "Prénom|person.first_name|first ; Nom|person.last_name|last ; Société|name|body ; Poste|person.role|post ; Adresse e-mail (travail)|person.email|mail ; Adresse e-mail (domicile)|text/person.email|mailHome ; Téléphone (travail)|person.phone|phone ; Téléphone (domicile)|text|phoneHome ; Téléphone (mobile)|person.phone|mobile ; Adresse (travail)|address|address ; Adresse (domicile)|text|streetHome ; Date de naissance|text|birth ; Remarques|note|say",
  ],
  [
    "linkedin",
    "en",
    "First Name|person.first_name|first ; Last Name|person.last_name|last ; URL|text|facebook ; Email Address|person.email|mail ; Company|name|body ; Position|person.role|post ; Connected On|text|date",
  ],
  [
    "mailchimp",
    "fr",
    "Email Address|person.email|mail ; First Name|person.first_name|first ; Last Name|person.last_name|last ; Structure|name|body ; MEMBER_RATING|text|number ; OPTIN_TIME|text|stamp ; CONFIRM_IP|text|id ; TAGS|text|tags",
  ],
  [
    "brevo",
    "fr",
    "EMAIL|person.email|mail ; PRENOM|person.first_name|first ; NOM|person.last_name|LAST ; ORGANISME|name|body ; FONCTION|person.role|post ; SMS|person.phone|mobile ; ADDED_TIME|text|stamp ; OPT_IN|text|yes",
  ],
  [
    "odoo",
    "fr",
    "Nom|name|body ; Téléphone|phone|phone ; E-mail|email|mailBody ; Vendeur|text|staff ; Rue|address|street ; Rue 2|address|street2 ; Ville|commune|town ; Code postal|postcode|code ; Pays|text|country ; Étiquettes|text|tags",
  ],
  [
    "galette",
    "fr",
    "Nom|person.last_name|LAST ; Prénom|person.first_name|first ; Société|name|body ; Statut|text/person.role|post ; Adresse|address|street ; CP|postcode|code ; Ville|commune|town ; Tél. fixe|person.phone|phone ; GSM|person.phone|mobile ; Courriel|person.email|mail ; Date de naissance|text|birth ; À jour de cotisation|text|yes",
  ],
  [
    "members",
    "fr",
    "Nom|person.last_name|LAST ; Prénom|person.first_name|first ; Mail|person.email|mail ; Tél|person.phone|phone ; Cotisation|text|money ; Adhérent|text|yes ; Charte signée|text|yes",
  ],
  [
    "members-2",
    "fr",
    "Membre|text|yes ; Nom|person.last_name|last ; Prénom|person.first_name|first ; Association|text|cross ; Email|person.email|mail",
  ],
  [
    "members-3",
    "fr",
    "Adhérent|name|body ; Courriel|email|mailBody ; Cotisation|text|money ; Membre du bureau|person.full_name|whole ; À jour|text|yes",
  ],
  [
    "grants",
    "fr",
    "Nom attributaire|text|funder ; Identifiant de l'attributaire|text|siretFunder ; Date de la convention|text/submitted|date ; Référence de la décision|reference|ref ; Nom du bénéficiaire|name|body ; Identifiant du bénéficiaire|siret|siret ; Objet|text|project ; Montant|text|money ; Nature|text|aid ; Conditions de versement|text|say",
  ],
  [
    "grants-2",
    "fr",
    "siretFinanceur|text|siretFunder ; financeur|text|funder ; siretBeneficiaire|siret|siret ; beneficiaire|name|body ; communeBeneficiaire|commune|town ; montantAccorde|text|money ; nature|text|aid ; dispositif|programme|scheme",
  ],
  [
    "grants-3",
    "fr",
    "ID_ATTRIBUANT|text|siretFunder ; NOM_ATTRIBUANT|text|funder ; ID_BENEF|siret|siret ; NOM_BENEF|name|body ; OBJET|text|project ; MONTANT|text|money ; TYPE_AIDE|text|aid",
  ],
  [
    "ledger",
    "fr",
    "N° EJ|text/reference|bigCode ; Fournisseur|text|longCode ;  |name|body ; Code taxe|text/siret|siret ; Société|text|shortCode ; Exercice comptable|text|year ; Montant payé|text|money",
  ],
  [
    "ledger-2",
    "fr",
    "Code client|text/reference|bigCode ; Libellé client|name|body ; Code société|text|shortCode ; N° commande|reference/text|bigCode ; Domaine d'activité|text/themes|shortCode ; Total|text|money",
  ],
  [
    "ledger-3",
    "fr",
    "Entreprise|text|shortCode ; Tiers|text/reference|longCode ; Désignation|name|body ; N° de pièce|text/reference|bigCode ; Débit|text|money",
  ],
  [
    "registry",
    "en",
    "name|name|body ; legalName|text/name|bodyLong ; contact_email|email|mailBody ; contact_phone|phone|phone ; streetAddress|address|street ; postalCode|postcode|code ; addressLocality|commune|town ; addressRegion|text|region ; addressCountry|text|country ; url|website|url ; sameAs|text|facebook",
  ],
  [
    "registry-2",
    "fr",
    "NOM_STRUCT|name|body ; ADR1|address|street ; ADR2|address|street2 ; CPOSTAL|postcode|code ; VIL|commune|town ; CINSEE|insee|insee ; TEL1|phone|phone ; FAX1|text|fax ; MEL|email|mailBody ; COORD_X|text|geo",
  ],
  [
    "registry-3",
    "fr",
    "raisonSociale|name|body ; libelleVoie|address|street ; complementAdresse|address|street2 ; codeCommune|insee|insee ; libelleCommune|commune|town ; siren|siren|siren ; codeNaf|text|naf ; trancheEffectif|text|number ; dateDebutActivite|text|date",
  ],
  [
    "registry-4",
    "fr",
    "LIB_STRUCTURE|name|body ; SIGLE|acronym|acronym ; NUM_SIRET|siret|siret ; NUM_RNA|rna|rna ; LIB_COMMUNE|commune|town ; CODE_POSTAL|postcode|code ; DEP|text|region ; RESP_NOM|person.last_name|LAST ; RESP_PRENOM|person.first_name|first ; RESP_FONCTION|person.role|post ; RESP_MEL|person.email|mail",
  ],
  [
    "fields-of-work",
    "fr",
    "Fonctions|text|say ; Organisme|name|body ; Téléphone|phone|phone ; Adresse|address|address ; E-Mail|email|mailBody",
  ],
  ["presentation", "fr", "Nom|name|body ; Type|text|say ; Adresse|address|address ; Catégorie|kind|kind"],
  [
    "presentation-2",
    "fr",
    "Structure|name|body ; Nature|text|say ; Genre|text|theme ; Position|person.role|post ; Contact|person.full_name|whole",
  ],
  [
    "survey",
    "fr",
    "ID de la réponse|text|id ; Date de soumission|submitted|stamp ; Dernière page|text|number ; Langue de départ|text|none ; Vous travaillez dans :|text|school ; Indiquez le nom de votre établissement|name|body ; Que vous manque-t-il pour avancer ?|text|say ; Votre adresse mail|person.email|mail",
  ],
  [
    "survey-2",
    "fr",
    "Horodateur|submitted|stamp ; Vous êtes :|text/kind|school ; Comment s'appelle votre organisation ?|name|body ; Dans quelle commune vous trouvez-vous ?|commune|town ; Qui pouvons-nous rappeler ?|person.full_name|whole ; À quel numéro ?|person.phone|phone ; Avez-vous déjà coopéré ?|text|yes ; Avec qui ?|text|body2 ; Racontez|text|say ; Souhaitez-vous être recontacté ?|text|yes",
  ],
  [
    "survey-3",
    "en",
    "Timestamp|submitted|stamp ; What is your organisation called?|name|body ; Which town are you in?|commune|town ; Your name|person.full_name|whole ; Your job|person.role|post ; Best phone number|person.phone|phone ; Have you worked with others before?|text|yes ; Who with?|text|body2 ; Tell us more|text|say",
  ],
  [
    "web-form",
    "en",
    "your-name|person.full_name|whole ; your-email|person.email|mail ; your-organisation|name|body ; your-subject|text|project ; your-message|text|say ; acceptance|text|yes ; submit_time|submitted|stamp",
  ],
  [
    "team",
    "fr",
    "Acteur suivi|name|body ; EPCI|territory|area ; Notes de suivi|note|say ; Qui suit|text|staff ; Prochaine étape|text/note|say2",
  ],
  [
    "team-2",
    "fr",
    "Qui|name|body ; Où|commune|town ; Vu par|text/recommended_by|staff ; Ce qu'on sait|note|say ; Interlocuteur|person.full_name|whole ; Joignable au|person.phone|mobile",
  ],
  [
    "team-3",
    "fr",
    "Participants|name|body ; Voix|text|school ; Synthèse|text/note|say ; Décision|text/state|say2 ; Pilote|text|staff",
  ],
  [
    "team-4",
    "fr",
    "Structure|name|body ; Dossier suivi par|text|staff ; Courriel du suivi|text|mailOurs ; Président|person.full_name|whole ; Mail|person.email|mail ; Technicien|person2.full_name|whole2 ; Mail technicien|person2.email|mail2 ; Commune|commune|town",
  ],
  [
    "lead",
    "fr",
    "N° dossier|reference|ref ; Chef de file|name|body ; SIRET|siret|siret ; Partenaire 1|text|body2 ; SIRET partenaire 1|text|siretFunder ; Intitulé du projet|text|project ; Instructeur|text|staff ; Avis|state|state ; Montant demandé|text|money",
  ],
  [
    "lead-2",
    "en",
    "Application ID|reference|ref ; Lead organisation|name|body ; Lead contact|person.full_name|whole ; Lead contact email|person.email|mail ; Partner organisation|text|body2 ; Project title|text|project ; Grant programme|programme|scheme ; Decision|state|state ; Amount requested|text|money ; Assigned officer|text|staff",
  ],
  [
    "crm",
    "en",
    "Account Name|name|body ; Account Owner|text|staff ; Billing Street|address/text|street ; Billing City|commune/text|town ; Billing Zip|postcode/text|code ; Shipping Street|text|streetHome ; Shipping City|text|townHome ; Shipping Zip|text|codeHome ; Contact: First Name|person.first_name|first ; Contact: Last Name|person.last_name|last ; Contact: Email|person.email|mail ; Created Date|text|date ; Last Activity|text|date",
  ],
  [
    "crm-2",
    "fr",
    "Nom de l'entreprise|name|body ; Propriétaire|text|staff ; Adresse de facturation|text/address|streetHome ; Adresse du siège|address|street ; Ville du siège|commune|town ; CP du siège|postcode|code ; Contact principal|person.full_name|whole ; Fonction du contact|person.role|post ; Ligne directe|person.phone|phone ; Standard|phone|phone2 ; Mail générique|email|mailBody ; Mail direct|person.email|mail ; Date de création|text|date ; Dernière modification|text|date",
  ],
  [
    "directory",
    "fr",
    "Établissement|name|body ; Ad. 1|address|street ; Ad. 2|address|street2 ; C.P.|postcode|code ; Localité|commune|town ; Secr.|person.full_name|whole2 ; Rép.|text|fax ; Resp.|person2.full_name|whole ; Tph|phone|phone",
  ],
  [
    "directory-2",
    "fr",
    "Enseigne|name|body ; Où nous trouver|address|address ; Pour nous joindre|phone|phone ; Pour nous écrire|email|mailBody ; Ce que nous faisons|text|say ; Le patron|person.full_name|whole",
  ],
  [
    "directory-3",
    "en",
    "Group|name|body ; Where|commune|town ; Chair|person.full_name|whole ; Treasurer|person2.full_name|whole2 ; Enquiries|email|mailBody ; Tel|phone|phone ; What they do|text/themes|theme",
  ],
  [
    "schools",
    "fr",
    "UAI|reference/text|ref ; Appellation officielle|name|body ; Nature|kind/text|school ; Adresse|address|street ; Boîte postale|address/text|street2 ; Code postal|postcode|code ; Localité d'acheminement|commune|town ; Tél|phone|phone ; Mél|email|mailBody ; Nom du chef d'établissement|person.full_name|WHOLE",
  ],
  [
    "elected",
    "fr",
    "Commune|name/commune|town ; Civilité|person.civility|civ ; Nom du maire|person.last_name|LAST ; Prénom du maire|person.first_name|first ; Mél mairie|email|mailBody ; Tél mairie|phone|phone ; Code INSEE|insee|insee ; Canton|text|area ; Population|text|number",
  ],
  [
    "untitled-beside",
    "fr",
    "Réf|reference|ref ;  |name|body ; Dép|text|region ;  |person.full_name|whole ; Mail|person.email|mail",
  ],
  [
    "numbered",
    "fr",
    "Structure|name|body ; Contact 1|person.full_name|whole ; Fonction 1|person.role|post ; Mail 1|person.email|mail ; Contact 2|person2.full_name|whole2 ; Fonction 2|person2.role|post2 ; Mail 2|person2.email|mail2",
  ],
  [
    "companies",
    "fr",
    "Dénomination|name|body ; Forme juridique|kind|legal ; Dirigeant|person.full_name|WHOLE ; Code APE|text|naf ; Date d'immatriculation|text|date ; Adresse postale|address|address ; N° SIREN|siren|siren",
  ],
  [
    "facts",
    "fr",
    "nom_lieu|name|body ; lat|text|geo ; long|text|geo ; type_lieu|kind|kind ; adresse_lieu|address|street ; cp_lieu|postcode|code ; ville_lieu|commune|town ; tel_lieu|phone|phone ; mail_lieu|email|mailBody ; fb|text|facebook ; horaires|text|say ; maj|text|date",
  ],
  [
    "one-cell",
    "fr",
    "Organisme|name|body ; Coordonnées|address|address ; CP Ville|commune|codeTown ; Personne|person.full_name|whole ; Qualité|person.role|post ; Réception|submitted|date ; Suite|state|state ; Type d'aide|text|aid",
  ],
];

const rows = 8;

/** The composed tables, in the shape of the labelled ones. */
export const composed = layouts.map(([id, language, columns]) => ({
  id,
  group: `composed ${id}`,
  provenance: "composed",
  language,
  columns: columns.split(" ; ").map((column) => {
    const [header, accepted, value] = column.split("|");
    const [field, ...alt] = accepted.split("/");
    const values = Array.from({ length: rows }, (_, row) => {
      const found = valuesOf(row, language)[value];
      if (found === undefined) throw new Error(`${id}: no value “${value}”`);
      return found;
    });
    return { header: header.trim(), values, field, alt };
  }),
}));
