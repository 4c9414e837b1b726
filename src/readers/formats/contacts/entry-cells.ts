// What an entry of a pasted list says, as the cells of a row.

/** The cells of an entry, one for each column that a pasted list is given. */
export interface EntryCells {
  name: string;
  /** Where the structure is, as written: a commune, perhaps with a street. */
  place: string;
  person: string;
  role: string;
  email: string;
  phone: string;
  note: string;
}
