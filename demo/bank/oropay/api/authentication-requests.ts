import * as z from 'zod';

const common = {
  channel: z.literal('CNP'),
  amount: z.string().regex(/^[1-9]\d*$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  reference: z.string().min(1),
  payment_method: z.object({ entry_mode: z.literal('ECOM'), id: z.string() }),
  notifications: z.object({
    challenge_return_url: z.url(),
    three_ds_method_return_url: z.url().max(256),
  }),
};

const flag = z.enum(['TRUE', 'FALSE']);
const pixels = z.string().regex(/^\d{1,6}$/);

/** Minutes, as a text: UTC less local time. */
const isTimeZone = (text: string) => /^-?\d{1,4}$/.test(text) && Math.abs(Number(text)) <= 840;

/** What the issuer is told of the browser. Source: https://developer.globalpay.com/api/authentications */
const BrowserData = z.object({
  accept_header: z.string().min(1).max(2048),
  color_depth: z.enum([
    'ONE_BIT',
    'FOUR_BITS',
    'EIGHT_BITS',
    'FIFTEEN_BITS',
    'SIXTEEN_BITS',
    'TWENTY_FOUR_BITS',
    'THIRTY_TWO_BITS',
    'FORTY_EIGHT_BITS',
  ]),
  ip: z.union([z.ipv4(), z.ipv6()]),
  java_enabled: flag,
  javascript_enabled: flag,
  language: z
    .string()
    .max(8)
    .regex(/^[a-z]{2,3}(-\w+)*$/i),
  screen_height: pixels,
  screen_width: pixels,
  challenge_window_size: z.enum([
    'WINDOWED_250X400',
    'WINDOWED_390X400',
    'WINDOWED_500X600',
    'WINDOWED_600X400',
    'FULL_SCREEN',
  ]),
  timezone: z.string().refine(isTimeZone),
  user_agent: z.string().min(1).max(2048),
});

/** EMV 3-D Secure's codes of the window sizes. */
export const WINDOW_SIZES: Readonly<Record<string, string>> = {
  WINDOWED_250X400: '01',
  WINDOWED_390X400: '02',
  WINDOWED_500X600: '03',
  WINDOWED_600X400: '04',
  FULL_SCREEN: '05',
};

/** `POST /authentications` without a `server_trans_ref`: whether the card takes part. */
export const CheckRequest = z.object({ ...common, three_ds: z.object({ source: z.literal('BROWSER') }) });
export type CheckRequest = z.infer<typeof CheckRequest>;

/** The same with one: the authentication. */
export const InitiateRequest = z.object({
  ...common,
  three_ds: z.object({
    source: z.literal('BROWSER'),
    server_trans_ref: z.string(),
    challenge_request_indicator: z.enum(['NO_PREFERENCE', 'CHALLENGE_MANDATED']).optional(),
  }),
  decoupled_flow_request: z.enum(['DECOUPLED_PREFERRED', 'DO_NOT_USE_DECOUPLED']).optional(),
  method_url_completion_status: z.enum(['YES', 'NO', 'UNAVAILABLE']),
  order: z.object({ date_time_created: z.string() }),
  browser_data: BrowserData,
});
export type InitiateRequest = z.infer<typeof InitiateRequest>;

/** What tells the second from the first. */
export const hasReference = (body: unknown): boolean =>
  z.object({ three_ds: z.object({ server_trans_ref: z.string() }) }).safeParse(body).success;
