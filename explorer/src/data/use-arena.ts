import {
  AgreementDetailsDocument,
  AssociationDetailsDocument,
  CouncilDetailsDocument,
  EventDetailsDocument,
  ProjectDetailsDocument,
  type ArenaCommonFragment,
  type CouncilKind,
  type AgreementKind,
  type EventKind,
  type ProjectDetailsQuery,
  type ProjectKind,
  type Scope,
} from '../gql/graphql';
import { type Ref, scopeOf } from '../state/state';
import { state } from '../state/store';
import { ask } from './ask';
import { type Answer, useLoaded } from './use-answer';

/** An arena of any kind, with what its kind has. */
export type Arena = ArenaCommonFragment & {
  readonly description?: string | null;
  readonly url?: string | null;
  readonly registryNumber?: string | null;
  readonly fund?: string | null;
  readonly place?: string | null;
  readonly host?: { readonly key: string; readonly name: string } | null;
  readonly projectKind?: ProjectKind;
  readonly councilKind?: CouncilKind;
  readonly agreementKind?: AgreementKind;
  readonly eventKind?: EventKind;
  readonly findings?: NonNullable<ProjectDetailsQuery['project']>['findings'];
};

export function useArena(ref: Ref): Answer<Arena | null> {
  const scope = scopeOf(state.value.filters);
  return useLoaded(JSON.stringify([ref, scope]), (signal) => loadArena(ref, scope, signal));
}

async function loadArena({ kind, key }: Ref, scope: Scope, signal: AbortSignal): Promise<Arena | null> {
  const variables = { key, scope };
  switch (kind) {
    case 'project':
      return (await ask(ProjectDetailsDocument, variables, signal)).project ?? null;
    case 'council':
      return (await ask(CouncilDetailsDocument, variables, signal)).council ?? null;
    case 'agreement':
      return (await ask(AgreementDetailsDocument, variables, signal)).agreement ?? null;
    case 'event':
      return (await ask(EventDetailsDocument, variables, signal)).event ?? null;
    case 'association':
      return (await ask(AssociationDetailsDocument, variables, signal)).organisation?.association ?? null;
    default:
      return null;
  }
}
