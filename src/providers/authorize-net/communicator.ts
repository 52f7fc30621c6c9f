import { object, safeParse, string } from '../../contract/schema.ts';

/** What Authorize.Net’s page can say. */
export interface HostedPage {
  /** It would like to be this many pixels high. */
  readonly resize: (height: number) => void;
  readonly cancel: () => void;
  /** A transaction was made, and which one as far as it says. */
  readonly done: (transId: string | undefined) => void;
}

/** Where the communicator page looks for us, two windows up. The name is Authorize.Net’s. */
const GLOBAL = 'AuthorizeNetIFrame';

const TransactResponse = object({}, { transId: string });

/**
 * Publishes what the shop’s communicator page calls, until the returned function is called; then everything is as
 * it was.
 * Source: https://developer.authorize.net/api/reference/features/accept_hosted.html
 */
export function listenToCommunicator(page: HostedPage): () => void {
  const before: unknown = Reflect.get(globalThis, GLOBAL);
  Reflect.set(globalThis, GLOBAL, {
    onReceiveCommunication: (message: unknown) => {
      if (typeof message !== 'string') return;
      // Not at once: the caller may be a page still being parsed, and Chromium crashes when its frame goes meanwhile.
      setTimeout(() => {
        tell(page, new URLSearchParams(message));
      });
    },
  });
  return () => {
    if (before === undefined) Reflect.deleteProperty(globalThis, GLOBAL);
    else Reflect.set(globalThis, GLOBAL, before);
  };
}

function tell({ resize, cancel, done }: HostedPage, message: URLSearchParams): void {
  switch (message.get('action')) {
    case 'resizeWindow': {
      const height = Number(message.get('height'));
      if (height > 0) resize(height);
      break;
    }
    case 'cancel':
      cancel();
      break;
    case 'transactResponse':
      done(transactionIn(message.get('response') ?? ''));
      break;
    default:
  }
}

function transactionIn(json: string): string | undefined {
  try {
    const parsed = safeParse(TransactResponse, JSON.parse(json));
    return parsed.success ? parsed.data.transId : undefined;
  } catch {
    return undefined;
  }
}
