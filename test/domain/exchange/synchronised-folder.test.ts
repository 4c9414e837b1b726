// Tests how a folder that is synchronised, or a copy of the database, is recognised.
import { expect, test } from "vitest";
import {
  isConflictedCopy,
  isOnRemoteMount,
  sharingOfPath,
} from "../../../src/domain/exchange/synchronised-folder.ts";

test.each([
  ["C:\\Users\\Camille\\OneDrive\\Mission", "OneDrive"],
  ["C:\\Users\\Camille\\OneDrive - Région Valombre\\Mission", "OneDrive"],
  ["/Users/camille/Library/CloudStorage/OneDrive-Personnel/Mission", "OneDrive"],
  ["/Users/camille/Library/CloudStorage/GoogleDrive-c@example.org/Mon Drive/Mission", "Google Drive"],
  ["/Users/camille/Library/Mobile Documents/com~apple~CloudDocs/Mission", "iCloud"],
  ["/home/camille/Nextcloud/Mission", "Nextcloud"],
  ["/home/camille/Dropbox (Réseau)/Mission", "Dropbox"],
  ["\\\\serveur\\partage\\Mission", null],
  ["/run/user/1000/gvfs/smb-share:server=nas,share=equipe/Mission", null],
])("%s is copied or shared", (path, service) => {
  expect(sharingOfPath(path, {})).toEqual({ service });
});

test.each([
  "C:\\Users\\Camille\\Documents\\Mission",
  "/home/camille/missions/dropbox-et-cie/Mission",
  "/home/camille/OneDriveur/Mission",
  "/tmp/outreach-x1y2z3",
  "\\\\?\\C:\\Mission",
])("%s is of this machine alone", (path) => {
  expect(sharingOfPath(path, {})).toBeNull();
});

test("a folder that the environment says is OneDrive's is", () => {
  const env = { OneDriveCommercial: "D:\\Travail" };
  expect(sharingOfPath("D:\\Travail\\Mission", env)).toEqual({ service: "OneDrive" });
  expect(sharingOfPath("D:\\Autre\\Mission", env)).toBeNull();
});

test("a folder is on another machine when the nearest mount is", () => {
  const mounts =
    "/dev/sda1 / ext4 rw 0 0\nnas:/equipe /mnt/\\303\\251quipe nfs4 rw 0 0\n//nas/x /mnt/x cifs rw 0 0\n/dev/sdb1 /mnt/x/cle vfat rw 0 0\n";
  expect(isOnRemoteMount("/mnt/x/Mission", mounts)).toBe(true);
  expect(isOnRemoteMount("/mnt/x/cle/Mission", mounts)).toBe(false);
  expect(isOnRemoteMount("/mnt/xyz/Mission", mounts)).toBe(false);
  expect(isOnRemoteMount("/home/camille", mounts)).toBe(false);
});

test.each([
  "outreach (Copie en conflit de Camille 2026-11-29).db",
  "outreach (Camille's conflicted copy 2026-11-29).db",
  "outreach (conflicted copy 2026-11-29 101010).db",
  "outreach.sync-conflict-20261129-101010-ABCDEFG.db",
  "outreach (1).db",
  "outreach 2.db",
  "outreach - Copie.db",
  "outreach copy.db",
  "outreach-DESKTOP-7A2B.db",
])("%s is a copy of outreach.db", (name) => {
  expect(isConflictedCopy(name, "outreach.db")).toBe(true);
});

test.each(["outreach.db", "outreach.db-wal", "outreach-2026.db", "notes (1).db", "outreach (1).xlsx"])(
  "%s is no copy of outreach.db",
  (name) => {
    expect(isConflictedCopy(name, "outreach.db")).toBe(false);
  },
);
