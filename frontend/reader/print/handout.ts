import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Atlas, Layer, Reading } from '../../core/atlas';
import { joined } from '../../core/count-messages';
import { creditsOf } from '../../core/credits';
import { drawnAlike } from '../../core/legend-groups';
import type { Messages } from '../../core/messages';
import { splitQuotation } from '../../core/quotation';
import { formatWhen } from '../../core/when-words';
import type { MapLayer, Padding } from '../../map/atlas-map';
import type { ViewerState } from '../../state/link-state';
import { FOLDS } from '../../state/panel-folds';
import type { Scene } from '../../state/scene';
import { sideTitle } from '../../state/side-title';
import type { Tab } from '../../state/viewer-parts';
import { mapIsHere } from '../loading-view';
import type { MenuHost } from '../menu/menus';
import { atlasWords } from '../panel/atlas-words';
import { footnoteKey } from '../panel/footnote';
import { layerSwatch } from '../panel/layer-swatch';
import { periodSwatch } from '../period-swatch';
import { MapStage } from '../stage/map-stage';

/** What is printed. */
export interface HandoutPage {
  /** Puts what is asked for into the document now, since the browser does not wait before it prints. */
  renderNow(): void;
  /** The maps on the screen, with their scenes; one, or two that are compared. */
  readonly sides: readonly { scene: Scene; stage: MapStage | null }[];
  readonly layers: readonly MapLayer[];
}

const NOTHING_COVERED: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * What a reader gets on paper beside the open panel: the map as it is in view, drawn anew for the width of a page, its
 * legend, and where it all comes from. Stands in the document only while the browser prints.
 */
export class Handout implements ReactiveController {
  readonly #host: MenuHost;
  readonly #page: HandoutPage;
  #printing = false;
  #asked = false;
  #stages: MapStage[] = [];

  constructor(host: MenuHost, page: HandoutPage) {
    this.#host = host;
    this.#page = page;
    host.addController(this);
  }

  /** The page is being printed. */
  get printing(): boolean {
    return this.#printing;
  }

  /** The reader wants a handout, and the map is still loading. */
  get waiting(): boolean {
    return this.#asked;
  }

  /** Opens the browser's own dialog, as soon as the map is there to be printed. */
  print(): void {
    this.#asked = !this.#ready;
    if (this.#asked) this.#host.requestUpdate();
    else window.print();
  }

  /** Waits no longer. */
  cancel(): void {
    this.#asked = false;
    this.#host.requestUpdate();
  }

  get #ready(): boolean {
    return this.#page.sides.every(({ scene }) => mapIsHere(scene));
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
    this.#printing = false;
    this.#asked = false;
    this.#drop();
  }

  hostUpdated(): void {
    if (this.#asked && this.#ready) {
      this.#asked = false;
      // After the next update, which takes the notice away; the dialog holds up the page.
      this.#host.requestUpdate();
      setTimeout(() => window.print());
    }
    if (!this.#printing || this.#stages.length > 0) return;
    const hosts = this.#host.renderRoot.querySelectorAll<HTMLElement>('.handout-map');
    this.#stages = this.#page.sides.slice(0, hosts.length).map(({ scene, stage }, index) => {
      const paper = new MapStage(hosts[index]!, scene.lookup.atlas, {});
      paper.show(scene, this.#page.layers, NOTHING_COVERED);
      paper.go({ to: stage?.boundsInView ?? scene.lookup.atlas.bounds, animate: false });
      paper.finish();
      return paper;
    });
    this.#fillLegend();
  }

  /** The signs as the map on paper is drawn, whose zoom is known only now. */
  #fillLegend(): void {
    const zoom = this.#stages[0]?.view.zoom;
    const layers = this.#page.sides[0]?.scene.lookup.atlas.layers ?? [];
    if (zoom === undefined) return;
    for (const place of this.#host.renderRoot.querySelectorAll<HTMLElement>('.handout-legend [data-layer]')) {
      const layer = layers.find(({ id }) => id === place.dataset['layer']);
      if (layer) place.replaceChildren(layerSwatch(layer, zoom).cloneNode(true));
    }
  }

  readonly #begin = () => {
    this.#printing = true;
    this.#page.renderNow();
  };

  readonly #end = () => {
    this.#printing = false;
    this.#drop();
    this.#host.requestUpdate();
  };

  #drop(): void {
    for (const stage of this.#stages) stage.destroy();
    this.#stages = [];
  }
}

