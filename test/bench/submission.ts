/** A whole answer to the evaluation of a session, as JSON, with an id of its own. */
export function submission(person: number): string {
  const submissionId = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const step = (offset: number) => ((person + offset) % 5) + 1;
  const answers = {
    relevance: step(0),
    learning: step(1),
    exchange: step(2),
    voice: step(3),
    use_intent: 'share',
    keep: 'Samtalen i små grupper.',
  };
  return JSON.stringify({ submissionId, locale: 'sv', answers });
}
