/** Words of the settings of mailings; see `settings.ts`. */
export const mailings = {
  mailings: {
    label: "les messages groupés",
    about: [
      "Ce que disent les messages groupés (outreach mail --kind …). Tout peut aussi être donné dans la commande, pour un seul envoi.",
    ],
  },
  "mailings.information": {
    label: "l’information à tous",
    about: ["L’information à tous : --kind information."],
  },
  "mailings.information.about": {
    label: "l’objet de l’information",
    about: ["Son objet, en quelques mots. Vide : l’appui lui-même."],
    example: "Ce qui change pour la coopération en 2027",
  },
  "mailings.information.news": {
    label: "les nouvelles",
    about: ["Les nouvelles à faire connaître, une phrase chacune."],
    example: ["L’appui est ouvert aux associations depuis janvier"],
  },
  "mailings.invitation": {
    label: "l’invitation",
    about: ["L’invitation à une rencontre : --kind invitation."],
  },
  "mailings.invitation.about": {
    label: "le sujet de la rencontre",
    about: ["De quoi on parlera. Se lit après « une rencontre : »."],
    example: "coopérer sur les circuits courts",
  },
  "mailings.invitation.date": {
    label: "le jour de la rencontre",
    about: ["Le jour, sous la forme AAAA-MM-JJ."],
    example: "2027-03-18",
  },
  "mailings.invitation.time": {
    label: "l’heure de la rencontre",
    about: ["L’heure, comme vous la dites."],
    example: "de 14 h à 16 h",
  },
  "mailings.invitation.place": {
    label: "le lieu de la rencontre",
    about: ["Le lieu, tel qu’il faut le chercher."],
    example: "salle des fêtes, place du Foirail, Valdoire",
  },
  "mailings.invitation.link": {
    label: "l’adresse de la visioconférence",
    about: ["L’adresse web, si l’on peut y assister à distance."],
    example: "https://visio.example.org/rencontre",
  },
  "mailings.invitation.reply_by": {
    label: "le délai de réponse à l’invitation",
    about: ["Jusqu’à quel jour répondre, sous la forme AAAA-MM-JJ."],
    example: "2027-03-11",
  },
  "mailings.invitation.voices": {
    label: "qui parlera",
    about: ["Qui parlera, et de quoi, en une phrase. Vide\u00a0: rien n’en est dit."],
    example: "Trois associations raconteront comment elles en sont venues à partager un camion.",
  },
  "mailings.survey": {
    label: "l’enquête",
    about: ["L’enquête sur les besoins d’appui : --kind survey."],
  },
  "mailings.survey.about": {
    label: "à quoi sert l’enquête",
    about: ["À quoi serviront les réponses. Se lit après « Vos réponses serviront à »."],
    example: "choisir les thèmes des rencontres de 2027",
  },
  "mailings.survey.link": {
    label: "l’adresse du questionnaire",
    about: ["L’adresse web du questionnaire, s’il est en ligne."],
    example: "https://enquete.example.org/cooperation",
  },
  "mailings.survey.questions": {
    label: "les questions",
    about: ["Les questions, si l’on répond dans le message. Deux ou trois suffisent."],
    example: ["Avec qui aimeriez-vous travailler, et sur quoi ?"],
  },
  "mailings.survey.minutes": {
    label: "le temps de réponse",
    about: ["Combien de minutes cela prend, en vérité."],
  },
  "mailings.survey.reply_by": {
    label: "le délai de réponse à l’enquête",
    about: ["Jusqu’à quel jour répondre, sous la forme AAAA-MM-JJ."],
    example: "2027-02-26",
  },
  "mailings.survey.results_on": {
    label: "le jour des résultats de l’enquête",
    about: [
      "Quand vous direz ce que vous avez retenu des réponses, sous la forme AAAA-MM-JJ. Vide\u00a0: rien n’en est dit.",
    ],
    example: "2027-03-15",
  },
  "mailings.survey.remind_after": {
    label: "les rappels de l’enquête",
    about: [
      "Après combien de jours rappeler à qui n’a pas répondu, chaque fois depuis le message d’avant (« outreach survey remind »). Après le dernier, plus rien. [] : aucun rappel.",
    ],
  },
};
