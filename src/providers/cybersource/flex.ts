import { Fault } from '../../contract/problem.ts';
import { loadScript, ScriptError } from '../../lib/load-script.ts';
import type { PanelContext } from '../provider.ts';
import { vendorUrl, type CaptureContext } from './capture-context.ts';
import type { CyberSourceConfig } from './config.ts';

/** What a hosted field tells about what is typed in it. `card` has the schemes that it may still be of. */
export interface FieldState {
  readonly empty?: boolean;
  readonly valid?: boolean;
  readonly couldBeValid?: boolean;
  readonly card?: readonly {
    readonly brandedName?: string;
    readonly securityCode?: { readonly length?: number };
  }[];
}

/** What a hosted field can be told about itself. */
export interface FieldOptions {
  readonly title?: string;
  /** Read by screen readers. */
  readonly description?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-required'?: boolean;
  readonly maxLength?: number;
}

/** One input in a frame of CyberSource's. */
export interface Field {
  load(container: HTMLElement): void;
  on(event: 'change', listener: (state: FieldState) => void): void;
  on(event: 'load' | 'focus' | 'blur', listener: () => void): void;
  focus(): void;
  update(options: FieldOptions): void;
  dispose(): void;
}

/** Why there is no token, or why a call was refused. */
export interface FlexError {
  readonly reason?: string;
  readonly correlationId?: string;
  /** The fields or parameters it is about; of some reasons an object. */
  readonly details?: unknown;
}

/** CSS by state, as Microform takes it. */
export type MicroformStyles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The fields that belong together. */
export interface Microform {
  createField(type: 'number' | 'securityCode', options: FieldOptions): Field;
  createToken(
    expiry: { readonly expirationMonth: string; readonly expirationYear: string },
    done: (error: FlexError | null | undefined, token?: unknown) => void,
  ): void;
}

/** What CyberSource's script brings, v2 and 0.11. */
export type Flex = new (captureContext: string) => {
  microform(type: 'card', options: { styles: MicroformStyles }): Microform;
  microform(options: { styles: MicroformStyles }): Microform;
};

/** The same for test and live: which of them it is says the key. */
export const SCRIPT_0_11 =
  'https://flex.cybersource.com/cybersource/assets/microform/0.11/flex-microform.min.js';

/** Both versions call themselves `Flex`: which script brought which. */
const sources = new WeakMap<Flex, string>();

/**
 * Makes the fields of a capture context, with the script that it names.
 * @throws Fault when the script is not CyberSource's or cannot be loaded
 */
export async function createMicroform(
  { jwt, library, integrity }: CaptureContext,
  { config, environment }: Pick<PanelContext<CyberSourceConfig>, 'config' | 'environment'>,
  styles: MicroformStyles,
): Promise<Microform> {
  if (config.mode === 'microform-0.11') {
    const Old = await loadFlex(vendorUrl(config.script ?? SCRIPT_0_11));
    return new Old(jwt).microform({ styles });
  }
  if (!library) {
    const detail =
      'The capture context names no clientLibrary: create it with clientVersion "v2", or use mode "microform-0.11".';
    throw new Fault({ code: 'configuration', next: 'choose-another', detail });
  }
  const New = await loadFlex(vendorUrl(library, environment), integrity);
  return new New(jwt).microform('card', { styles });
}

async function loadFlex(src: string, integrity?: string): Promise<Flex> {
  const isReady = (value: unknown): value is Flex =>
    typeof value === 'function' && (sources.get(value as Flex) ?? src) === src;
  try {
    const flex = await loadScript({ src, global: 'Flex', isReady, ...(integrity && { integrity }) });
    sources.set(flex, src);
    return flex;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    const code = error.trouble === 'offline' ? 'offline' : 'script';
    throw new Fault({ code, next: 'retry', detail: error.message }, error);
  }
}
