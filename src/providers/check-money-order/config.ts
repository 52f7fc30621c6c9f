import { object, string, type Infer } from '../../contract/schema.ts';

/** Whom to make the check out to, and where to send it; `sendTo` may have several lines. Plain text, both. */
export const CheckMoneyOrderConfig = object({}, { payTo: string, sendTo: string });
export type CheckMoneyOrderConfig = Infer<typeof CheckMoneyOrderConfig>;
