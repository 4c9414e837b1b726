/** Descriptions in the JSON Schema of a survey file, by path. */
export const definition = {
  schemaTitle: "A survey of outreach: surveys/<id>.yaml",
  entries: {
    title: { about: ["The title of the survey, as those who answer read it."] },
    purpose: { about: ["What the answers serve for: what follows “Your answers will help us to…”."] },
    deadline: { about: ["The last day to answer: 2027-02-26."], example: "2027-02-26" },
    results_on: { about: ["The day when those who answered will know what came of it."] },
    minutes: { about: ["How many minutes an answer takes: this is what is promised."] },
    languages: { about: ["The languages in which the survey is asked; the first unless another is wanted."] },
    questions: { about: ["The questions, in order."] },
    "questions[].id": { about: ["The name of the question in files of answers."] },
    "questions[].from": {
      about: ["questionnaire: the question of “outreach triage” with this id, and its answers."],
    },
    "questions[].type": { about: ["text, one (one choice), several, scale, number, date."] },
    "questions[].ask": { about: ["The question, as it is asked."] },
    "questions[].hint": { about: ["What helps to answer."] },
    "questions[].required": { about: ["true: an answer is expected."] },
    "questions[].choices": { about: ["The possible answers, for one and several."] },
    "questions[].choices[].key": { about: ["A letter or a figure: what is typed and kept."] },
    "questions[].choices[].label": { about: ["The answer, as it is read."] },
    "questions[].scale": { about: ["The ends of the scale, and what they mean (low, high)."] },
    "questions[].condition": {
      about: ["The question is asked only if that question, higher up, got one of these answers."],
    },
    "questions[].audience": {
      about: [
        "team: the team alone; network: also, in numbers and without names, the network and the funder.",
      ],
    },
  },
};
