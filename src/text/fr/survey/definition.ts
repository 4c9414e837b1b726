/** Descriptions in the JSON Schema of a survey file, by path. */
export const definition = {
  schemaTitle: "Une enquête de outreach : surveys/<id>.yaml",
  entries: {
    title: { about: ["Le titre de l’enquête, tel que ceux qui répondent le lisent."] },
    purpose: { about: ["À quoi serviront les réponses : la suite de « Vos réponses serviront à… »."] },
    deadline: { about: ["Le dernier jour pour répondre : 2027-02-26."], example: "2027-02-26" },
    results_on: { about: ["Le jour où ceux qui ont répondu sauront ce qui en a été retenu."] },
    minutes: { about: ["Combien de minutes il faut pour répondre : c’est ce qui est annoncé."] },
    languages: {
      about: ["Les langues dans lesquelles l’enquête est posée ; la première est celle par défaut."],
    },
    questions: { about: ["Les questions, dans l’ordre."] },
    "questions[].id": { about: ["Le nom de la question dans les fichiers de réponses."] },
    "questions[].from": {
      about: ["questionnaire : la question de « outreach triage » qui a cet id, avec ses réponses."],
    },
    "questions[].type": {
      about: [
        "text, one (un choix), several (plusieurs), scale (une échelle), number (un nombre), date (un jour).",
      ],
    },
    "questions[].ask": { about: ["La question, telle qu’elle est posée."] },
    "questions[].hint": { about: ["Ce qui aide à répondre."] },
    "questions[].required": { about: ["true : une réponse est attendue."] },
    "questions[].choices": { about: ["Les réponses possibles, pour one et several."] },
    "questions[].choices[].key": { about: ["Une lettre ou un chiffre : ce qui est tapé et gardé."] },
    "questions[].choices[].label": { about: ["La réponse, telle qu’elle est lue."] },
    "questions[].scale": { about: ["Les bornes de l’échelle, et ce qu’elles veulent dire (low, high)."] },
    "questions[].condition": {
      about: ["La question n’est posée que si telle question, plus haut, a reçu l’une de ces réponses."],
    },
    "questions[].audience": {
      about: ["team : l’équipe seule ; network : aussi, en nombres et sans nom, le réseau et le financeur."],
    },
  },
};
