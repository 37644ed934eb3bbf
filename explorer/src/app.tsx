import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { loadNetwork } from './data/load-network';
import { type Network, networkKey } from './data/network';
import { type Answer, useLoaded } from './data/use-answer';
import { Details } from './details/details';
import { messages } from './i18n';
import { EverythingList } from './lists/everything';
import { PartnersList } from './lists/partners';
import { PersonList, TakersList } from './lists/takers';
import { PathsList } from './paths/paths-list';
import { FilterNotes, FilterPanel } from './panels/filters';
import { Offline } from './panels/offline';
import { PicturePanel } from './panels/picture';
import { Search } from './panels/search';
import { Failure, Loading } from './panels/states';
import { refId } from './state/state';
import { adjust, ask, askEverything, language, state } from './state/store';

type Tab = 'list' | 'picture' | 'details';
const TABS: readonly Tab[] = ['list', 'picture', 'details'];

export function App() {
  const [tab, setTab] = useState<Tab>('list');
  const text = messages.value;
  const answer = useNetwork();
  const { selection, question } = state.value;
  const chosen = JSON.stringify(selection);
  const first = useRef(true);
  const title = useTitle(answer.data);

  // Together with the words, so that none is read aloud in the other language.
  useLayoutEffect(() => {
    document.documentElement.lang = language.value;
  }, [language.value]);
  // On a small screen, what is chosen comes to the front; a new question begins with its list.
  useEffect(() => {
    if (!first.current && selection && selection.kind !== 'path') setTab('details');
  }, [chosen]);
  useEffect(() => {
    if (!first.current) setTab('list');
    first.current = false;
  }, [JSON.stringify(question)]);

  return (
    <>
      <a class="skip" href="#answer">
        {text.skip}
      </a>
      <Header />
      <nav class="tabs" aria-label={text.tabs}>
        {TABS.map((each) => (
          <button key={each} type="button" aria-pressed={tab === each} onClick={() => setTab(each)}>
            {text[each]}
          </button>
        ))}
      </nav>
      <main class="columns" data-tab={tab} data-question={question.kind} data-details={selection !== null && selection.kind !== 'path'}>
        {/* On a small screen the list with its heading may be out of sight. */}
        <h1 class="tab-title">{title}</h1>
        <section class="column-list" id="answer" aria-label={text.list} tabindex={-1}>
          <div class="column-scroll">
            <FilterNotes />
            <List answer={answer} />
          </div>
          <FilterPanel />
        </section>
        <section class="column-picture" aria-label={text.picture}>
          <PicturePanel answer={answer} title={title} />
        </section>
        <section class="column-details" aria-label={text.details}>
          <Details network={answer.data ?? null} />
        </section>
      </main>
    </>
  );
}

function Header() {
  const text = messages.value;
  const other = language.value === 'sv' ? 'en' : 'sv';
  return (
    <header>
      <div class="top">
        <a
          class="home"
          href="/"
          title={text.home}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            askEverything();
          }}
        >
          Samverkan
        </a>
        <Search label={text.search} labelHidden onChoose={ask} />
        <nav class="top-links" aria-label="Samverkan">
          <button type="button" class="link" lang={other} onClick={() => adjust({ language: other })}>
            {text.otherLanguage}
          </button>
          <a href="/graphiql">{text.api}</a>
        </nav>
      </div>
      <Offline />
    </header>
  );
}

/** The network that the list and the picture share; paths have none. */
function useNetwork(): Answer<Network> {
  const current = state.value;
  const key = current.question.kind === 'paths' ? null : networkKey(current);
  return useLoaded(key, (signal, grow) => loadNetwork(current, signal, grow));
}

function List({ answer }: { readonly answer: Answer<Network> }) {
  const { question } = state.value;
  const { data, error, loading, retry } = answer;
  // While another network is on its way, the one before belongs to another question.
  const network = loading ? null : (data ?? null);
  if (question.kind === 'paths') return <PathsList question={question} />;
  if (question.kind === 'everything') {
    return (
      <>
        <EverythingList network={data ?? null} />
        {!data && (error ? <Failure error={error} retry={retry} /> : <Loading />)}
      </>
    );
  }
  const { ref } = question;
  switch (ref.kind) {
    case 'organisation':
      return <PartnersList key={ref.key} of={ref} network={network} />;
    case 'person':
      return <PersonList of={ref} />;
    default:
      return <TakersList of={ref} />;
  }
}

/** The title of the window, which is also that of the history. */
function useTitle(network: Network | undefined): string {
  const text = messages.value;
  const { question } = state.value;
  const asked = question.kind === 'about' ? question.ref : null;
  const name = asked && (network?.nodes.find(({ id }) => id === refId(asked))?.name ?? asked.key);
  const title = name ?? (question.kind === 'paths' ? text.pathsQuestion : text.lead);
  useEffect(() => {
    document.title = `${title} – Samverkan`;
  }, [title]);
  return title;
}
