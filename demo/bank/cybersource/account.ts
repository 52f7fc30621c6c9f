/** The sandbox's one merchant account: what the demo shop signs in with. */
export const SANDBOX_ACCOUNT = {
  merchantId: 'tender_sandbox',
  /** The REST API's shared-secret key; the secret is base64. */
  keyId: '08c94330-f618-42a3-b09d-5eadb0c5a11e',
  secret: 'bm90LWEtc2VjcmV0LW9mLXRoZS1yZXN0LWFwaQ==',
  /** Secure Acceptance has a profile with a key pair of its own; this secret is used as text. */
  profileId: '3C857FA4-ED86-4A08-A119-24170A74C760',
  accessKey: 'e2b0c0d0cee5393ca3b9d7a1f5e0c6ae',
  profileSecret: 'not-a-secret-of-the-hosted-page',
} as const;
