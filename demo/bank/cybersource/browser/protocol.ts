import type { Reason } from './flex-error.ts';

/** The inputs that have frames. */
export const FIELD_TYPES = ['number', 'securityCode'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** CSS by state: `input`, `:focus`, `valid`, `invalid`, `::placeholder`, … */
export type Styles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a field can be told. */
export interface FieldOptions {
  readonly placeholder?: string;
  readonly title?: string;
  readonly description?: string;
  readonly disabled?: boolean;
  readonly maxLength?: number;
  readonly styles?: Styles;
  readonly 'aria-label'?: string;
  readonly 'aria-required'?: boolean;
}

/** What a field tells of what is typed. The value itself never leaves the frame. */
export interface FieldState {
  readonly empty: boolean;
  readonly valid: boolean;
  readonly couldBeValid: boolean;
  readonly card?: readonly {
    readonly name: string;
    readonly brandedName: string;
    readonly cybsCardType: string;
    readonly valid: boolean;
    readonly couldBeValid: boolean;
    readonly securityCode: { readonly name: string; readonly length: number };
  }[];
}

/** From the page to a field's frame. */
export type ToFrame =
  | {
      readonly type: 'init';
      readonly jwt: string;
      readonly options: FieldOptions;
      readonly networks: readonly string[];
    }
  | { readonly type: 'update'; readonly options: FieldOptions }
  | { readonly type: 'focus' | 'clear' }
  | {
      readonly type: 'tokenize';
      readonly id: string;
      readonly fields: readonly FieldType[];
      readonly params: { readonly expirationMonth?: unknown; readonly expirationYear?: unknown };
    };

/** From a field's frame to the page. */
export type ToPage =
  | { readonly type: 'ready' | 'load' | 'focus' | 'blur' | 'inputSubmitRequest' }
  | { readonly type: 'change'; readonly state: FieldState }
  | { readonly type: 'token'; readonly id: string; readonly token: string }
  | {
      readonly type: 'failure';
      readonly id: string;
      readonly reason: Reason;
      readonly locations: readonly string[];
    };

/** A message and the field that it belongs to. */
export interface Envelope<T> {
  readonly microformField: string;
  readonly message: T;
}

/** The message for this field, if the event brings one from this window of this origin. */
export function unwrap(
  event: MessageEvent<unknown>,
  from: Window | null,
  origin: string,
  field: string,
): unknown {
  const { data } = event;
  const isOurs =
    event.source === from && event.origin === origin && typeof data === 'object' && data !== null;
  const envelope = isOurs ? (data as Partial<Envelope<unknown>>) : {};
  return envelope.microformField === field ? envelope.message : undefined;
}
