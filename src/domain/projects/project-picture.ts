// A picture of a cooperation project, with the words for those who do not see it and who agreed that it be shown.
import type { Picture } from "../documents/picture.ts";
import { isNamed, type ProjectVisibility } from "./project-visibility.ts";

/** Bytes. A photograph 1,600 pixels wide has this much; more would make a directory too heavy for a mailbox. */
export const largestPicture = 500_000;

/** Pixels. What a telephone takes; more would take a reader's memory for what no page shows. */
export const mostPixels = 16_000_000;

/** Why a file cannot be taken as a picture of a project; `unknown`: it is neither PNG nor JPEG. */
export type PictureFault = "unknown" | "broken" | "turned" | "unusual" | "vast";

/** A picture rewritten with nothing but what draws it, or why it cannot be taken. */
export type CleanedPicture = { picture: Picture; bytes: Uint8Array } | { fault: PictureFault };

/** What is noted of a picture. */
export interface ProjectPicture extends Picture {
  project: string;
  /** What it shows, in words. */
  alt: string;
  /** Who agreed that it be shown, as the team noted it: for the team only. */
  agreed: string;
  /** Bytes. */
  size: number;
  by: string;
  /** ISO instant at which it was noted. */
  at: string;
}

/** The picture itself, in base64. */
export interface ProjectPictureFile extends ProjectPicture {
  data: string;
}

/**
 * Whether pictures go with the project: only where everybody who takes part agreed to be named. Nobody can search a picture
 * for a face or a house sign of somebody who did not.
 */
export const mayShowPictures = ({ participants, shown }: ProjectVisibility): boolean =>
  shown === "name" && participants.every(isNamed);
