import { matching, object, oneOf, type Infer } from '../../contract/schema.ts';

const MODES = ['microform', 'microform-0.11', 'hosted-page', 'hosted-frame'] as const;

/** What the backend sends for a CyberSource method. */
export const CyberSourceConfig = object(
  {
    /**
     * `microform`: card fields in the page, Microform v2. `microform-0.11`: the version that OroCommerce uses.
     * `hosted-page` and `hosted-frame`: Secure Acceptance, whose form the backend sends as a redirect or a frame.
     */
    mode: oneOf(...MODES),
  },
  {
    /** Where Microform 0.11 comes from, when not from its usual address; v2 says it in the capture context. */
    script: matching(/^https:\/\//, 'https://flex.cybersource.com/…/flex-microform.min.js'),
    session: object(
      {},
      {
        /** A JWT that lives 15 minutes and works on one page only. Missing where CyberSource gave the backend none. */
        captureContext: matching(/^[\w-]+\.[\w-]+\.[\w-]*$/, 'eyJraWQ…'),
      },
    ),
  },
);
export type CyberSourceConfig = Infer<typeof CyberSourceConfig>;
