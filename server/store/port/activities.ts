import type { Survey } from '../../../surveys/definition/survey.ts';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';

export interface StoredDefinition {
  readonly fingerprint: string;
  readonly survey: Survey;
}

/** Activities, their occasions, and the definitions their waves were opened with. */
export interface Activities {
  /** Keeps a definition under its fingerprint; again changes nothing. A wave is judged by the definition it was opened with. */
  addDefinition(fingerprint: string, survey: Survey): Promise<void>;
  definition(fingerprint: string): Promise<Survey | undefined>;
  definitions(): AsyncIterable<StoredDefinition>;

  addActivity(activity: Activity): Promise<void>;
  changeActivity(activity: Activity): Promise<void>;
  activity(id: string): Promise<Activity | undefined>;
  /** Newest first. */
  activities(): Promise<readonly Activity[]>;

  addOccasion(occasion: Occasion): Promise<void>;
  /**
   * Changes it in one step, and returns what it became; undefined where there is none. `rewrite` may be called again with what
   * somebody else has written meanwhile.
   */
  rewriteOccasion(id: string, rewrite: (occasion: Occasion) => Occasion): Promise<Occasion | undefined>;
  /** In order. */
  occasionsOf(activity: string): Promise<readonly Occasion[]>;
  /** False, and it stays, where it is not the activity's or a wave belongs to it. */
  removeOccasion(activity: string, id: string): Promise<boolean>;
}
