// Every failure a caller can see, by code: one file for each kind of person it meets or thing it is about.
import { activityProblems } from './activity-problems.ts';
import { answeringProblems } from './answering-problems.ts';
import { loginProblems } from './login-problems.ts';
import { recipientProblems } from './recipient-problems.ts';
import { requestProblems } from './request-problems.ts';
import { resultProblems } from './result-problems.ts';
import { roomProblems } from './room-problems.ts';
import { signOnProblems } from './sign-on-problems.ts';
import { waveProblems } from './wave-problems.ts';

export const catalogue = {
  ...requestProblems,
  ...loginProblems,
  ...signOnProblems,
  ...activityProblems,
  ...waveProblems,
  ...answeringProblems,
  ...recipientProblems,
  ...resultProblems,
  ...roomProblems,
} as const;
