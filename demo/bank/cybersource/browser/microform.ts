import { Field, type Group } from './field.ts';
import { FlexError } from './flex-error.ts';
import { FIELD_TYPES, type FieldOptions, type FieldType, type Styles } from './protocol.ts';

/** The part of a capture context that the page needs. */
export interface Context {
  readonly jwt: string;
  readonly id: string;
  readonly version: 'v2' | '0.11';
  readonly networks: readonly string[];
}

type Done = (error: FlexError | null, token?: string) => void;

/** Reads a capture context. @throws FlexError when it is none, or is one for another version of the script */
export function readContext(jwt: unknown, version: Context['version']): Context {
  try {
    const text = atob(String(jwt).split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '');
    const { jti, ctx } = JSON.parse(text) as {
      jti: string;
      ctx: { type: string; data: { allowedCardNetworks?: string[] } }[];
    };
    const wanted = version === 'v2' ? 'mf-2.' : 'mf-0.11.';
    if (!jti || !ctx[0]?.type.startsWith(wanted)) throw new TypeError('Another version.');
    return { jwt: String(jwt), id: jti, version, networks: ctx[0].data.allowedCardNetworks ?? [] };
  } catch {
    throw new FlexError('CAPTURE_CONTEXT_INVALID');
  }
}

/** The fields of one form, and the way to a token. */
export class Microform {
  readonly #group: Group;
  readonly #fields: Field[] = [];

  constructor({ jwt, id, networks }: Context, options: { readonly styles?: Styles } = {}) {
    this.#group = {
      id: crypto.randomUUID(),
      jwt,
      context: id,
      networks,
      options,
      disposed: (field) => {
        const place = this.#fields.indexOf(field);
        if (place >= 0) this.#fields.splice(place, 1);
      },
    };
  }

  createField(type: unknown, options: FieldOptions = {}): Field {
    const known = FIELD_TYPES.find((one): one is FieldType => one === type);
    if (!known) throw new FlexError('CREATE_FIELD_INVALID_FIELD_TYPE');
    if (this.#fields.some((field) => field.type === known)) throw new FlexError('CREATE_FIELD_DUPLICATE');
    const field = new Field(known, options, this.#group);
    this.#fields.push(field);
    return field;
  }

  createToken(params: object, done: Done): void {
    const loaded = this.#fields.filter(({ isLoaded }) => isLoaded);
    const [first] = loaded;
    if (this.#fields.length === 0) done(new FlexError('CREATE_TOKEN_NO_FIELDS'));
    else if (!first) done(new FlexError('CREATE_TOKEN_NO_FIELDS_LOADED'));
    else void this.#tokenize(first, loaded, params, done);
  }

  async #tokenize(first: Field, loaded: readonly Field[], params: object, done: Done): Promise<void> {
    const answer = await first.tokenize(
      params,
      loaded.map(({ type }) => type),
    );
    if (answer.type === 'token') done(null, answer.token);
    else if (answer.type === 'failure') done(new FlexError(answer.reason, answer.locations));
  }
}
