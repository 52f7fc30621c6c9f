import { ApiError } from './api-error.ts';

/**
 * The order of children in Authorize.Net’s XML schema, which its JSON has to keep too.
 * Source: https://api.authorize.net/xml/v1/schema/AnetApiSchema.xsd
 */
const ORDERS: Readonly<Record<string, string>> = {
  createTransactionRequest: 'merchantAuthentication clientId refId transactionRequest',
  transactionRequest:
    'transactionType amount currencyCode payment profile solution callId terminalNumber authCode refTransId splitTenderId order lineItems tax duty shipping taxExempt poNumber customer billTo shipTo customerIP cardholderAuthentication retail employeeId transactionSettings userFields surcharge merchantDescriptor subMerchant tip processingOptions',
  getHostedPaymentPageRequest:
    'merchantAuthentication clientId refId transactionRequest hostedPaymentSettings',
  getTransactionDetailsRequest: 'merchantAuthentication clientId refId transId',
  getUnsettledTransactionListRequest: 'merchantAuthentication clientId refId status sorting paging',
  createCustomerProfileFromTransactionRequest:
    'merchantAuthentication clientId refId transId customer customerProfileId defaultPaymentProfile defaultShippingAddress profileType',
  deleteCustomerPaymentProfileRequest:
    'merchantAuthentication clientId refId customerProfileId customerPaymentProfileId',
  securePaymentContainerRequest: 'merchantAuthentication clientId refId data',
};

/** @throws ApiError `E00003` when a child is in the wrong place or not known */
export function requireOrder(name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const children = Object.entries(value);
  const order = ORDERS[name]?.split(' ');
  let at = -1;
  for (const [child, inner] of children) {
    const place = order?.indexOf(child) ?? at;
    if (order && place <= at) {
      const schema = 'AnetApi/xml/v1/schema/AnetApiSchema.xsd';
      throw new ApiError(
        'E00003',
        `The element '${name}' in namespace '${schema}' has invalid child element '${child}' in namespace '${schema}'.`,
      );
    }
    at = place;
    requireOrder(child, inner);
  }
}
