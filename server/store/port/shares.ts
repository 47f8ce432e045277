import type { Share } from '../../../surveys/fieldwork/share.ts';

export interface Shares {
  /** Links to reports for those without a login. False, and nothing is written, where the id is there. */
  addShare(share: Share): Promise<boolean>;
  share(id: string): Promise<Share | undefined>;
  /** In no order that tells anything. */
  sharesOf(activity: string): Promise<readonly Share[]>;
  removeShare(id: string): Promise<boolean>;
}
