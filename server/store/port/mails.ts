import type { Mail } from '../../../surveys/fieldwork/mail.ts';

export interface Mails {
  /** Adds mails; one whose id is there already stays as it is. Returns how many were added. */
  addMails(mails: readonly Mail[]): Promise<number>;
  mail(id: string): Promise<Mail | undefined>;
  mailsOf(activity: string): Promise<readonly Mail[]>;
  /** Those that bring someone a link to their account. */
  mailsTo(account: string): Promise<readonly Mail[]>;
  /** Some that may be sent at `now` (ISO time), the longest due first: queued ones, and those whose sender has not been heard of. */
  mailsDue(now: string): Promise<readonly Mail[]>;
  /** Those that a stop has left waiting for what they speak of. */
  heldMails(): Promise<readonly Mail[]>;
  /**
   * Writes `mail` if the stored one still is as `from` in state and attempts: of two who take it at once, one gets it. What it
   * said before is overwritten as by erasing.
   */
  changeMail(mail: Mail, from: Pick<Mail, 'state' | 'attempts'>): Promise<boolean>;
  /** Removes it, if it still is as `from`. */
  removeMail(id: string, from: Pick<Mail, 'state' | 'attempts'>): Promise<boolean>;
}
