import type { Period, Place } from '../core/atlas';
import type { Features, LayerStatus } from '../core/features';
import type { TimeChoice } from '../core/filter';
import type { Lookup } from '../core/lookup';
import type { Messages } from '../core/messages';
import type { Search } from '../core/search';
import type { SpanProblem } from '../core/span-problem';
import type { ViewerState } from './link-state';
import type { NamedSide, SideName } from './side';
import type { Tab, ViewerPart } from './viewer-parts';

/** Everything the panels are drawn from. */
export interface Scene {
  /** What the viewer says of its own, in the reader's language. */
  t: Messages;
  lookup: Lookup;
  search: Search;
  state: ViewerState & NamedSide;
  tab: Tab;
  narrow: boolean;
  /** Which of two maps this is the scene of; `left` for one alone. */
  side: SideName;
  embedded: boolean;
  /** Address of the atlas document, which the addresses in it are relative to. */
  src: string;
  /** What of the viewer is shown. */
  parts: ReadonlySet<ViewerPart>;
  choice: TimeChoice;
  /** The overview is asked for. */
  overview: boolean;
  /** The zoom the map is drawn at, for the legend. */
  zoom: number;
  /** Chosen periods in order; none for all time or for a free span. */
  chosen: readonly Period[];
  features: Features;
  layersOn: ReadonlySet<string>;
  layerStatus: ReadonlyMap<string, LayerStatus>;
  /** The other places where the chosen one lies, the most specific first. */
  alsoHere: readonly Place[];
  /** A chosen shape that belongs to no place. */
  feature: string | null;
  /** Places under the pointer or the focus. */
  highlighted: ReadonlySet<string>;
  openFootnotes: ReadonlySet<string>;
  /** Parts of the panel that the reader has opened. */
  openFolds: ReadonlySet<string>;
  /** A chosen passage lies outside the chosen time: all of its place are shown. */
  beyondTime: boolean;
  searchText: string;
  /** The fields for typed dates are open, where there is no room to show them always. */
  spanOpen: boolean;
  /** What is wrong with the typed dates. */
  spanProblem: SpanProblem | null;
}
