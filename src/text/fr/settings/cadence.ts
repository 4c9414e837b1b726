/** Words of the settings of the cadence of contacts; see `settings.ts`. */
export const cadence = {
  follow_up: {
    label: "les relances",
    about: [
      "Quand reprendre contact, selon ce qui s’est passé (outreach next). Le délai part du dernier échange noté, jamais d’un courrier préparé\u00a0; ce que vous avez promis passe toujours avant. Plusieurs étapes pour un même cas se suivent tant que personne ne répond\u00a0; «\u00a0stop\u00a0» est la fin\u00a0: laisser tranquille.",
    ],
  },
  "follow_up[].if": {
    label: "le cas",
    about: [
      "ce qui s’est passé\u00a0: no-answer (personne n’a répondu), wrong-person, call-back, reached, interested, not-now, meeting (venus à une rencontre) ou survey (réponse à l’enquête)",
    ],
    example: "no-answer",
  },
  "follow_up[].after": {
    label: "le délai",
    about: ["au bout de combien de temps\u00a0: 5d (jours), 2w (semaines), 6m (mois)"],
    example: "10d",
  },
  "follow_up[].do": {
    label: "l’action",
    about: ["quoi\u00a0: call, visit, mail ou letter"],
    example: "call",
  },
  "follow_up[].stop": {
    label: "la fin",
    about: ["à la place des deux précédents\u00a0: combien de temps laisser tranquille"],
    example: "6m",
  },
  pacing: {
    label: "le rythme",
    about: ["Le rythme des contacts\u00a0: ce qu’aucune relance ne dépasse."],
  },
  "pacing.grace": {
    label: "le délai de grâce",
    about: ["Personne n’est contacté deux fois dans ce délai, sauf si vous l’avez promis."],
  },
  "pacing.maximum": {
    label: "le nombre de tentatives",
    about: ["Après tant de tentatives de suite sans réponse, on laisse tranquille."],
  },
  "pacing.rest": {
    label: "le repos",
    about: ["Combien de temps laisser tranquille, alors, ou quand les relances n’ont plus d’étape."],
  },
  "pacing.holidays": {
    label: "les jours fériés",
    about: [
      "Les jours fériés où l’on ne contacte personne\u00a0: ceux de France (FR), d’Alsace-Moselle ou d’un territoire d’outre-mer\u00a0; none pour aucun. Les samedis et dimanches sont toujours passés. Vos propres jours de fermeture\u00a0: outreach template copy holidays.yaml",
    ],
  },
  "pacing.august": {
    label: "le mois d’août",
    about: [
      "Contacter aussi en août\u00a0: true (oui) ou false (non\u00a0: les relances attendent septembre).",
    ],
  },
};
