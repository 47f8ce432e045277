import { forgetsForGood, type Wave } from '../../../surveys/fieldwork/wave.ts';
import { refuseChangedTerms } from '../refuse-changed-terms.ts';
import { DuplicateCode, type Waves } from '../store.ts';
import { type Connection, parsed, type Row } from './connection.ts';

export function wavesIn({ all, one, change, write, oncePerTurn }: Connection): Waves {
  const codeTaken = one('SELECT 1 FROM waves WHERE code = ?');
  const addWave = change('INSERT INTO waves (id, code, activity, status, wave) VALUES (?, ?, ?, ?, ?)');
  const addKey = change('INSERT INTO answer_keys (wave, answer_key) VALUES (?, ?)');
  const byId = one('SELECT wave FROM waves WHERE id = ?');
  const byCode = one('SELECT wave FROM waves WHERE code = ?');
  const ofActivity = all('SELECT wave FROM waves WHERE activity = ? ORDER BY number');
  const changeWave = change('UPDATE waves SET status = ?, wave = ? WHERE id = ? AND status = ?');
  const answerKey = one('SELECT answer_key FROM answer_keys WHERE wave = ?');
  const waveByCode = oncePerTurn((code) => waveIn(byCode(code)));
  const keyOf = oncePerTurn((wave) => {
    const key = answerKey(wave)?.answer_key;
    return Buffer.isBuffer(key) ? key : undefined;
  });

  return {
    addWave: (wave, key) =>
      write(() => {
        if (codeTaken(wave.code)) throw new DuplicateCode(`The code ${wave.code} is taken.`);
        addWave(wave.id, wave.code, wave.activity, wave.status, JSON.stringify(wave));
        if (key) addKey(wave.id, key);
      }),
    wave: async (id) => waveIn(byId(id)),
    waveByCode: async (code) => waveByCode(code),
    wavesOf: async (activity) => ofActivity(activity).map((row) => parsed<Wave>(row.wave)),
    changeWave: (wave, from) =>
      write(() => {
        const before = waveIn(byId(wave.id));
        refuseChangedTerms(before, wave);
        if (before && forgetsForGood(before, wave)) return false;
        return changeWave(wave.status, JSON.stringify(wave), wave.id, from) === 1;
      }),
    answerKey: async (wave) => keyOf(wave),
  };
}

function waveIn(row: Row | undefined): Wave | undefined {
  return row && parsed<Wave>(row.wave);
}
