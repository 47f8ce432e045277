import { createContext } from 'react';

/** Whether what is written is kept under a link for colleagues: files are not, and the question says so. */
export const SharedDraft = createContext(false);
