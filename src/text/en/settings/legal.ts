// Words of the settings under `legal:`, in English.

export const legal = {
  legal: {
    label: "the legal notice",
    about: [
      "The law (GDPR). A named work address is personal data: the first message says who writes, why, where the address came from, how long it is kept and how to object.",
    ],
  },
  "legal.controller": {
    label: "the data controller",
    about: ["The data controller: usually the organisation that carries the mission. Blank: organisation."],
    example: "Valdoire rural network",
  },
  "legal.basis": {
    label: "the legal basis",
    about: ["What entitles you to keep this list."],
    example: "the performance of a task carried out in the public interest",
  },
  "legal.contact": {
    label: "the address for exercising one’s rights",
    about: ["Where to write to object, correct or have erased. Blank: sender.email."],
    example: "data@example.org",
  },
  "legal.recipients": {
    label: "who reads the data outside the team",
    about: [
      "Who reads the data outside the team: a funder, the host of a shared database. Blank: messages say “only the team reads them”.",
    ],
    example: "the Region",
  },
  "legal.officer": {
    label: "the data protection officer",
    about: ["Who watches over the data in your organisation, and how to reach them. Blank if there is none."],
    example: "Dominique Faure, dpo@example.org",
  },
  "legal.purposes": {
    label: "what the data are for",
    about: [
      "The purposes, for the record of processing (outreach privacy register). Blank: those of any such mission.",
    ],
    example: ["to offer support for cooperation to the organisations of the area", "to report to the Region"],
  },
  "legal.security": {
    label: "how the data are protected",
    about: [
      "What your team does to protect them, in everyday words: the record of processing adds it to what the program does.",
    ],
    example: ["session locked by a password", "the computer’s disk is encrypted"],
  },
  "legal.retention_years": {
    label: "how long records are kept",
    about: [
      "Number of years for which a record is kept after the last real exchange. After that, outreach asks before it erases.",
    ],
  },
};
