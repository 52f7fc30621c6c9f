import { defineProvider } from '../provider.ts';
import { InfinitePayConfig } from './config.ts';
import { mountInfinitePay } from './panel.ts';

/** InfinitePay: purchase on account for companies, with direct debit and installments where the backend offers them. */
export const infinitePay = defineProvider({ config: InfinitePayConfig, mount: mountInfinitePay });
