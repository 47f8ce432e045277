import { useEffect, useState } from 'react';
import { fetchWave, type ParticipantWave } from '../participant/wave.ts';

/** The wave, asked for until there is a reply. */
export function useRoomWave(code: string): ParticipantWave | undefined {
  const [wave, setWave] = useState<ParticipantWave>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async () => {
      const answer = await fetchWave(code);
      if (left) return;
      if (answer.found === 'wave') setWave(answer.wave);
      if (answer.found === 'no-connection') timer = setTimeout(ask, 5000);
    };
    void ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [code]);
  return wave;
}
