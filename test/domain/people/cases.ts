/** Actors as lists describe them, and who of them a careful colleague would call first: the index, or null for nobody. */
export interface Case {
  kind: string;
  people: readonly (readonly [fullName: string, role: string, email?: string])[];
  best: number | null;
  because: string;
}

export const cases: readonly Case[] = [
  {
    kind: "GAL",
    people: [
      ["Yann Le Goff", "Président du GAL"],
      ["Maud Ferrand", "Gestionnaire LEADER"],
      ["Inès Caradec", "Animateur·rice LEADER"],
    ],
    best: 2,
    because: "the animator of the programme, before the elected head and the manager",
  },
  {
    kind: "GAL",
    people: [
      ["Paul Vidal", "CHARGE DE MISSION LEADER"],
      ["Zoé Marchal", "Chargé(e) de coopération interterritoriale"],
    ],
    best: 1,
    because: "a post whose title says cooperation comes first",
  },
  {
    kind: "EPCI",
    people: [
      ["Luc Perrin", "Directeur de la coopération intercommunale et des statuts"],
      ["Aline Roux", "CM développement territorial"],
      ["Denis Bouvier", "Président"],
    ],
    best: 1,
    because: "intercommunal cooperation is about the institution",
  },
  {
    kind: "EPCI",
    people: [
      ["Fatou Diallo", "Chargée de coopération décentralisée (jumelage Sénégal)"],
      ["Marc Oudin", "DGS"],
      ["Julie Hervé", "Agent d'accueil"],
    ],
    best: 1,
    because: "decentralised cooperation is with local authorities abroad; the head of services is next",
  },
  {
    kind: "association",
    people: [
      ["Hugo Blanc", "Délégué à la coopération agricole (CUMA)"],
      ["Nadia Slimani", "Coordinatrice"],
      ["Jean Tissot", "Trésorier"],
    ],
    best: 1,
    because: "farm cooperatives are another thing",
  },
  {
    kind: "EPCI",
    people: [
      ["Sonia Paillet", "Chargée de coopération CTG (CAF)"],
      ["Eric Manceau", "Chef de projet Petites villes de demain"],
      ["Anne Guého", "Présidente"],
    ],
    best: 1,
    because: "the CTG post coordinates family services; the project lead is next",
  },
  {
    kind: "PETR",
    people: [
      ["Claire Monnet", "Animatrice LEADER (congé maternité, remplacée par Tom Astier)"],
      ["Tom Astier", "Chargé de projet"],
      ["Gilles Ravel", "Directeur"],
    ],
    best: 1,
    because: "the replacement who is named takes the place of the absent one",
  },
  {
    kind: "GAL",
    people: [
      ["Rémi Cottin", "Animateur LEADER – a quitté ses fonctions"],
      ["Lucie Barde", "Gestionnaire-animatrice"],
      ["Odile Verney", "Pdte"],
    ],
    best: 1,
    because: "who has left is no longer there to call",
  },
  {
    kind: "Pays",
    people: [
      ["Poste vacant", "Chargé·e de mission coopération"],
      ["Bérénice Klein", "Resp. pôle Europe"],
      ["Alain Duc", "VP en charge de l'Europe"],
    ],
    best: 1,
    because: "a vacant post answers no telephone",
  },
  {
    kind: "commune",
    people: [
      ["Mairie de Saint-Loup", "contact", "mairie@saint-loup.example"],
      ["Michel Aubry", "Maire"],
      ["Sylvie Pons", "Sec. mairie"],
    ],
    best: 1,
    because: "the mayor decides; the secretary and the address are ways to reach the mayor",
  },
  {
    kind: "commune",
    people: [
      ["Chantal Bret", "secrétaire de mairie"],
      ["Loïc Prigent", "Agent technique"],
    ],
    best: 0,
    because: "the secretary is a relay, and the only one",
  },
  {
    kind: "commune",
    people: [
      ["Denis Caillot", "agent des espaces verts"],
      ["Line Morel", "ATSEM"],
    ],
    best: null,
    because: "nobody here has anything to do with it: ask the front desk",
  },
  {
    kind: "EPCI",
    people: [
      ["Karim Benali", "Responsable du service déchets"],
      ["Agathe Simon", "Agente de développement"],
      ["Bruno Lopez", "VP voirie"],
    ],
    best: 1,
    because: "the development agent, not a technical service",
  },
  {
    kind: "association",
    people: [
      [
        "Lise Sabot",
        "adjointe (c’est M. Gravier, le directeur, qui suit ça mais il est en arrêt jusqu’à fin janvier)",
      ],
    ],
    best: 0,
    because: "it is her colleague who is away, and not she who answered",
  },
  {
    kind: "association",
    people: [
      ["Lise Sabot", "directrice (en arrêt, voir M. Gravier)"],
      ["Paul Gravier", "chargé de mission"],
    ],
    best: 1,
    because: "it is said of her before her colleague is named",
  },
  {
    kind: "PNR",
    people: [
      ["Thomas Gil", "Animateur Natura 2000"],
      ["Véra Antoine", "Directrice-adjointe"],
      ["Maxime Roy", "Chargé de mission Europe et financements"],
    ],
    best: 2,
    because: "Europe is the subject that carries cooperation",
  },
  {
    kind: "PNR",
    people: [
      ["Solène Dufay", "Chargée de com'"],
      ["Antoine Weber", "Dir."],
      ["Patrick Noël", "Président du syndicat mixte"],
    ],
    best: 1,
    because: "a communication officer is not the one; the director is",
  },
  {
    kind: "association",
    people: [
      ["Emma Petit", "Service civique"],
      ["Roger Faure", "Président"],
      ["Monique Faure", "Secrétaire"],
    ],
    best: 1,
    because: "in an association run by volunteers, the president; the secretary there is elected too",
  },
  {
    kind: "association",
    people: [
      ["Samir Haddad", "animateur jeunesse et sports"],
      ["Lise Monge", "directrice"],
    ],
    best: 1,
    because: "an animator of another field comes after the director",
  },
  {
    kind: "collectif",
    people: [
      ["Nour Amrani", "coordinateur.rice du collectif"],
      ["Paul-Henri Lasalle", "trésorier"],
    ],
    best: 0,
    because: "who coordinates",
  },
  {
    kind: "EPCI",
    people: [
      ["Valérie Tournier", "Assistante de la directrice du développement et de la coopération"],
      ["Guillaume Adam", "Directeur général des services"],
    ],
    best: 1,
    because: "assistant to somebody is not that somebody",
  },
  {
    kind: "GAL",
    people: [
      ["Estelle Robin", "ex-animatrice LEADER"],
      ["Quentin Faivre", "animateur LEADER stagiaire"],
      ["Martine Collet", "Chargée de mission LEADER / coopération"],
    ],
    best: 2,
    because: "neither who was nor who is learning",
  },
  {
    kind: "Pays",
    people: [
      ["Gérard Paulin", "Président"],
      ["Hélène Brun", "Vice-présidente déléguée à la coopération et aux relations internationales"],
    ],
    best: 1,
    because: "elected in charge of cooperation before the president",
  },
  {
    kind: "Pays",
    people: [
      ["Isabelle Jamet", "Gestionnaire des fonds européens"],
      ["Franck Delage", "Président"],
    ],
    best: 1,
    because: "a manager only comes after the president",
  },
  {
    kind: "EPCI",
    people: [
      ["Adrien Poulain", "Instructeur ADS"],
      ["Laure Chevalier", "Responsable RH"],
      ["Contact", "", "contact@cc-exemple.example"],
    ],
    best: 2,
    because: "a generic address is a relay, and better than somebody of another trade",
  },
  {
    kind: "syndicat",
    people: [
      ["Yves Marchand", "technicien rivière"],
      ["Cécile Haas", "directrice"],
      ["Roland Meyer", "président"],
    ],
    best: 1,
    because: "the director of a small structure",
  },
  {
    kind: "SCIC",
    people: [
      ["Baptiste Orsini", "Directeur de coopérative"],
      ["Léa Costa", "Chargée de développement coopératif"],
      ["Ahmed Zidane", "Responsable projets et partenariats"],
    ],
    best: 2,
    because: "cooperative is the form of the enterprise; projects and partnerships are the subject",
  },
  {
    kind: "GAL",
    people: [
      ["M. LEROUX", "PDT"],
      ["Mme CASTEL", "ANIMATRICE/GESTIONNAIRE"],
    ],
    best: 1,
    because: "capitals and an abbreviation",
  },
  {
    kind: "PETR",
    people: [
      ["Ophélie Grand", "chargée de mission SCoT"],
      ["Victor Samson", "chargé de mission contractualisation et programmes européens"],
      ["Bernadette Foy", "DGS"],
    ],
    best: 1,
    because: "European programmes",
  },
  {
    kind: "EPCI",
    people: [
      ["Christelle Pain", "Chargée de mission mobilités"],
      ["Stéphane Gros", "Directeur du développement territorial"],
      ["Alice Baron", "Directrice des finances"],
    ],
    best: 1,
    because: "the direction that develops projects, not the one that counts",
  },
  {
    kind: "association",
    people: [
      ["Gwenaëlle Tanguy", "Ingénieure de projet coopération transnationale"],
      ["Didier Roche", "Directeur"],
    ],
    best: 0,
    because: "cooperation is in the title",
  },
  {
    kind: "Pays",
    people: [
      ["Nicolas Aubert", "Chargé de mission tourisme, référent coopération"],
      ["Pauline Joly", "Animatrice LEADER"],
    ],
    best: 0,
    because: "a composite title whose second half is cooperation",
  },
  {
    kind: "GAL",
    people: [
      ["Marion Estève", "animatrice leader en arrêt"],
      ["Cyril Noguès", "remplaçant de Marion Estève"],
      ["Gaëlle Prat", "directrice du PETR"],
    ],
    best: 1,
    because: "the replacement says whom they replace",
  },
  {
    kind: "EPCI",
    people: [
      ["Florian Caron", "Conseiller numérique"],
      ["Élodie Marty", "Cheffe de projet CRTE"],
      ["René Castan", "1er VP"],
    ],
    best: 1,
    because: "a project lead of the territory's contract",
  },
  {
    kind: "association",
    people: [
      ["Camille Ober", "bénévole"],
      ["Dominique Ruiz", "co-président·e"],
      ["Jo Martel", "administratrice"],
    ],
    best: 1,
    because: "a collegial presidency is a presidency",
  },
  {
    kind: "PNR",
    people: [
      ["Iris Valette", "secrétariat de direction"],
      ["Mathieu Cros", "Resp. mission coop. et LEADER"],
      ["Joël Bastide", "dir. adj."],
    ],
    best: 1,
    because: "abbreviations of responsible and of cooperation",
  },
  {
    kind: "commune",
    people: [
      ["Patricia Leblanc", "Adjointe au maire en charge des affaires européennes"],
      ["Thierry Gaillard", "Maire"],
      ["Mélanie Dubois", "Directrice de l'école"],
    ],
    best: 0,
    because: "elected in charge of Europe before the mayor; a head teacher is elsewhere",
  },
  {
    kind: "commune",
    people: [
      ["Ludovic Ney", "directeur du centre de loisirs"],
      ["Sarah Klein", "conseillère municipale déléguée au développement local"],
      ["Philippe Hardy", "comptable"],
    ],
    best: 1,
    because: "elected, and of the subject; the others are of another trade",
  },
  {
    kind: "EPCI",
    people: [
      ["Corinne Blot", "DGA en charge de l'aménagement"],
      ["Hervé Cadiou", "DGS"],
      ["Sandrine Omnès", "Chargée de mission projet de territoire"],
    ],
    best: 2,
    because: "the officer of the territorial project before the head of services",
  },
  {
    kind: "local action group",
    people: [
      ["Siobhan Kelly", "Chairperson"],
      ["Aoife Byrne", "LEADER programme officer"],
      ["Declan Walsh", "Finance manager"],
    ],
    best: 1,
    because: "the programme's officer",
  },
  {
    kind: "local action group",
    people: [
      ["Hans Berger", "LAG manager (on parental leave, covered by Petra Lang)"],
      ["Petra Lang", "assistant"],
      ["Eva Novak", "Mayor, board member"],
    ],
    best: 1,
    because: "the named cover takes the place",
  },
  {
    kind: "charity",
    people: [
      ["Joan Reed", "Receptionist"],
      ["Alan Price", "Cooperation and partnerships officer"],
      ["Mary Boyle", "CEO"],
    ],
    best: 1,
    because: "cooperation is in the title",
  },
  {
    kind: "GAL",
    people: [
      ["Agnès Toussaint", "Animatrice LEADER jusqu'au 30/06/2024"],
      ["Benoît Carlier", "Animateur LEADER depuis juillet 2024"],
    ],
    best: 1,
    because: "a date says who is there now",
  },
  {
    kind: "EPCI",
    people: [
      ["accueil@cc-exemple.example", "", "accueil@cc-exemple.example"],
      ["Sébastien Moulin", "à l'attention de la direction"],
    ],
    best: 1,
    because: "a name is better than a counter",
  },
  {
    kind: "EPCI",
    people: [
      ["Marie-Laure Pic", "Maire de Vignac, vice-présidente (coopération, LEADER)"],
      ["Jean-Marc Dol", "Maire de Sourzac, président"],
      ["Ana Soto", "Assistante de gestion"],
    ],
    best: 0,
    because: "mayors who sit elsewhere: the office that counts is the one here",
  },
  {
    kind: "association",
    people: [
      ["Tiphaine Royer", "cheffe cuisinière"],
      ["Marius Blain", "éducateur spécialisé"],
      ["Noé Garcia", "délégué général"],
    ],
    best: 2,
    because: "the general delegate of an association is its director",
  },
  {
    kind: "office de tourisme",
    people: [
      ["Élodie Bonnet", "DIRECTRICE"],
      ["Chloé Rey", "Conseillère en séjour"],
    ],
    best: 0,
    because: "who advises visitors stands at the desk",
  },
  {
    kind: "collectif",
    people: [
      ["Lila Morel", "bénévole"],
      ["Jo Martin", "porte-parole"],
    ],
    best: 1,
    because: "a collective without officers has its spokesperson",
  },
  {
    kind: "GAL",
    people: [
      ["Nathalie Besson", "Gestionnaire-animatrice Leader"],
      ["Franck Morin", "Chargé de mission Petites villes de demain"],
    ],
    best: 0,
    because: "a programme of the State is not the one of the GAL",
  },
  {
    kind: "commune",
    people: [
      ["Zoé Blin", "Cheffe de projet PVD"],
      ["Alain Faure", "Maire"],
    ],
    best: 0,
    because: "in a small town, the programme of the State is its development",
  },
  {
    kind: "SCIC",
    people: [
      ["Fanny Desprez", "Gérante"],
      ["Loïc Masson", "Commercial"],
      ["Ada Weil", "Chargée de développement"],
    ],
    best: 2,
    because: "who develops comes before who runs the company",
  },
  {
    kind: "GAEC",
    people: [
      ["Sandrine Pujol", "associée"],
      ["Denis Pujol", "co-gérant"],
    ],
    best: 1,
    because: "a company is run by its managing partner",
  },
];
