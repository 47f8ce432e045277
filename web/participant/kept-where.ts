// Where what is written is kept until it is sent, and what the page calls it.

/** `link`: with the server, under an organisation's link. `saving`: on its way there. */
export type KeptWhere = 'device' | 'link' | 'saving';

/** Beside the button that goes on. */
export const keptWords = { device: 'status.kept', link: 'status.keptLink', saving: 'shared.saving' } as const;

/** In the header of a long survey, where there is little room. */
export const keptShort = { device: 'draftSaved', link: 'draftSaved', saving: 'shared.saving' } as const;
