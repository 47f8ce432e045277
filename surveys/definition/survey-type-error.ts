/** Carries a sentence into the compiler's error message: nothing an author writes is assignable to it. */
export interface SurveyTypeError<Message extends string> {
  readonly __surveyTypeError: Message;
}
