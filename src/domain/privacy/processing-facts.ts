// What the law asks a mission to say of the data that it keeps on people: RGPD art. 13, 14 and 30.

/** These facts by the settings; "" or an empty list where the settings say nothing. */
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
  /** The words in which lists are named to those in them. */
  origins: readonly string[];
  years: number;
  /** The database is on a server that several computers reach. */
  shared: boolean;
}

/** The settings that a paper cannot do without. */
const processingSettings = ["legal.controller", "legal.contact", "legal.basis", "legal.security"] as const;
export type ProcessingSetting = (typeof processingSettings)[number];

/** The blank settings whose line somebody has to complete. Only the record of processing (`papers.record`) needs the measures of security. */
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
