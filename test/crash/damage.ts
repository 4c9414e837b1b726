// Kinds of damage that a disk, a copy or a program can do to a database's files, each at the place numbered `n`.

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The place numbered `n`: the same at every run, and spread evenly over `length` by the golden ratio. */
export const place = (n: number, length: number) => Math.floor(((n * 0.618034 + 0.07) % 1) * length);

/** Damages the files of a database in `folder`; false when this kind of damage is not possible there. */
export type Damage = (folder: string, n: number) => boolean;

/** Changes the file `outreach.db` + `end`; false when `change` finds nothing to change. */
function editFile(folder: string, end: string, change: (bytes: Buffer) => Buffer | boolean): boolean {
  const file = join(folder, `outreach.db${end}`);
  const bytes = readFileSync(file);
  const changed = change(bytes);
  if (changed === false) return false;
  writeFileSync(file, changed === true ? bytes : changed);
  return true;
}

const flip = (bytes: Buffer, at: number, bit = 0) => {
  bytes[at] = bytes[at]! ^ (1 << bit);
  return true;
};

const pageSize = (bytes: Buffer) => bytes.readUInt16BE(16);
const page = (bytes: Buffer, number: number) =>
  bytes.subarray((number - 1) * pageSize(bytes), number * pageSize(bytes));
const pageCount = (bytes: Buffer) => bytes.length / pageSize(bytes);
/** Any page but the first, which holds the file's header. */
const somePage = (bytes: Buffer, n: number) => 2 + place(n, pageCount(bytes) - 1);

/** The offsets of the headers of B-tree pages of these types. */
function headers(bytes: Buffer, types: readonly number[]): number[] {
  const starts = Array.from({ length: pageCount(bytes) }, (_, index) => index * pageSize(bytes) || 100);
  return starts.filter((start) => types.includes(bytes[start]!));
}

const [innerIndex, innerTable, leafIndex, leafTable] = [2, 5, 10, 13];

/** The offset of a cell of a table leaf, which holds its size, its row number and its values. */
function someCell(bytes: Buffer, n: number): number | null {
  const leaves = headers(bytes, [leafTable]).filter((at) => bytes.readUInt16BE(at + 3) > 0);
  const at = leaves[place(n, leaves.length)];
  if (at === undefined) return null;
  const cell = place(n * 3 + 1, bytes.readUInt16BE(at + 3));
  return at - (at % pageSize(bytes)) + bytes.readUInt16BE(at + 8 + 2 * cell);
}

/** The offset after the variable-length number at `at`. */
const afterVarint = (bytes: Buffer, at: number): number =>
  bytes[at]! & 0x80 ? afterVarint(bytes, at + 1) : at + 1;

const frames = (wal: Buffer, size: number) => Math.floor((wal.length - 32) / (size + 24));

function editWal(folder: string, change: (wal: Buffer, frame: number) => Buffer | boolean): boolean {
  if (!existsSync(join(folder, "outreach.db-wal"))) return false;
  const size = pageSize(readFileSync(join(folder, "outreach.db")));
  return editFile(folder, "-wal", (wal) => change(wal, size + 24));
}

