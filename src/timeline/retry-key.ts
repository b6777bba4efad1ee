/** What a caller sends so that it may send the same request again without its being done twice. */
export interface RetryKey {
  /** The header Idempotency-Key: 1 to 200 visible ASCII characters. */
  readonly key: string;
  /** SHA-256 of the request: the same key with another one is a mistake of the caller. */
  readonly fingerprint: Buffer;
  /** This run of the request; each retry is another one. */
  readonly attempt: string;
}
