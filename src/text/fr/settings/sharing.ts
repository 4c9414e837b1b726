// Words of the settings under `sharing:`, in French.

export const sharing = {
  sharing: {
    label: "ce qui est montré",
    about: [
      "Qui peut lire quoi, dans ce que l’on fait pour d’autres\u00a0: team, l’équipe seulement\u00a0; actor, l’acteur lui-même\u00a0; network, le réseau. Rien n’est montré sans l’accord de ceux que cela concerne, et ce que l’appui vous apprend (situation, besoins, notes, réponses…) ne se montre jamais.",
    ],
  },
  "sharing.project": {
    label: "les projets",
    about: ["Les faits d’un projet\u00a0; son titre est toujours montré."],
  },
  "sharing.project.summary": { label: "le résumé", about: ["Ce qu’il est."] },
  "sharing.project.themes": { label: "les thèmes", about: ["Ses thèmes."] },
  "sharing.project.territories": {
    label: "les territoires",
    about: ["Ses territoires, et les départements où il se trouve."],
  },
  "sharing.project.stage": { label: "l’étape", about: ["Où il en est."] },
  "sharing.project.seeks": { label: "ce qu’il recherche", about: ["Ce qu’il cherche."] },
  "sharing.project.offers": { label: "ce qu’il propose", about: ["Ce qu’il peut offrir aux autres."] },
  "sharing.project.since": { label: "depuis quand", about: ["Depuis quand il existe."] },
  "sharing.project.contact": { label: "le contact", about: ["À qui s’adresser."] },
  "sharing.project.pictures": {
    label: "les images",
    about: ["Ses images\u00a0; seulement quand tous ceux qui y participent acceptent d’être nommés."],
  },
  "sharing.actor": {
    label: "les acteurs d’un projet",
    about: ["Les faits de ceux qui y participent et acceptent d’être nommés."],
  },
  "sharing.actor.name": { label: "le nom", about: ["Leur nom."] },
  "sharing.actor.role": { label: "le rôle", about: ["Ce qu’ils y font."] },
  "sharing.actor.kind": { label: "le type", about: ["Leur type\u00a0: GAL, association…"] },
  "sharing.actor.commune": { label: "la commune", about: ["Leur commune."] },
  "sharing.actor.contact": {
    label: "les coordonnées",
    about: ["Leur courriel et leur téléphone, pour ceux qui acceptent d’être mis en relation."],
  },
};
