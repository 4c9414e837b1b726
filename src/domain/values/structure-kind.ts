/**
 * Kinds of actor that their names tell, as their first words. The order matters: the first that fits.
 * Names of public structures: Code général des collectivités territoriales; the others are the usual sigles.
 */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:gal|groupe d'action locale|groupes d'action locale)\b/, "GAL"],
  [/^(?:petr|pole d'equilibre territorial)/, "PETR"],
  [/^(?:pnr|parc naturel regional|parc (?=.*\bregional))/, "PNR"],
  [/^(?:cc|ccom|com ?com|communaute de communes|communaute des communes)\b/, "communauté de communes"],
  [
    /^(?:ca|agglo|communaute d'agglo(?:meration)?|.* agglo(?:meration)?$)(?:\b|$)/,
    "communauté d’agglomération",
  ],
  [/^(?:cu|communaute urbaine)\b/, "communauté urbaine"],
  [/^metropole\b|\bmetropole$/, "métropole"],
  [/^(?:mairie|commune|ville|municipalite)\b/, "commune"],
  [/^(?:ccas|cias|centre (?:inter)?communal d'action sociale)\b/, "CCAS"],
  [/^(?:conseil departemental|departement|cd ?\d\d)\b/, "département"],
  [/^(?:conseil regional|region)\b/, "région"],
  [/^(?:sivu|sivom|smictom|syndicat)\b/, "syndicat"],
  [/^pays\b/, "pays"],
  [/^(?:cuma)\b/, "CUMA"],
  [/^(?:scic)\b/, "SCIC"],
  [/^(?:scop)\b/, "SCOP"],
  [/^(?:cooperative)\b/, "coopérative"],
  [/^(?:cpie)\b/, "CPIE"],
  [/^(?:mjc)\b/, "MJC"],
  [/^(?:office (?:de|du) tourisme|ot|oti)\b/, "office de tourisme"],
  [/^(?:chambre)\b/, "chambre consulaire"],
  [/^(?:lycee|college|ecole|universite|mfr|maison familiale)\b/, "établissement d’enseignement"],
  [
    /^(?:association|asso|assoc|les amis|amicale|comite des fetes|foyer rural|centre social|federation)\b/,
    "association",
  ],
];

/** The kind of an actor, from its name (folded: no accents, lower case, straight apostrophes); null when the name does not tell. */
export function kindOf(foldedName: string): string | null {
  for (const [pattern, kind] of kinds) if (pattern.test(foldedName)) return kind;
  return null;
}
