/** What this copy does; settled when Postbag is started. */
export abstract class HealthSettings {
  /** Whether this copy runs the scheduled sweep. */
  abstract readonly sweep: boolean;
}
