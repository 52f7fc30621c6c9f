import { render, type TemplateResult } from 'lit';
import { rewrite, type Notation } from '../lib/notation.ts';
import type { Messages } from '../locales/en.ts';
import { formStyles } from './form-styles.ts';
import { sheetsOf } from './panel-root.ts';

/** One thing that a form asks. */
export interface Field<Id extends string = string> {
  /** Unique in the form. */
  readonly id: Id;
  readonly label: string;
  /** The word “optional”, when it may stay empty. */
  readonly optional?: string | undefined;
  /** What to say when it is empty; that it has to be filled in, unless set. */
  readonly missing?: string;
  /** What is wrong with a text, in the buyer’s words; undefined when it can be taken. Not asked about an empty one. */
  readonly problem?: (text: string) => string | undefined;
  /** How a text is written while it is typed. */
  readonly notation?: Notation;
  /** Draws an input with this id, which is unique in the tree, and what is wrong. The value stays the input’s own. */
  readonly draw: (name: string, error: string | undefined) => TemplateResult;
}

/** The text of a field, without what does not count; of a ticked checkbox `on`. */
export type ValueOf<Id extends string> = (id: Id) => string;

/** What a form is made of. */
export interface FormOptions<Id extends string, Data> {
  readonly words: Messages;
  /** The fields, by what is typed in them at the moment: always the same ids in the same order. */
  readonly describe: (valueOf: ValueOf<Id>) => readonly Field<Id>[];
  /** What the texts mean, once each can be taken. */
  readonly collect: (valueOf: ValueOf<Id>) => Data | undefined;
  /** Told when all can be taken, and when no longer. */
  readonly changed: (isComplete: boolean) => void;
}

/** Fields on the page. What was typed lives in the inputs and nowhere else. */
export interface Form<Id extends string, Data> {
  /** What was typed, or undefined when something cannot be taken: it is marked then, and the first has the focus. */
  read(): Data | undefined;
  /** Asks again what the fields are: something is known that was not. */
  refresh(): void;
  /** Shows at a field what the provider says is wrong with it, until the buyer changes it. */
  mark(id: Id, message: string): void;
  /** Forgets what was typed. */
  clear(): void;
  /** Forgets what was typed and takes the fields away. */
  remove(): void;
}

let count = 0;

/** Draws fields at the end of a panel’s root, or of an element in one. */
export function openForm<Id extends string, Data>(
  root: ShadowRoot | HTMLElement,
  { words, describe, collect, changed }: FormOptions<Id, Data>,
): Form<Id, Data> {
  const prefix = `form-${++count}-`;
  const box = document.createElement('div');
  box.className = 'form';
  /** What is shown at a field: somebody’s words, or where they are empty, what the field has to say. */
  const shown = new Map<Id, string>();
  let fields: readonly Field<Id>[] = [];
  let wasComplete = false;
  let isPressed = false;
  const listening = new AbortController();

  const fieldOf = (target: EventTarget | null) =>
    fields.find(({ id }) => prefix + id === (target as Element).id);

  const valueOf = (id: Id): string => {
    const input = box.querySelector<HTMLInputElement>(`#${prefix}${id}`);
    if (!input) return '';
    if (input.type === 'checkbox') return input.checked ? 'on' : '';
    return fieldOf(input)?.notation?.clean(input.value) ?? input.value.trim();
  };

  const problemOf = ({ id, label, optional, missing, problem }: Field<Id>) => {
    const value = valueOf(id);
    if (value) return problem?.(value);
    return optional ? undefined : (missing ?? words.required(label));
  };

  const draw = () => {
    fields = describe(valueOf);
    const problems = fields.map(problemOf);
    render(
      fields.map(({ id, draw: drawField }, place) => {
        if (!problems[place] && shown.get(id) === '') shown.delete(id);
        return drawField(prefix + id, shown.get(id) === '' ? problems[place] : shown.get(id));
      }),
      box,
    );
    const isComplete = !problems.some(Boolean);
    if (isComplete !== wasComplete) changed((wasComplete = isComplete));
  };

  /** Not under a pressed pointer, wherever on the page it is: what moves there is not clicked. */
  const drawUnpressed = () => {
    if (!isPressed && !listening.signal.aborted) draw();
  };

  const onPointer = ({ type }: Event) => {
    isPressed = type === 'pointerdown';
    // The click comes first.
    if (!isPressed) setTimeout(drawUnpressed);
  };

  const drawAndFocus = () => {
    draw();
    box.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };

  const onInput = (event: Event) => {
    // Its `data` is what was typed: not for the page around us.
    event.stopPropagation();
    const field = fieldOf(event.target);
    if (!field) return;
    if (shown.get(field.id)) shown.delete(field.id);
    const { isComposing, inputType } = event as InputEvent;
    if (field.notation && !isComposing) {
      rewriteInput(event.target as HTMLInputElement, field.notation, inputType === 'deleteContentForward');
    }
    if (event.type === 'change') drawUnpressed();
    else draw();
  };

  /** Going on to another field is when one may be judged; going to see to something else is not. */
  const onLeave = ({ target, relatedTarget }: FocusEvent) => {
    const field = fieldOf(target);
    if (field && valueOf(field.id) && box.contains(relatedTarget as Node | null)) {
      shown.set(field.id, shown.get(field.id) ?? '');
    }
  };

  for (const type of ['input', 'change', 'compositionend']) box.addEventListener(type, onInput);
  box.addEventListener('focusout', onLeave);
  for (const type of ['click', 'keyup']) box.addEventListener(type, draw);
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
    addEventListener(type, onPointer, { capture: true, signal: listening.signal });

  const empty = () => {
    shown.clear();
    for (const input of box.querySelectorAll('input')) {
      input.value = '';
      input.checked = false;
    }
  };

  (root.getRootNode() as ShadowRoot).adoptedStyleSheets.push(...sheetsOf(formStyles));
  draw();
  root.append(box);
  // What is filled in already counts.
  draw();

  return {
    read() {
      shown.clear();
      for (const field of fields) if (problemOf(field)) shown.set(field.id, '');
      drawAndFocus();
      return shown.size ? undefined : collect(valueOf);
    },
    refresh: drawUnpressed,
    mark(id, message) {
      shown.set(id, message);
      drawAndFocus();
    },
    clear() {
      empty();
      draw();
    },
    remove() {
      listening.abort();
      empty();
      box.remove();
    },
  };
}

function rewriteInput(input: HTMLInputElement, notation: Notation, isForward: boolean): void {
  const { value, selectionEnd } = input;
  const { text, caret } = rewrite(notation, value, selectionEnd ?? value.length, isForward);
  if (text === value) return;
  input.value = text;
  // Safari would move the focus into every field that it fills in by itself.
  if (input.matches(':focus')) input.setSelectionRange(caret, caret);
}
