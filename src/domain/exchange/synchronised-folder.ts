// Recognises folders that a program copies to other machines, and the copies that it makes when two machines have different versions.

import type { Environment } from "../values/environment.ts";

/** Names of the folders of synchronising programs, in any part of a path, each with the name of the service. */
const folders: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive(?: - .+|-[A-Z].*)?$/, "OneDrive"],
  [/^Dropbox(?: \(.+\)|-[A-Z].*)?$/, "Dropbox"],
  [/^Nextcloud\d?$/i, "Nextcloud"],
  [/^ownCloud$/i, "ownCloud"],
  [/(?:~apple~CloudDocs|^iCloud ?Drive|^iCloud.+)$/i, "iCloud"],
  [/^(?:Google ?Drive(?: .+|-.+)?|My Drive|Mon Drive|DriveFS)$/i, "Google Drive"],
  [/^kDrive\d?$/i, "kDrive"],
  [/^pCloud ?Drive$/i, "pCloud"],
  [/^Seafile$/i, "Seafile"],
  [/^(?:SynologyDrive|Synology Drive)$/i, "Synology Drive"],
];

/** Names of files and folders that synchronising programs make at the root of what they copy. */
export const synchronisationMarks: readonly (readonly [name: RegExp, service: string])[] = [
  [/^\.(?:nextcloudsync\.log|nextcloudclient|_?sync_[0-9a-f]+\.db)$/, "Nextcloud"],
  [/^\.owncloudsync\.log$/, "ownCloud"],
  [/^\.dropbox(?:\.cache)?$/, "Dropbox"],
  [/^\.stfolder$/, "Syncthing"],
  [/^\.tmp\.drivedownload$/, "Google Drive"],
  [/^\.seafile-data$/, "Seafile"],
];

/** The types of file systems on other machines. */
const remote = /^(?:nfs\d?|cifs|smb\w*|afpfs|davfs\d?|9p|fuse\.(?:sshfs|rclone|gvfsd-fuse|davfs\d?))$/;

/** The name of the service that copies a folder; null when the folder is on another machine. */
export type FolderSharing = { service: string } | { service: null };

/** How a folder is shared, by its path and the environment; null when they do not tell that it is. */
export function sharingOfPath(path: string, env: Environment): FolderSharing | null {
  const inside = (folder: string | undefined) =>
    folder !== undefined && folder !== "" && path.toLowerCase().startsWith(folder.toLowerCase());
  if ([env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].some(inside))
    return { service: "OneDrive" };
  for (const part of path.split(/[/\\]/)) {
    const folder = folders.find(([name]) => name.test(part));
    if (folder) return { service: folder[1] };
  }
  if (/^(?:\\\\|\/\/)[^/\\?.]/.test(path) || /[/\\]gvfs[/\\](?:smb|dav|sftp)/.test(path))
    return { service: null };
  return null;
}

/** Whether a path is on another machine, by the lines of `/proc/self/mounts`: the longest mounted folder that contains it decides. */
export function isOnRemoteMount(path: string, mounts: string): boolean {
  let best = { folder: "", kind: "" };
  for (const line of mounts.split("\n")) {
    const [, written = "", kind = ""] = line.split(" ");
    const folder = written.replace(/\\([0-7]{3})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    );
    const holds = path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
    if (holds && folder.length >= best.folder.length) best = { folder, kind };
  }
  return remote.test(best.kind);
}

/** Whether a file beside a database has a name that synchronising programs or people give to its copies. */
export function isConflictedCopy(name: string, database: string): boolean {
  const [, base = "", end = ""] = /^(.*?)(\.[^.]*)?$/.exec(database) ?? [];
  if (name === database || !name.startsWith(base) || !name.endsWith(end)) return false;
  const added = name.slice(base.length, name.length - end.length);
  return (
    /conflit|conflict/i.test(added) ||
    /^ ?\(\d+\)$/.test(added) ||
    /^ \d$/.test(added) ||
    /^ ?-? ?cop(?:ie|y)(?: \(?\d+\)?)?$/i.test(added) ||
    /^-(?:DESKTOP|LAPTOP|PC|MACBOOK)[-A-Z0-9]*$/i.test(added)
  );
}