/** `closed`: damage after an orderly end, with one file. `killed`: damage after a kill, with changes in the write-ahead log. */
export const damages: Readonly<Record<"closed" | "killed", Readonly<Record<string, Damage>>>> = {
  closed: {
    "a letter of a text": (folder, n) =>
      editFile(folder, "", (bytes) => {
        const words = ["Association", "Figeac", "exemple.org", "projet", "Martin", "maire", "rappeler"];
        const word = words[n % words.length]!;
        const positions: number[] = [];
        for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) positions.push(at);
        if (positions.length === 0) throw new Error(`nothing says ${word}`);
        return flip(bytes, positions[place(n, positions.length)]! + (n % word.length), n % 5);
      }),
    "the number of a row": (folder, n) =>
      editFile(folder, "", (bytes) => {
        const cell = someCell(bytes, n);
        return cell !== null && flip(bytes, afterVarint(bytes, cell), n % 3);
      }),
    "the kind of a value": (folder, n) =>
      editFile(folder, "", (bytes) => {
        const cell = someCell(bytes, n);
        return (
          cell !== null && flip(bytes, afterVarint(bytes, afterVarint(bytes, cell)) + 1 + (n % 6), n % 7)
        );
      }),
    "any byte": (folder, n) =>
      editFile(folder, "", (bytes) => flip(bytes, 100 + place(n, bytes.length - 100), n % 8)),
    "the header of a page": (folder, n) =>
      editFile(folder, "", (bytes) => {
        const all = headers(bytes, [innerIndex, innerTable, leafIndex, leafTable]);
        return flip(bytes, all[place(n, all.length)]! + (n % 8), n % 3);
      }),
    "how many rows a page has": (folder, n) =>
      editFile(folder, "", (bytes) => {
        const all = headers(bytes, [leafTable]).filter((at) => bytes.readUInt16BE(at + 3) > 0);
        const at = all[place(n, all.length)]! + 3;
        bytes.writeUInt16BE(bytes.readUInt16BE(at) - 1, at);
        return true;
      }),
    "a pointer of a tree": (folder, n) =>
      editFile(folder, "", (bytes) => {
        const inner = headers(bytes, [innerIndex, innerTable]);
        const at = inner[place(n, inner.length)]!;
        if (n % 2 === 0) bytes.writeUInt32BE(somePage(bytes, n), at + 8);
        else flip(bytes, at + 12 + (n % 4));
        return true;
      }),
    "the header of the file": (folder, n) => {
      const fields = [0, 16, 18, 21, 28, 31, 36, 44, 47, 55, 59, 63, 71, 95];
      return editFile(folder, "", (bytes) => flip(bytes, fields[n % fields.length]!, n % 2));
    },
    "a page of zeros": (folder, n) =>
      editFile(folder, "", (bytes) => page(bytes, somePage(bytes, n)).fill(0).length > 0),
    "a page twice": (folder, n) =>
      editFile(folder, "", (bytes) => {
        const [from, to] = [somePage(bytes, n), somePage(bytes, n * 5 + 2)];
        if (from === to) return false;
        page(bytes, from).copy(page(bytes, to));
        return true;
      }),
    "pages in each other’s place": (folder, n) =>
      editFile(folder, "", (bytes) => {
        const [one, other] = [page(bytes, somePage(bytes, n)), page(bytes, somePage(bytes, n * 5 + 2))];
        if (one.equals(other)) return false;
        const firstPage = Buffer.from(one);
        other.copy(one);
        firstPage.copy(other);
        return true;
      }),
    "pages missing at the end": (folder, n) =>
      editFile(folder, "", (bytes) =>
        bytes.subarray(0, pageSize(bytes) * somePage(bytes, n) - pageSize(bytes)),
      ),
    "cut short": (folder, n) => editFile(folder, "", (bytes) => bytes.subarray(0, place(n, bytes.length))),
    "rubbish at the end": (folder, n) =>
      editFile(folder, "", (bytes) => Buffer.concat([bytes, Buffer.alloc(1 + place(n, 9000), 0xa5)])),
    "the definition of a table": (folder, n) =>
      editFile(folder, "", (bytes) => {
        const words = ['"name"', '"naming"', '"postcode" text', '"objected"', '"answers"', '"situation"'];
        const word = words[n % words.length]!;
        const at = bytes.lastIndexOf(word);
        return at !== -1 && flip(bytes, at + 1 + (n % (word.length - 2)), n % 2);
      }),
  },
  killed: {
    "the header of the journal": (folder, n) =>
      editWal(folder, (wal) => flip(wal, [0, 7, 11, 15, 16, 20, 24][n % 7]!)),
    "a change in the journal": (folder, n) =>
      editWal(folder, (wal) => flip(wal, 32 + place(n, wal.length - 32))),
    "a page of zeros in the journal": (folder, n) =>
      editWal(folder, (wal, frame) => {
        const at = 32 + place(n, frames(wal, frame - 24)) * frame;
        wal.fill(0, at, at + frame);
        return true;
      }),
    "the last change of the journal": (folder, n) =>
      editWal(folder, (wal, frame) => flip(wal, wal.length - frame + place(n, frame))),
    "a journal cut short": (folder, n) => editWal(folder, (wal) => wal.subarray(0, place(n, wal.length))),
    "rubbish at the end of the journal": (folder, n) =>
      editWal(folder, (wal) => Buffer.concat([wal, Buffer.alloc(1 + place(n, 9000), 0xa5)])),
    "no journal": (folder, n) => {
      rmSync(join(folder, "outreach.db-wal"));
      if (n % 2 === 0) rmSync(join(folder, "outreach.db-shm"));
      return true;
    },
    "no index of the journal": (folder) => {
      rmSync(join(folder, "outreach.db-shm"));
      return true;
    },
    "the index of the journal": (folder, n) =>
      editFile(folder, "-shm", (bytes) => flip(bytes, place(n, 200), n % 8)),
  },
};
