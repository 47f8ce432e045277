/** A definition asks for something the check of answers does not know. Thrown when it is compiled, never when answers come. */
export class UnsupportedSurvey extends Error {
  override readonly name = 'UnsupportedSurvey';
}
