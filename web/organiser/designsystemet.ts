// What Designsystemet's components need in the browser, and no more: its package brings every element it has, some of which put
// <style> in the page where a browser is old. vite.config.ts puts this file in its place.
//
// Left out on purpose: `fieldset` (a fieldset and its legend need no script), `dialog` and `invokers` (ours are opened and closed by
// our own code), `popover`, `tooltip`, `ds-tabs`, `ds-suggestion`, `toggle-group`, `ds-breadcrumbs` and `ds-pagination` (not used).
import '@digdir/designsystemet-web/clickdelegatefor';
import '@digdir/designsystemet-web/details';
import '@digdir/designsystemet-web/ds-error-summary';
import '@digdir/designsystemet-web/ds-field';

// A hook that we do not use asks for this by name; the build leaves both out again.
export { pagination } from '@digdir/designsystemet-web/ds-pagination';
