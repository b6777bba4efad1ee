/** How people sign in to this install; given when Postbag is started. */
export abstract class AccountSettings {
  /** Where people reach Postbag, e.g. https://postbag.example.org; null when it is whatever address they use. */
  abstract readonly publicUrl: string | null;
  /** Signs the cookies; null when the database keeps one that all copies share. */
  abstract readonly authSecret: string | null;
}

/** Whether people reach Postbag by https, so that its cookies may be sent by https alone. */
export function isHttps({ publicUrl }: Pick<AccountSettings, 'publicUrl'>): boolean {
  return publicUrl?.startsWith('https://') ?? false;
}
