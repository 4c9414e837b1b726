/** The words of the domain, as users read them. */
export const terms = {
  situation: {
    unplanned: "no cooperation planned",
    willing: "willing, but unsure how",
    engaged: "approach already under way",
    unknown: "not yet assessed",
  },
  channel: {
    phone: "phone",
    visit: "visit",
    meeting: "meeting",
    email: "e-mail",
    letter: "letter",
    other: "other",
  },
  outcome: {
    reached: "spoke",
    "no-answer": "no answer",
    "call-back": "call back",
    interested: "interested",
    "not-now": "not now",
    refused: "does not wish to be contacted",
    "wrong-person": "wrong person",
  },
};
