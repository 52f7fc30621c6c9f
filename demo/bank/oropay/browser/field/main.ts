/** The document in a hosted field’s frame. */
import { BASE } from '../bank-base.ts';
import { post, readLetter } from '../letter.ts';
import { drawField, type Field } from './field.ts';
import { problemOf } from './rules.ts';
import { sheetOf } from './styles.ts';
import { Collector } from './collector.ts';

interface About {
  readonly id: string;
  readonly type: string;
  readonly lang: string;
  readonly targetOrigin: string;
}

const { id, type, lang, targetOrigin } = JSON.parse(atob(location.hash.slice(1))) as About;
document.documentElement.lang = lang;

const tell = (event: string, data: unknown = {}) => {
  post(window.parent, targetOrigin, { id, event, data });
};
const resize = () => {
  tell('resize', { height: Math.ceil(document.body.getBoundingClientRect().height) + 1 });
};

let options: Readonly<Record<string, unknown>> = {};
let messages: Readonly<Record<string, string>> = {};
let cvvLength = 3;
let field: Field | undefined;

const collector = new Collector(() => options, tell);

/** Says what is wrong below the input, or takes it away. */
function validate(): boolean {
  const problem = field && problemOf(type, field.value(), cvvLength);
  field?.say(problem && (messages[problem.key] ?? problem.message));
  tell(problem ? 'hosted-field-validation-show' : 'hosted-field-validation-hide', {
    validationMessage: problem?.message,
  });
  resize();
  return !problem;
}

async function start(given: Readonly<Record<string, unknown>>): Promise<void> {
  options = given;
  const answer = await fetch(`${BASE}/fields`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ accessToken: given['accessToken'] }),
  });
  const { mayDraw } = (await answer.json()) as { mayDraw: boolean };
  // A token that may not tokenize: the real fields stay empty and say nothing, too.
  if (!mayDraw) return;
  field = drawField(type, {
    pressed: () => {
      tell('click');
    },
    left: validate,
    brand: (cardType) => {
      tell('card-type', { cardType });
    },
  });
  tell('register', { type });
  resize();
}

const isNumber = () => type === 'card-number';

type Handler = (data: never) => void;

const handlers: Readonly<Record<string, Handler>> = {
  'update-options': (given: Readonly<Record<string, unknown>>) => void start(given),
  'set-field': (given: Parameters<Field['describe']>[0] & { validationMessages?: typeof messages }) => {
    field?.describe(given);
    messages = given.validationMessages ?? {};
    resize();
  },
  'add-stylesheet': ({ styles }: { styles: Parameters<typeof sheetOf>[0] }) => {
    document.adoptedStyleSheets.push(sheetOf(styles));
    resize();
  },
  'set-card-type': ({ cardType }: { cardType: string }) => {
    cvvLength = cardType === 'AMEX' ? 4 : 3;
  },
  'hosted-field-validate': ({ fields }: { fields: number }) => {
    tell('hosted-field-validate-pass-data', { type, fields, isValid: validate() });
  },
  'request-data': ({ fields }: { fields: number }) => {
    // As in the real library, the shop’s page passes on what the fields say, but never the number.
    tell('pass-data', { type, fields, value: isNumber() ? '' : (field?.value() ?? '') });
  },
  'hosted-field-validate-form': (data: Parameters<Collector['takeValidity']>[0]) => {
    collector.takeValidity(data);
  },
  'accumulate-data': (data: Parameters<Collector['takeValue']>[0]) => {
    const isOwn = data.type === type;
    collector.takeValue(isOwn ? { ...data, value: field?.value() ?? '' } : data);
  },
};

window.addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
  const letter = source === window.parent && origin === targetOrigin ? readLetter(data) : undefined;
  if (letter?.id === id) handlers[letter.event]?.(letter.data as never);
});
tell('load-options');
