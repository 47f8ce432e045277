// The screen in the room. The key after the # comes with the facilitator's link; the code is in the address.
import './room.css';
import { createRoot } from 'react-dom/client';
import enCommon from '../i18n/en/common.json';
import enRoom from '../i18n/en/room.json';
import { startLanguage } from '../i18n/language.ts';
import svCommon from '../i18n/sv/common.json';
import svRoom from '../i18n/sv/room.json';
import { RoomScreen } from './RoomScreen.tsx';

startLanguage({ sv: { common: svCommon, room: svRoom }, en: { common: enCommon, room: enRoom } });

const code = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '');
const key = new URLSearchParams(location.hash.slice(1)).get('k') ?? '';
const root = document.getElementById('root');
if (root) createRoot(root).render(<RoomScreen code={code} roomKey={key} />);
