// The script of the light page. The page is whole without it: this adds the draft, how far one has come, what is missing
// before it is sent, and sending that waits for a connection.
import './light.css';
import { startWorker } from '../offline/start-worker.ts';
import { answering } from './answering.ts';
import { pageData } from './page-data.ts';
import { previewing } from './previewing.ts';

const page = pageData();
if (page && !page.closed && page.preview) previewing(page);
else if (page) {
  answering(page, new URLSearchParams(location.hash.slice(1)).get('t') ?? undefined);
  startWorker();
}
