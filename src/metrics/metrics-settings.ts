/** How metrics are given; settled when Postbag is started. */
export abstract class MetricsSettings {
  /** What a caller must send as its bearer token; null when anybody may read them. */
  abstract readonly token: string | null;
  /** The version of Postbag. */
  abstract readonly version: string;
}
