import type { Announcer } from './announcer';
import type { Camera } from './camera';
import type { LinkHistory } from './link-history';

/** The parts of the viewer that actions use, beside the state. */
export interface ActionContext extends Camera {
  readonly link: LinkHistory;
  /** Height in pixels that the bottom sheet has at most. */
  readonly available: number;
  readonly announcer: Announcer;
  emit(type: string, detail: Record<string, string | number | boolean | null>): void;
}
