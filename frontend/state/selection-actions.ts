import { spoken } from '../core/count-messages';
import type { Order } from '../core/groups';
import type { Way } from '../core/line-walk';
import type { Passage } from '../core/lookup';
import { nameOf } from '../core/names';
import { passageCount } from '../core/passage-counts';
import { kindOf } from '../core/place-kind';
import type { ActionContext } from './action-context';
import { travel, travelTo } from './camera';
import type { PanelActions } from './panel-actions';
import type { Scenes } from './scenes';
import { namesLanguage } from './selectors';
import { EMPTY_SET } from './store';

/** What a reader can choose to read. */
export interface SelectionActions {
  choosePlace(place: string): void;
  /** Chooses a shape that belongs to no place. */
  chooseShape(feature: string): void;
  chooseExcerpt(passage: Passage): void;
  openReading(reading: string | null): void;
  step(passage: Passage): void;
  setOrder(order: Order): void;
  /** Chooses a reach from the stepper, which keeps the focus. */
  stepReach(reach: string, way: Way): void;
  /** Goes to a step of the walk along the line that this place is. */
  travelAlong(place: string, step: Passage): void;
  setSearch(text: string): void;
  /** Highlights places in the text and on the map; an empty list ends it. */
  highlight(places: readonly string[]): void;
}

export function selectionActions(
  context: ActionContext,
  { openPanel }: PanelActions,
  scenes: Scenes,
): SelectionActions {
  const { store, link } = context;
  const excerptSelected = ({ excerpt, reading }: Passage) =>
    context.emit('excerpt-selected', { excerpt: excerpt.id, reading: reading.id });
  const scrollTo = ({ excerpt, reading }: Passage, focusThere: boolean) => {
    store.pending.scrollTo = `excerpt-${reading.id}-${excerpt.id}`;
    store.pending.focusThere ||= focusThere;
  };

  const actions: SelectionActions = {
    choosePlace(place) {
      const { lookup, link: shown, tab } = store.state;
      const found = lookup?.place(place);
      if (!found || !shown) return;
      const inText = tab === 'reading' && openTextNames(place, context);
      store.set({ feature: null, beyondTime: false });
      travelTo(context, [found]);
      if (inText) {
        store.pending.mention = place;
        link.change({ place });
        return;
      }
      store.set({ tab: 'place' });
      openPanel();
      store.pending.focus = 'heading';
      link.change({ place, excerpt: null, reading: null });
    },
    chooseShape(feature) {
      store.set({ feature, tab: 'place' });
      openPanel();
      store.pending.focus = 'heading';
      link.change({ place: null, excerpt: null, reading: null });
    },
    chooseExcerpt(passage) {
      const { excerpt, reading } = passage;
      const place = excerpt.places.find((id) => store.state.lookup?.place(id)) ?? null;
      store.set({ feature: null });
      if (place === null) {
        store.set({ tab: 'reading' });
        link.change({ place: null, excerpt: excerpt.id, reading: reading.id });
      } else {
        store.set({ tab: 'place', beyondTime: true });
        link.change({ place, excerpt: excerpt.id, reading: null });
      }
      scrollTo(passage, true);
      openPanel();
      travel(context, passage);
      excerptSelected(passage);
    },
    step(passage) {
      link.change({ excerpt: passage.excerpt.id, reading: passage.reading.id });
      scrollTo(passage, false);
      travel(context, passage);
      excerptSelected(passage);
    },
    openReading(reading) {
      store.set({ tab: 'reading', lastReading: reading });
      openPanel();
      store.pending.focus = 'heading';
      link.change({ reading, excerpt: null });
    },
    setOrder(order) {
      link.change({ order });
    },
    stepReach(reach, way) {
      actions.choosePlace(reach);
      store.pending.focus = way;
      const { lookup, link: shown } = store.state;
      const place = lookup?.place(reach);
      if (!place || !shown) return;
      const { t } = store;
      const name = nameOf(place, namesLanguage(store)).text;
      const { visible } = passageCount(place, scenes.left!);
      context.announcer.say(spoken(name, kindOf(place, t), visible, null, false, t));
    },
    travelAlong(place, step) {
      if (store.state.link?.order !== 'along') store.pending.focus = 'heading';
      store.set({ feature: null, tab: 'place' });
      openPanel();
      link.change({ place, order: 'along', excerpt: step.excerpt.id, reading: null });
      scrollTo(step, false);
      travel(context, step);
      excerptSelected(step);
    },
    setSearch(searchText) {
      store.set({ searchText });
    },
    highlight(places) {
      if (places.length === 0 && store.state.highlighted.size === 0) return;
      store.set({ highlighted: places.length === 0 ? EMPTY_SET : new Set(places) });
    },
  };
  return actions;
}

/** Whether the text that is open in the panel names a place. */
function openTextNames(place: string, { store: { state } }: ActionContext): boolean {
  const reading = state.lookup?.reading(state.link?.reading ?? null);
  return (
    reading?.text?.some(({ mentions }) => mentions.some((mention) => mention.place === place)) ??
    reading?.excerpts.some(({ places }) => places.includes(place)) ??
    false
  );
}
