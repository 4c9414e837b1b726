// Why a column of a list was taken for a field, as facts.

/** Why a column was taken for a field: its title, its values, names that addresses bear, or the columns beside it. */
export type ColumnReason =
  | { code: "title" | "values-fit" | "addresses" | "beside" }
  | { code: "values"; look: ValueLook };

/** What most values of a column look like. */
export type ValueLook =
  | "email"
  | "website"
  | "date"
  | "phone"
  | "siret"
  | "siren"
  | "postcode"
  | "rna"
  | "number"
  | "yes-no"
  | "amount"
  | "code"
  | "person"
  | "civility"
  | "structure"
  | "post"
  | "street"
  | "place"
  | "sentence";
