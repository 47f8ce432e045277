/** Whether what was learned has been used. The same steps after a learning project and after a network cycle. */
export const appliedChoices = [
  { value: 'often', text: { sv: 'Ja, flera gånger', en: 'Yes, several times' } },
  { value: 'once', text: { sv: 'Ja, någon gång', en: 'Yes, once or so' } },
  { value: 'planned', text: { sv: 'Nej, men jag planerar det', en: 'No, but I plan to' } },
  { value: 'no', text: { sv: 'Nej', en: 'No' } },
] as const;