/** The map and its legend, above what stands open in the panel. */
export function handoutHead(scenes: readonly Scene[]): TemplateResult {
  const { lookup, layersOn, choice, t } = scenes[0]!;
  const { atlas } = lookup;
  const shown = atlas.layers.filter((layer) => !layer.basemap && layersOn.has(layer.id));
  const failed = atlas.layers.filter(
    ({ id, basemap }) => (basemap || layersOn.has(id)) && scenes[0]!.layerStatus.get(id) === 'failed',
  );
  const periods = atlas.periods.filter((period) => scenes.some(({ chosen }) => chosen.includes(period)));
  return html`<section class="handout">
    ${mapIsHere(scenes[0]!) ? nothing : html`<p class="handout-waiting" role="alert">${t('printWithoutMap')}</p>`}
    ${scenes.filter(mapIsHere).map(
      (scene) => html`<figure>
        <div class="handout-map" dir="ltr"></div>
        <figcaption>${sentence(scenes.length > 1 ? t(`onSide.${scene.side}`, { sentence: sideTitle(scene) }) : sideTitle(scene), t)}</figcaption>
      </figure>`,
    )}
    ${
      failed.length > 0
        ? html`<p class="handout-waiting">${t('layersFailed', {
            count: failed.length,
            titles: joined(
              failed.map(({ title }) => title),
              t,
            ),
          })}</p>`
        : nothing
    }
    ${shown.length + periods.length > 0 ? html`<h2>${t('legend')}</h2>` : nothing}
    <ul class="handout-legend">
      ${drawnAlike(shown).map(
        (layers) =>
          html`<li><span class="sign" data-layer=${layers[0]!.id}></span> <span>${atlasWords(
            layers.map(({ title }) => title).join(' · '),
            scenes[0]!,
          )}</span></li>`,
      )}
      ${periods.map(
        (period) =>
          html`<li>${periodSwatch(period.color, period.pattern)} <span>${atlasWords(period.name, scenes[0]!)}${t('comma')}${formatWhen(period.when, t)}</span></li>`,
      )}
      ${choice.spans.length > 0 ? html`<li class="words">${t('legendUncertain')}</li>` : nothing}
    </ul>
  </section>`;
}

/** Whose data and words these are, and where to find them again. */
export function handoutFoot({ lookup, layersOn, t }: Scene, link: string, revision: string): TemplateResult {
  const { atlas } = lookup;
  const shown = atlas.layers.filter((layer) => layer.basemap || layersOn.has(layer.id));
  return html`<footer class="handout-foot">
    <p>${sources(shown, t)}</p>
    <p>${t('printedFrom', { title: atlas.title, day: today(t) })} ${revision}${t('separator')}<span class="link" dir="ltr">${link}</span></p>
  </footer>`;
}

function sources(layers: readonly Layer[], t: Messages): string {
  const list = creditsOf(layers.map(({ source }) => source)).join(t('separator'));
  return t('sourceList', { list });
}

function sentence(text: string, { lang }: Messages): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** The reader's own day, in words. */
function today(t: Messages): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return formatWhen({ edtf: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` }, t);
}

/** The scene as it is printed: with all that the panel folds away on the screen. */
export function onPaper(scene: Scene): Scene {
  return {
    ...scene,
    tab: tabOnPaper(scene.tab),
    openFootnotes: footnotesOnPaper(scene.lookup.atlas),
    openFolds: foldsOnPaper(scene.state),
  };
}

/** What the panel shows on paper: switches are of no use there. */
function tabOnPaper(tab: Tab): Tab {
  return tab === 'layers' || tab === 'time' ? 'place' : tab;
}

/** All that the panel folds away on the screen. */
function foldsOnPaper({ place, reading }: Pick<ViewerState, 'place' | 'reading'>): ReadonlySet<string> {
  return new Set([...FOLDS, 'summary', `note ${place}`, `claims ${place}`, `reading ${reading}`]);
}

/** Every footnote that stands in quoted words, as if a reader had opened it. */
function footnotesOnPaper({ readings }: Atlas): ReadonlySet<string> {
  return new Set(readings.flatMap(footnotesOf));
}

function footnotesOf(reading: Reading): string[] {
  const known = new Set(reading.footnotes.map(({ number }) => number));
  const texts: [owner: string, text: string][] = [
    ...reading.excerpts.map(({ id, exact }): [string, string] => [`${reading.id}-${id}`, exact]),
    ...(reading.text ?? []).map((paragraph, index): [string, string] => [
      `${reading.id}-p${index + 1}`,
      paragraph.text,
    ]),
  ];
  return texts.flatMap(([owner, text]) =>
    splitQuotation(text, known).flatMap((part) =>
      'footnote' in part ? footnoteKey(owner, part.footnote) : [],
    ),
  );
}
