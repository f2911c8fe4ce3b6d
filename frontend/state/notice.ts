import type { Messages } from '../core/messages';

/** Something a reader should know, until it is dismissed. */
export interface Notice {
  key: string;
  text: (t: Messages) => string;
  /** Text to copy by hand. */
  copy?: string;
  action?: { label: 'tryAgain'; run: () => void };
}
