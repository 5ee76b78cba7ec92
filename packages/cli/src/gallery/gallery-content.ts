import type { Notes } from './notes.js';
import type { GalleryPicture } from './pictures.js';
import type { Standings } from './standings.js';

/** What a gallery shows. */
export interface GalleryContent {
  readonly title: string;
  readonly notes: Notes;
  readonly standings: readonly Standings[];
  readonly pictures: readonly GalleryPicture[];
  /** Folder of the pictures, beside the page. */
  readonly folder: string;
  /** Model that the others are held against. */
  readonly baseline: string;
}
