/** What no record of a subject says, as far as it is known. */
export interface WarningFacts {
  /** Ids of permits whose information the subject has published. */
  readonly published?: readonly string[];
  /** Ids of records with a repair under way. */
  readonly applied?: readonly string[];
}
