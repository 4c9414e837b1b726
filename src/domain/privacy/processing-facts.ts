// What the law asks to be said of the data that a mission keeps on people: RGPD art. 13, 14 and 30.

/** The facts of it, as settings say them; "" or an empty list where they say nothing. */
export interface ProcessingFacts {
  /** ISO date. */
  today: string;
  controller: string;
  address: string;
  /** Where people write to exercise their rights; `phone` as it is dialled. */
  contact: string;
  phone: string;
  /** The data protection officer; "" when there is none. */
  officer: string;
  commissionedBy: string;
  purposes: readonly string[];
  basis: string;
  recipients: string;
  security: readonly string[];
  confidentiality: string;
  /** How lists are named to those in them. */
  origins: readonly string[];
  years: number;
  /** The database is on a server that several computers reach. */
  shared: boolean;
}

/** What a paper lacks, by the setting that says it. */
const processingSettings = ["legal.controller", "legal.contact", "legal.basis", "legal.security"] as const;
export type ProcessingSetting = (typeof processingSettings)[number];

/** Settings whose line somebody has to complete. Whoever reads the notice alone needs no measures of security. */
export function processingToFill(facts: ProcessingFacts, papers: { record: boolean }): ProcessingSetting[] {
  const { controller, contact, basis, security } = facts;
  const given: Record<ProcessingSetting, boolean> = {
    "legal.controller": controller !== "",
    "legal.contact": contact !== "",
    "legal.basis": basis !== "",
    "legal.security": security.length > 0 || !papers.record,
  };
  return processingSettings.filter((setting) => !given[setting]);
}
