// Words of the settings under `legal:`, in French.

export const legal = {
  legal: {
    label: "les mentions légales",
    about: [
      "Le droit (RGPD). Une adresse professionnelle nominative est une donnée personnelle : le premier message dit qui écrit, pourquoi, d’où vient l’adresse, combien de temps elle est gardée et comment s’y opposer.",
    ],
  },
  "legal.controller": {
    label: "le responsable du traitement",
    about: [
      "Le responsable du traitement : en général, la structure qui porte la mission. Vide : organisation.",
    ],
    example: "Réseau rural de Valdoire",
  },
  "legal.basis": {
    label: "la base légale",
    about: ["Ce qui vous autorise à tenir ce fichier."],
    example: "l’exécution d’une mission d’intérêt public",
  },
  "legal.contact": {
    label: "l’adresse pour exercer ses droits",
    about: ["Où écrire pour s’opposer, rectifier ou faire effacer. Vide : sender.email."],
    example: "donnees@example.org",
  },
  "legal.recipients": {
    label: "qui lit les données hors de l’équipe",
    about: [
      "Qui, hors de l’équipe, lit les données\u00a0: un financeur, l’hébergeur d’une base partagée. Vide\u00a0: les messages disent «\u00a0seule l’équipe les lit\u00a0».",
    ],
    example: "la Région",
  },
  "legal.officer": {
    label: "le délégué à la protection des données",
    about: [
      "Qui veille sur les données dans votre structure, et comment le joindre. Vide s’il n’y en a pas.",
    ],
    example: "Dominique Faure, dpo@example.org",
  },
  "legal.purposes": {
    label: "à quoi servent les données",
    about: [
      "Les finalités, pour le registre des traitements (outreach privacy register). Vide\u00a0: celles de toute mission d’appui.",
    ],
    example: ["proposer un appui à la coopération aux structures du territoire", "rendre compte à la Région"],
  },
  "legal.security": {
    label: "comment les données sont protégées",
    about: [
      "Ce que fait votre équipe pour les protéger, en mots de tous les jours\u00a0: le registre des traitements l’ajoute à ce que fait le logiciel.",
    ],
    example: ["session fermée par un mot de passe", "disque de l’ordinateur chiffré"],
  },
  "legal.retention_years": {
    label: "la durée de conservation",
    about: [
      "Nombre d’années pendant lesquelles une fiche est gardée après le dernier véritable échange. Ensuite, outreach demande avant d’effacer.",
    ],
  },
};
