import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleCheck, CircleAlert, X } from 'lucide-react';
import { brokersQuery } from '@/shared/api/queries';
import { brokerWords } from '@/shared/format/words';
import { IconButton } from '@/shared/ui/button';
import { Page } from '@/shared/ui/layout';
import { Answer } from '@/shared/ui/states';
import { Accounts } from './accounts';
import { BrokerCard } from './broker-card';
import { History } from './history';
import { FileImport } from './file-import';
import { OwnPrices } from './own-prices';
import { RunningImports } from './running';
import { SavedMappings } from './saved-mappings';

export function Connections() {
  const brokers = useQuery(brokersQuery);
  return (
    <Page
      title="Connections"
      lead="Where my fills come from. I only ever read; no scope lets me trade or move money."
    >
      <Returned />
      <section aria-label="Brokers" className="grid gap-4 md:grid-cols-2">
        <Answer of={brokers}>
          {(b) =>
            b.brokers
              .filter((broker) => broker.ways.some((way) => way !== 'csv'))
              .map((broker) => (
                <BrokerCard
                  key={broker.broker}
                  broker={broker}
                  connections={b.connections.filter((c) => c.broker === broker.broker)}
                />
              ))
          }
        </Answer>
      </section>
      <RunningImports />
      <FileImport brokers={brokers.data?.brokers ?? []} />
      <SavedMappings />
      <Accounts />
      <OwnPrices />
      <History />
    </Page>
  );
}

const reasons: Record<string, string> = {
  denied: 'Consent was not given at the broker.',
  access_denied: 'Consent was not given at the broker.',
  state: 'The answer did not belong to a request from this browser.',
  expired: 'The request was open too long.',
  broker: 'The broker did not answer as expected.',
  'too-powerful': 'The grant could do more than read, so it was given back and nothing was kept.',
  'missing-scope': 'The grant was too narrow to read fills.',
  misconfigured: 'The broker does not know this installation.',
  unavailable: 'The broker cannot be reached at the moment.',
};

/** What the way to the broker and back has led to. */
function Returned() {
  const { connected, failed } = useSearch({ from: '/house/connections' });
  const navigate = useNavigate();
  if (connected === undefined && failed === undefined) return null;
  const close = () => void navigate({ to: '/connections', search: {}, replace: true });
  const good = connected !== undefined;
  return (
    <div
      role={good ? 'status' : 'alert'}
      data-testid="oauth-result"
      className="card flex items-start gap-3 p-4"
    >
      {good ? (
        <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-gain" />
      ) : (
        <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-loss" />
      )}
      <p className="flex-1">
        {good
          ? `${brokerWords(connected)} is connected. Import now brings its fills.`
          : `The connection was not made. ${reasons[failed ?? ''] ?? 'The broker sent me back without a connection.'} Nothing was changed.`}
      </p>
      <IconButton label="Close message" onClick={close} className="-m-2">
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </div>
  );
}
