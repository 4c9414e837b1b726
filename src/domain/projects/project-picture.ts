// A picture of a cooperation project, with a description for those who do not see it, and who agreed that it be shown.
import type { Picture } from "../documents/picture.ts";
import { isNamed, type ProjectVisibility } from "./project-visibility.ts";

/** In bytes, the size of a photograph 1,600 pixels wide; larger ones would make a directory too large for a mailbox. */
export const largestPicture = 500_000;

/** In pixels, the size of a telephone's photograph; larger ones would need much memory without being better on a page. */
export const mostPixels = 16_000_000;

/** Why a file cannot be taken as a picture of a project; `unknown`: it is neither PNG nor JPEG. */
export type PictureFault = "unknown" | "broken" | "turned" | "unusual" | "vast";

/** A picture rewritten with only the data that draw it, or why it cannot be used. */
export type CleanedPicture = { picture: Picture; bytes: Uint8Array } | { fault: PictureFault };

/** A picture with what the team noted of it. */
export interface ProjectPicture extends Picture {
  project: string;
  /** A description of what it shows. */
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
 * Whether pictures are shown with the project: only when every participant agreed to be named, since the program cannot search a picture for the face or
 * the house sign of one that did not.
 */
export const mayShowPictures = ({ participants, shown }: ProjectVisibility): boolean =>
  shown === "name" && participants.every(isNamed);
