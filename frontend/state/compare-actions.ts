import type { ActionContext } from './action-context';
import type { Scenes } from './scenes';
import { namesLanguage } from './selectors';
import { compareNames, comparePeriods, type Side } from './side';
import { sideTitle } from './side-title';

/** What a reader can do about two maps. */
export interface CompareActions {
  compareNames(): void;
  comparePeriods(): void;
  endCompare(): void;
}

export function compareActions({ store, link, announcer }: ActionContext, scenes: Scenes): CompareActions {
  const begin = (left: Partial<Side>, right: Side) => {
    // Two maps want the room; what is open in the panel stays.
    const { link: shown } = store.state;
    if (shown?.place === null && shown.reading === null) store.set({ panelOpen: false });
    link.change({ ...left, compare: right });
    const { left: first, right: second } = scenes;
    const { t } = store;
    if (first && second)
      announcer.say(
        t('comparing', {
          left: t('onSide.left', { sentence: sideTitle(first) }),
          right: t('onSide.right', { sentence: sideTitle(second) }),
        }),
      );
    store.after({ focus: 'compare' });
  };

  return {
    compareNames() {
      const { link: shown, lookup } = store.state;
      if (shown && lookup)
        begin({}, compareNames({ ...shown, lang: namesLanguage(store) }, lookup.atlas).right);
    },
    comparePeriods() {
      const { link: shown, lookup } = store.state;
      if (!shown || !lookup) return;
      const { left, right } = comparePeriods(shown, lookup.atlas);
      begin(left, right);
    },
    endCompare() {
      link.change({ compare: null });
      announcer.say(store.t('compareEnded'));
      store.after({ focus: 'compare' });
    },
  };
}
