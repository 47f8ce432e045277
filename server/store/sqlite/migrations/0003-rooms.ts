/** What a facilitator has decided about a room screen lies with the wave's secret: destroying one destroys the other. */
export const rooms = `
ALTER TABLE answer_keys ADD COLUMN room TEXT;
ALTER TABLE answer_keys ADD COLUMN room_number INTEGER NOT NULL DEFAULT 0;
`;
