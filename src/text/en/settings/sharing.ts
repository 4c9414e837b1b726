// Words of the settings under `sharing:`, in English.

export const sharing = {
  sharing: {
    label: "what is shown",
    about: [
      "Who may read what, in what is made for others: team, the team only; actor, the actor itself; network, the network. Nothing is shown without the agreement of those it concerns, and what the support tells you (situation, needs, notes, answers…) is never shown.",
    ],
  },
  "sharing.project": { label: "projects", about: ["The facts of a project; its title is always shown."] },
  "sharing.project.summary": { label: "the summary", about: ["What it is."] },
  "sharing.project.themes": { label: "the themes", about: ["Its themes."] },
  "sharing.project.territories": {
    label: "the areas",
    about: ["Its areas, and the départements where it is."],
  },
  "sharing.project.stage": { label: "the stage", about: ["How far it is."] },
  "sharing.project.seeks": { label: "what it seeks", about: ["What it seeks."] },
  "sharing.project.offers": { label: "what it offers", about: ["What it can offer others."] },
  "sharing.project.since": { label: "since when", about: ["Since when it has existed."] },
  "sharing.project.contact": { label: "the contact", about: ["Whom to ask."] },
  "sharing.project.pictures": {
    label: "the pictures",
    about: ["Its pictures; only when all who take part agree to be named."],
  },
  "sharing.actor": {
    label: "the actors of a project",
    about: ["The facts of those who take part and agree to be named."],
  },
  "sharing.actor.name": { label: "the name", about: ["Their name."] },
  "sharing.actor.role": { label: "the role", about: ["What they do in it."] },
  "sharing.actor.kind": { label: "the kind", about: ["Their kind: LEADER group, association…"] },
  "sharing.actor.commune": { label: "the commune", about: ["Their commune."] },
  "sharing.actor.contact": {
    label: "the contact details",
    about: ["Their e-mail and telephone, for those who agree to be put in contact."],
  },
};
