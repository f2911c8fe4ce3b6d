import type { Language } from '../core/languages';
import type { ReadSpan, TypedSpan } from '../core/span-problem';
import type { ActionContext } from './action-context';
import { notify } from './notices';
import { comparedSide } from './selectors';
import { type Side, type SideName, withPeriodToggled } from './side';

/** What a reader can do to the time a map shows. */
export interface TimeActions {
  togglePeriod(period: string): void;
  showAllTime(): void;
  setSpan(edtf: string | null): void;
  openSpan(open: boolean): void;
  /** Takes dates as people write them; empty text is an open side, both empty are all time. */
  typeSpan(typed: TypedSpan): Promise<void>;
  toggleUndated(): void;
}

/** What a reader can do to one of two maps. */
export interface SideActions extends TimeActions {
  /** Null for the interface's. */
  setLanguage(lang: string | null): void;
}

/** The names and the time of the left map, or of the right of two. */
export function sideActions(context: ActionContext, side: SideName): SideActions {
  const { store, link, announcer } = context;
  const shown = () => (side === 'left' ? store.state.link : comparedSide(store));
  const change = (patch: Partial<Side>, brushing = false) => {
    const before = shown();
    if (!before) return;
    if (side === 'right') {
      store.set({ beyondTime: false });
      link.change({ compare: { ...before, ...patch } }, brushing);
    } else link.change(patch, brushing);
  };
  const changeTime = (patch: Partial<Side>, brushing = false) => {
    store.set({ beyondTime: false });
    change(patch, brushing);
    if (brushing) announcer.sayFilterSoon(side);
    else announcer.sayFilter(side);
  };
  const setForm = (form: Partial<{ open: boolean; problem: null }>) => {
    const { spanForms } = store.state;
    store.set({ spanForms: { ...spanForms, [side]: { ...spanForms[side], ...form } } });
  };

  const actions: SideActions = {
    togglePeriod(period) {
      const { lookup } = store.state;
      const before = shown();
      if (before && lookup) changeTime(withPeriodToggled(before, period, lookup.atlas));
    },
    showAllTime() {
      changeTime({ periods: [], span: null });
    },
    setSpan(edtf) {
      changeTime({ span: edtf, periods: [] }, true);
    },
    openSpan(open) {
      setForm({ open, problem: null });
      store.after({ focus: open ? `span.${side}` : `dates.${side}` });
    },
    async typeSpan(typed) {
      const read = await readSpan(typed, context);
      if (!read) return;
      const { spanForms } = store.state;
      const problem = 'problem' in read ? read.problem : null;
      store.set({ spanForms: { ...spanForms, [side]: { ...spanForms[side], problem } } });
      if ('edtf' in read) actions.setSpan(read.edtf);
    },
    toggleUndated() {
      const before = shown();
      change({ undated: !before?.undated });
      announcer.sayFilter(side);
    },
    setLanguage(lang) {
      change({ lang });
    },
  };
  return actions;
}

/** What typed dates mean. The script that reads them is loaded when it is first needed; null where it cannot be. */
async function readSpan(typed: TypedSpan, { store }: ActionContext): Promise<ReadSpan | null> {
  try {
    return (await import('../core/typed-span')).typedSpan(typed, store.t.lang as Language);
  } catch (failure) {
    console.error(failure);
    notify(store, { key: 'dates', text: (t) => t('offline') });
    return null;
  }
}
