/** The form and the survey engine, in a chunk of their own: nine tenths of the code, not needed for the first words. */
export const loadForm = () => import('./form/SurveyForm.tsx');
