import type { ReadSpan, SpanProblem, TypedSpan } from '../../core/span-problem';
import type { MapEvents, MapLayer, Padding } from '../../map/atlas-map';
import type { SideActions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { ChoiceKeeper, languageOfNames, periodsOf, type Side, withPeriodToggled } from '../../state/side';
import { MapStage } from '../stage/map-stage';
import { TiedMaps } from './tied-maps';

/** What the viewer lends to its second map. */
export interface SecondMapHost {
  /** What typed dates mean; null when it cannot be found out. */
  readSpan(typed: TypedSpan): Promise<ReadSpan | null>;
  /** What the second map shows; null when there is one map only. */
  readonly compare: Side | null;
  /** @param brushing one of many changes while a stretch of time is drawn */
  changeSecond(side: Side, brushing?: boolean): void;
  /** Speaks what the chosen time leaves; at once, or when the choice has come to rest. */
  announceSecond(soon: boolean): void;
  /** Gives the focus to a part of the second map's time bar. */
  focusSecond(selector: string): void;
  requestUpdate(): void;
}

/** The map on the right when two are compared: its own names and time, the view of the first. */
export class SecondMap implements SideActions {
  readonly #viewer: SecondMapHost;
  readonly #choice = new ChoiceKeeper();
  #stage: MapStage | null = null;
  #tie: TiedMaps | null = null;
  #spanOpen = false;
  #spanProblem: SpanProblem | null = null;

  constructor(viewer: SecondMapHost) {
    this.#viewer = viewer;
  }

  get stage(): MapStage | null {
    return this.#stage;
  }

  /** The same scene as the first map's, but for names and time; null when there is one map only. */
  scene(first: Scene): Scene | null {
    const { compare } = this.#viewer;
    if (!compare || first.narrow) return null;
    const { atlas } = first.lookup;
    return {
      ...first,
      side: 'right',
      state: { ...first.state, ...compare, lang: languageOfNames(compare, first.words.lang, atlas) },
      choice: this.#choice.of(compare, atlas),
      chosen: periodsOf(compare, atlas),
      spanOpen: this.#spanOpen,
      spanProblem: this.#spanProblem,
    };
  }

  /** Draws the scene beside the first map; takes the map down when there is none any more. */
  show(
    scene: Scene | null,
    host: HTMLElement | null,
    first: MapStage | null,
    handlers: Partial<MapEvents>,
    layers: readonly MapLayer[],
    area: Padding,
  ): void {
    if (!scene || !host || !first) {
      this.destroy();
      return;
    }
    if (this.#stage?.host !== host) this.destroy();
    const isNew = !this.#stage;
    this.#stage ??= new MapStage(host, scene.lookup.atlas, handlers, scene.embedded);
    this.#stage.show(scene, layers, area);
    if (isNew) this.#tie = new TiedMaps(first, this.#stage);
  }

  destroy(): void {
    this.#tie?.release();
    this.#tie = null;
    this.#stage?.destroy();
    this.#stage = null;
  }

  togglePeriod(period: string): void {
    const { compare } = this.#viewer;
    const atlas = this.#stage?.atlas;
    if (compare && atlas) this.#change(withPeriodToggled(compare, period, atlas));
  }

  showAllTime(): void {
    this.#change({ periods: [], span: null });
  }

  setSpan(edtf: string | null): void {
    this.#change({ span: edtf, periods: [] }, true);
  }

  openSpan(open: boolean): void {
    this.#spanOpen = open;
    this.#spanProblem = null;
    this.#viewer.requestUpdate();
    this.#viewer.focusSecond(open ? '.span-form input' : '.chip.dates');
  }

  async typeSpan(typed: TypedSpan): Promise<void> {
    const read = await this.#viewer.readSpan(typed);
    if (!read) return;
    this.#spanProblem = 'problem' in read ? read.problem : null;
    if ('edtf' in read) this.setSpan(read.edtf);
    this.#viewer.requestUpdate();
  }

  toggleUndated(): void {
    this.#change({ undated: !this.#viewer.compare?.undated });
  }

  setLanguage(lang: string | null): void {
    const { compare } = this.#viewer;
    if (compare) this.#viewer.changeSecond({ ...compare, lang });
  }

  #change(patch: Partial<Side>, soon = false): void {
    const { compare } = this.#viewer;
    if (!compare) return;
    this.#viewer.changeSecond({ ...compare, ...patch }, soon);
    this.#viewer.announceSecond(soon);
  }
}
