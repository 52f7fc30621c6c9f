import { literal, object, string, type Infer } from './schema.ts';

/** What the shop's notification page posts to its parent when a frame is over. */
export const FrameMessage = object({ source: literal('tender'), nonce: string });
export type FrameMessage = Infer<typeof FrameMessage>;
