import type { MapView } from '../core/geography';
import { LANGUAGE_PART, type Language } from '../core/languages';
import { isSpan } from '../core/span-problem';
import { Address, type Step } from './address';
import { badLinkSentence } from './bad-link';
import { type Camera, travel, travelTo } from './camera';
import { chooseLanguage, keepLanguage } from './language-choice';
import { parseState, printState, type ViewerState } from './link-state';
import { isStep, type Screen, type Shown, screenOf } from './screen';
import type { Store } from './store';
import { invalidOptions } from './viewer-parts';

/** Milliseconds within which changes of a drawn stretch of time belong together. */
const ONE_BRUSH = 1000;

/** The rest of the viewer, as far as links and steps need it. */
export interface LinkHost extends Camera {
  /** Where the map is or flies to; null for the whole atlas. */
  readonly viewNow: MapView | null;
  /** Fits the whole atlas anew. */
  showAll(): void;
  /** Loads the messages of a language. */
  speak(language: Language): void;
  /** The page's address holds another state. */
  addressed(): void;
  emit(type: string, detail: Record<string, string | boolean | null>): void;
}

/** Keeps the link state in step with the page's address or the host's query, and makes steps for the back button. */
export class LinkHistory {
  readonly #store: Store;
  readonly #host: LinkHost;
  #address: Address | null = null;
  #printed = '';
  /** The screen as the next step will leave it. */
  #left: Shown | null = null;
  #lastBrush = Number.NEGATIVE_INFINITY;
  /** The language chosen here, before its messages are loaded. */
  language: Language | null = null;

  constructor(host: LinkHost) {
    this.#store = host.store;
    this.#host = host;
  }

  listenToAddress(): void {
    this.#address ??= new Address(
      (query, screen) => this.restore(query, 'push', screen),
      !this.#store.options.embedded,
    );
    this.#address.listen();
  }

  release(): void {
    this.#address?.release();
    this.#address = null;
  }

  /** The page's address is the viewer's. */
  get ownsAddress(): boolean {
    return this.#address !== null;
  }

  /** The language that the address or the host's query asks for, before an atlas is there to read the rest of it. */
  get languageAsked(): Language {
    const query = this.#address ? this.#address.query : this.#store.options.query;
    return chooseLanguage(new URLSearchParams(query).get(LANGUAGE_PART));
  }

  /** Opens what the address or the host's query asks for. */
  open(): void {
    if (this.#address) this.restore(this.#address.query, 'replace', this.#address.screen);
    else this.restore(this.#store.options.query, 'replace');
  }

  /** Opens the host's query, if it is not the viewer's own. */
  follow(query: string): void {
    if (query !== this.#printed) this.restore(query, 'push');
  }

  /** Another atlas is loaded. */
  forget(): void {
    this.#left = null;
  }

  /** What a fold or the width has changed without a step belongs to the screen that the next step leaves. */
  settle(): void {
    if (this.#left) this.#left = this.#shownNow();
  }

  /** @param brushing a stretch of time is being drawn: its many changes are one step */
  change(patch: Partial<ViewerState>, brushing = false): void {
    const { link: before, lookup } = this.#store.state;
    if (!before || !lookup) return;
    const link = { ...before, ...patch };
    // Whoever goes to a place on purpose has left the walk.
    if (before.order === 'along' && 'place' in patch && !patch.order) link.order = 'text';
    this.#store.set({ link });
    const now = this.#shownNow();
    const goesOn = brushing && performance.now() - this.#lastBrush < ONE_BRUSH;
    const step = this.#left && isStep(this.#left, now) && !goesOn ? 'push' : 'replace';
    if (brushing) this.#lastBrush = performance.now();
    else if (step === 'push') this.#lastBrush = Number.NEGATIVE_INFINITY;
    this.#publish(step, now);
    if (before.place !== link.place) this.#host.emit('place-selected', { place: link.place });
  }

  /** Opens the state of a query, from the host, a link or the back button; with the rest of a screen where that is known. */
  restore(query: string, step: Step, screen: Screen | null = null): void {
    const store = this.#store;
    const { lookup, link: before, tab } = store.state;
    if (!lookup) return;
    const { state: link, bad: badParts } = parseState(query, lookup.atlas, isSpan);
    const bad = [...badParts, ...invalidOptions(store.options.ui, store.options.theme)];
    const passage = lookup.passage(link.excerpt, link.reading);
    // A link to a passage opens its place; a screen is as it was left.
    if (!screen && passage && link.place === null && link.reading === null) {
      link.place = passage.excerpt.places.find((id) => lookup.place(id)) ?? null;
    }
    if (link.interface) this.#host.speak(link.interface);
    const opensPlace = link.place !== null || tab === 'reading';
    store.set({
      link,
      feature: null,
      beyondTime: passage !== null,
      tab: link.reading !== null ? 'reading' : opensPlace ? 'place' : tab,
      notices: bad.length > 0 ? [{ key: 'link', text: (t) => badLinkSentence(bad, t) }] : [],
    });
    store.pending.linkView = null;
    if (passage) store.pending.scrollTo = `excerpt-${passage.reading.id}-${passage.excerpt.id}`;
    const place = lookup.place(link.place);
    if (screen) this.#restoreScreen(screen);
    else if (link.view) {
      store.pending.camera = { middle: link.view };
      store.pending.linkView = step === 'replace' ? link.view : null;
    } else if (passage) travel(this.#host, passage);
    else if (place) travelTo(this.#host, [place]);
    this.#host.addressed();
    this.#printed = printState(link);
    store.options.query = this.#printed;
    this.#left = { ...this.#shownNow(), ...(screen ?? { view: link.view }) };
    if (step === 'push') this.#host.emit('state-changed', { query: this.#printed, push: false });
    if ((before?.place ?? null) !== link.place) this.#host.emit('place-selected', { place: link.place });
  }

  #restoreScreen(screen: Screen): void {
    const store = this.#store;
    const place = store.state.link?.place ?? null;
    const { tab, feature, others, beyondTime, panelOpen, stop } = screen;
    const clicked = others && place !== null ? { place, others } : null;
    store.set({ tab, feature, clicked, beyondTime, panelOpen, stop, chooser: null });
    store.pending.camera = screen.view && { middle: screen.view };
    if (!screen.view) this.#host.showAll();
    if (screen.language !== store.t.lang) {
      this.language = screen.language;
      keepLanguage(screen.language);
      this.#host.speak(screen.language);
    }
  }

  #publish(step: Step, now: Shown): void {
    this.#host.addressed();
    const query = printState(now.state);
    if (step === 'push' && this.#left) {
      const view = this.#host.viewNow;
      const left = { ...this.#left, view };
      this.#address?.step(
        { query: printState({ ...left.state, view }), screen: screenOf(left) },
        query,
        screenOf(now),
      );
    } else this.#address?.keep(query, screenOf(now));
    this.#left = now;
    if (query === this.#printed) return;
    this.#printed = query;
    this.#store.options.query = query;
    this.#host.emit('state-changed', { query, push: step === 'push' });
  }

  #shownNow(): Shown {
    const { link, tab, feature, clicked, beyondTime, panelOpen, stop } = this.#store.state;
    return {
      state: link!,
      tab,
      feature,
      others: clicked?.place === link!.place ? clicked.others : null,
      beyondTime,
      panelOpen,
      stop,
      language: this.language ?? (this.#store.t.lang as Language),
      view: this.#host.viewNow,
    };
  }
}
