// Sentences about problems with a database on a server, in English.
import type { ServerProblem } from "../../../domain/problems/store-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

const addressFaults = {
  form: () =>
    "the database’s address cannot be read (in a name or a password, @ is written %40, / %2F, ? %3F and # %23)",
  parameter: (found: string) => `the database’s address has “${found}”, which is not known`,
  port: () => "the port in the database’s address is no number from 1 to 65535",
  database: () => "the database’s address does not say its name",
  schema: (found: string) => `“${found}” cannot be the name of a schema`,
  sslmode: (found: string) => `sslmode “${found}” is not known: verify-full, verify-ca, require or disable`,
} as const;

export const serverProblems: ProblemSentences<ServerProblem> = {
  "server-address": (p) =>
    `${p.saidIn ? `${p.saidIn}: ` : ""}${addressFaults[p.fault](p.found ?? "")}. It is written: postgres://user@server/database (and, where needed, ?schema=name&sslmode=verify-full).`,
  "server-password-in-file": (p) =>
    `${p.file}:${p.line}:${p.column}: this address holds a password, and mission.yaml is read and copied. Take it out; outreach will ask for it, or take it from PGPASSWORD, ~/.pgpass or the computer’s keyring.`,
  "server-password-in-argument": () =>
    "This address holds a password, and what is typed on a command line is seen and kept. Take it out; outreach will ask for it, or take it from PGPASSWORD, ~/.pgpass or the computer’s keyring.",
  "server-unreachable": (p) =>
    `${p.server}: the server does not answer (${p.reason}). Check the network, the address and the port; nothing was changed.`,
  "server-login-refused": (p) =>
    p.encrypted
      ? `${p.server}: the server does not take “${p.user}” with this password. Nothing was changed. It is taken from OUTREACH_DATABASE_URL, PGPASSWORD, ~/.pgpass or the computer’s keyring, in this order.`
      : `${p.server}: the server takes “${p.user}” over an encrypted connection only. Add ?sslmode=verify-full to the address.`,
  "server-database-unknown": (p) =>
    `${p.server}: there is no database “${p.database}” on this server. Check the name, or ask for it to be made (guide, “Share a database among colleagues”).`,
  "server-tls-refused": (p) =>
    `${p.server}: the encrypted connection failed (${p.reason}), and nothing is sent in clear. If the server has a certificate of your organisation, name it: ?sslrootcert=file.pem.`,
  "server-too-old": (p) =>
    `${p.server}: this server is PostgreSQL ${p.version}; PostgreSQL ${p.oldest} or later is needed.`,
  "server-right-missing": (p) =>
    `${p.server}: “${p.user}” lacks rights on the schema “${p.schema}”. Nothing was changed. The lines to give to whoever keeps the server are in the guide, “Share a database among colleagues”.`,
  "server-schema-foreign": (p) =>
    `${p.server}: the schema “${p.schema}” holds the tables of another program, and outreach leaves it alone. Name another: ?schema=name.`,
  "server-tables-gone": (p) =>
    `${p.server}: the tables of the schema “${p.schema}” are there no more, and nothing was saved. Ask whoever keeps the server, or put a backup back: outreach backup --restore <file>.`,
  "server-full": (p) =>
    `${p.server}: the server has too many connections open just now. Nothing was changed; try again a little later.`,
  "server-out-of-memory": (p) =>
    `${p.server}: the server is out of memory just now. Nothing was changed; try again a little later, or ask whoever keeps the server.`,
  "server-lost": (p) =>
    p.writing
      ? `${p.server}: the connection to the server was cut. Nothing of this command was kept; run it again.`
      : `${p.server}: the connection to the server was cut. Run the command again.`,
  "server-lost-saving": (p) =>
    `${p.server}: the connection was cut while saving, and the server did not come back to say whether it had. Look with outreach history before you try again: the step is there whole, or not at all.`,
  "server-empty": (p) =>
    `${p.server}: there is no database of outreach here yet (schema “${p.schema}”); the first change makes it.`,
  "store-moved": (p) =>
    p.to === null
      ? `${p.database}: this database was moved elsewhere, and is used no more. Its new address goes after database: in mission.yaml; your colleagues know it.`
      : `${p.database}: this database was moved to ${p.to}, and is used no more. Write this address after database: in mission.yaml.`,
  "move-nothing": (p) =>
    `${p.database}: there is nothing to move yet; the first import makes the database. Just write the new address after database: in mission.yaml.`,
  "move-occupied": (p) =>
    `${p.database} holds a list already: nothing was moved. For a second mission on the same server, name another schema: ?schema=name.`,
  "move-differs": (p) =>
    `${p.database}: the copy does not read as the original (table ${p.table}). It was not kept, and your database stayed in place.`,
  "move-same": (p) =>
    p.variable
      ? `${p.database}: OUTREACH_DATABASE_URL says already that the database is there. To move the one that mission.yaml names, unset that variable; the password is given by PGPASSWORD, ~/.pgpass or the keyring.`
      : `${p.database}: the database is there already.`,
};
