// Sentences of `template`, and the imaginary actor with which a template is previewed, in English.
import type { Sentences } from "../sentences.ts";
import { counted } from "./phrases.ts";

export const templates: Sentences["templates"] = {
  columns: ["Template", "Origin"],
  ownTemplate: "your own, in templates/",
  shippedTemplate: "ships with outreach",
  copied: (file, name, dryRun) =>
    dryRun
      ? `Would be copied: ${file}\n`
      : `Copied: ${file}\nChange it with a text editor, then: outreach template check ${name}, and outreach template preview ${name}\n`,
  checked: (names) =>
    names.length === 0
      ? "No templates of your own: those that ship are used. To change one: outreach template copy NAME\n"
      : `${counted(names.length, "template", "templates")} read, nothing wrong: ${names.join(", ")}\n`,
  emptyField: (field, place) => `${place}: ${field} is empty here.`,
  specimen: {
    names: {
      actor: "Upper Serre Association",
      acronym: "USA",
      street: "3 Oven Street",
      commune: "Upper Serre",
      territory: "Serre Valley",
      programme: "Call for cooperation 2026",
      person: "Jane Sorel",
      civility: "Ms",
      lastName: "Sorel",
      role: "director",
    },
    answer: {
      label: "Your cooperation project",
      text: "We would like to open a workshop with our neighbours, and share somebody half-time.",
    },
    story: {
      title: "One oven for three villages",
      who: "three associations of Serre",
      where: "Serre Valley",
      what: "Three associations put an oven back to work together.",
      result: "It bakes for everybody two days a week.",
      quote: "We started by sweeping the floor.",
    },
    occasion: {
      about: "sharing one place between several",
      place: "the Oven Hall, Upper Serre",
      question: "Whom would you like to work with?",
    },
  },
};
