import type { Sector } from '../gql/graphql';
import { named } from '../i18n';
import { SECTOR } from '../i18n/codes';

/** The mark of a node beside its name: its shape and its sector's colour, as in the graph. */
export function Dot({ sector, square = false }: { readonly sector: Sector | null; readonly square?: boolean }) {
  const title = sector ? named(SECTOR[sector]) : undefined;
  return <span class="dot" data-sector={sector ?? 'NONE'} data-square={square} title={title} aria-hidden="true" />;
}
