/** Instead of sending: says beside the page, where it stands what this is, that the answer would have gone now. */
export function wouldHaveSent(sentence: string): void {
  const said = document.getElementById('preview-sent');
  if (said) said.textContent = sentence;
  document.getElementById('preview')?.focus();
  scrollTo(0, 0);
}
