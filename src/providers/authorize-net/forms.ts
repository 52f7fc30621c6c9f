import { Fault } from '../../contract/problem.ts';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Form } from '../../ui/form.ts';
import type { PanelContext } from '../provider.ts';

type AnyForm = Pick<Form<never, unknown>, 'read' | 'clear' | 'remove'>;

/** Opens a form at the end of a root, and is told through `changed` when it can be taken. */
type Open<F> = (root: HTMLElement, changed: (isComplete: boolean) => void) => F;

/** Two forms in one place, of which one is shown: for something new, and for what a saved one needs besides. */
export interface Forms<Fresh, Saved> {
  readonly fresh: Fresh;
  readonly saved: Saved | undefined;
  readonly show: (saved: string | undefined) => void;
  /** Forgets what was typed and takes both away. */
  readonly remove: () => void;
}

/** Draws them into a panel’s box. */
export function openForms<Fresh extends AnyForm, Saved extends AnyForm>(
  box: HTMLElement,
  { saved, changed }: Pick<PanelContext<unknown>, 'saved' | 'changed'>,
  openFresh: Open<Fresh>,
  openSaved: Open<Saved> | undefined,
): Forms<Fresh, Saved> {
  const { root, remove } = openPanelRoot(box);
  let shown = saved;
  const places = [document.createElement('div'), document.createElement('div')] as const;
  const complete = [false, !openSaved];
  const isShown = (index: number) => (index === 1) === (shown !== undefined);
  const open = <F>(index: 0 | 1, openForm: Open<F>): F =>
    openForm(places[index], (isComplete) => {
      complete[index] = isComplete;
      if (isShown(index)) changed(isComplete);
    });
  const reveal = () => {
    for (const [index, place] of places.entries()) place.hidden = !isShown(index);
  };
  root.append(...places);
  reveal();
  const freshForm = open(0, openFresh);
  const savedForm = openSaved && open(1, openSaved);
  return {
    fresh: freshForm,
    saved: savedForm,
    show(next) {
      if (next === shown) return;
      shown = next;
      savedForm?.clear();
      reveal();
      changed(complete[shown === undefined ? 0 : 1] === true);
    },
    remove() {
      freshForm.remove();
      savedForm?.remove();
      remove();
    },
  };
}

/** The buyer has to correct something that the panel marks. */
export const invalid = (): Fault => new Fault({ code: 'invalid', next: 'retry' });

/** What was typed. @throws Fault when the form has marked what is wrong in it */
export function requireInput<Data>(form: Pick<Form<never, Data>, 'read'>): Data {
  const data = form.read();
  if (data === undefined) throw invalid();
  return data;
}
