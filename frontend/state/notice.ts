import type { Words } from '../core/messages';

/** Something a reader should know, until it is dismissed. */
export interface Notice {
  key: string;
  text: (words: Words) => string;
  /** Text to copy by hand. */
  copy?: string;
  action?: { label: 'tryAgain'; run: () => void };
}
