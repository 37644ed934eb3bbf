import type { CitationFieldsFragment, InvolvementFieldsFragment } from '../gql/graphql';
import { capital, messages, roleText, texts } from '../i18n';
import { select } from '../state/store';

/** Where it is stated, and the words. */
export function Citations({ citations }: { readonly citations: readonly CitationFieldsFragment[] }) {
  const text = messages.value;
  return (
    <>
      {citations.map(({ source, locator, quote }, index) => (
        <figure key={index} class="citation">
          {quote ? <blockquote lang="sv">”{quote}”</blockquote> : <p class="muted">{text.noEvidence}</p>}
          <figcaption>
            {source.url ? (
              <a href={source.url} rel="noreferrer" target="_blank">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            {locator && `, ${locator}`}
          </figcaption>
        </figure>
      ))}
    </>
  );
}

/** One involvement: role, when, where stated, the words. */
export function Evidence({ involvement }: { readonly involvement: InvolvementFieldsFragment }) {
  const { person, period, citations } = involvement;
  return (
    <div class="evidence">
      <p>
        <strong>{capital(roleText(involvement))}</strong>
        {person && (
          <>
            {' · '}
            <button
              type="button"
              class="link"
              onClick={() => select({ kind: 'node', ref: { kind: 'person', key: person.key } })}
            >
              {person.name}
            </button>
          </>
        )}
        {' · '}
        {texts.period(period)}
      </p>
      <Citations citations={citations} />
    </div>
  );
}
