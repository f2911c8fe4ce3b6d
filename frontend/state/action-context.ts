import type { Announcer } from './announcer';
import type { LinkHistory } from './link-history';
import type { Store } from './store';

/** The parts of the viewer that actions use, beside the state. */
export interface ActionContext {
  readonly store: Store;
  readonly link: LinkHistory;
  /** Height in pixels that the bottom sheet has at most. */
  readonly available: number;
  /** There is a map: it flies, and only to what is not in view. */
  readonly hasMap: boolean;
  readonly announcer: Announcer;
  emit(type: string, detail: Record<string, string | number | boolean | null>): void;
}
