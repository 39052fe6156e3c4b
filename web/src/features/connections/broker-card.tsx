import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Accepted, Brokers, Redirect } from '@/contracts';
import { ActionKey } from '@/shared/api/action-key';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { brokersQuery, importsQuery } from '@/shared/api/queries';
import { useDisplay } from '@/shared/format/display';
import { startOfDay } from '@/shared/format/time';
import { scopeWords } from '@/shared/format/words';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Card } from '@/shared/ui/layout';
import { Clock } from '@/shared/ui/numbers';
import { Confirm } from '@/shared/ui/overlays';
import { Failure } from '@/shared/ui/states';
import { BinanceKeyForm } from './binance-key-form';
import { CoinbaseKeyForm } from './coinbase-key-form';

type Broker = Brokers['brokers'][number];
type Connection = Brokers['connections'][number];

const standing = ({ status, way }: Connection): string => {
  if (status === 'ACTIVE') return 'Connected';
  if (status === 'REVOKED') return 'Disconnected';
  return way === 'key'
    ? 'Access has ended; a new key is needed'
    : 'Access has ended; a new consent is needed';
};

/** Leaves for a consent page, which is always a web page. */
export function leaveFor(
  location: string,
  leave: (url: string) => void = (url) => window.location.assign(url),
): void {
  const url = new URL(location, window.location.href);
  if (url.protocol === 'https:' || url.protocol === 'http:') leave(url.href);
}

export function BrokerCard({ broker, connections }: { broker: Broker; connections: Connection[] }) {
  const alive = connections.filter((c) => c.status !== 'REVOKED');
  const connect = useMutation({
    mutationFn: () => api.post<Redirect>(`/brokers/${encodeURIComponent(broker.broker)}/connect`),
    onSuccess: (redirect) => leaveFor(redirect.location),
  });
  const ended = alive.some((c) => c.status === 'RECONNECT' && c.way === 'oauth');
  return (
    <Card
      title={broker.name}
      aside={broker.sandbox ? 'Sandbox: a bundled stand-in, invented fills' : undefined}
    >
      {alive.length === 0 && (
        <p className="text-faint">
          {broker.ways.includes('oauth')
            ? 'Not connected. The broker asks for consent; I get to read fills, nothing else.'
            : 'Not connected.'}
        </p>
      )}
      {alive.map((connection) => (
        <Connected
          key={connection.connectionId}
          name={broker.name}
          accessPage={broker.accessPage}
          connection={connection}
        />
      ))}
      {connect.isError && <Failure error={connect.error} compact />}
      {broker.ways.includes('oauth') && (
        <div>
          <Button
            kind={alive.length === 0 || ended ? 'primary' : 'quiet'}
            size={alive.length === 0 || ended ? 'normal' : 'small'}
            onClick={() => connect.mutate()}
            busy={connect.isPending || connect.isSuccess}
          >
            {consentVerb(broker.name, alive.length > 0, ended)}
          </Button>
        </div>
      )}
      {broker.broker === 'coinbase' && broker.ways.includes('key') && (
        <CoinbaseKeyForm page={broker.keyPage} />
      )}
      {broker.broker === 'binance' && broker.ways.includes('key') && (
        <BinanceKeyForm page={broker.keyPage} alone={alive.length === 0} />
      )}
    </Card>
  );
}

function consentVerb(name: string, another: boolean, ended: boolean): string {
  if (!another) return `Connect ${name}`;
  return ended ? 'Renew consent' : 'Connect another account';
}

interface ConnectedProps {
  name: string;
  accessPage: string | undefined;
  connection: Connection;
}

function Connected({ name, accessPage, connection }: ConnectedProps) {
  const queries = useQueryClient();
  const disconnect = useMutation({
    mutationFn: () => api.delete(`/brokers/${connection.connectionId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: brokersQuery.queryKey }),
  });
  return (
    <div className="flex flex-col gap-4" data-testid="connection-card">
      <div className="flex flex-col gap-1">
        <p className="font-medium text-strong">{standing(connection)}</p>
        <p className="text-xs text-faint">
          {connection.accountName} · {connection.way === 'key' ? 'by key' : 'by consent'} · since{' '}
          <Clock at={connection.connectedAt} />
          {connection.lastImportAt ? (
            <>
              {' '}
              · last import <Clock at={connection.lastImportAt} />
            </>
          ) : (
            ' · nothing imported yet'
          )}
        </p>
        {connection.scopes.length > 0 && (
          <p className="text-xs text-faint">
            I may {connection.scopes.map(scopeWords).join(', ')}.
          </p>
        )}
        {accessPage && (
          <p className="text-xs text-faint">
            <a href={accessPage} target="_blank" rel="noreferrer" className="underline">
              What may read, as {name} lists it
            </a>
          </p>
        )}
      </div>
      {connection.status === 'ACTIVE' && <ImportNow connectionId={connection.connectionId} />}
      {disconnect.isError && <Failure error={disconnect.error} compact />}
      <div>
        <Confirm
          trigger={
            <Button kind="danger" size="small" busy={disconnect.isPending}>
              Disconnect
            </Button>
          }
          title={`Disconnect ${name}?`}
          verb="Disconnect"
          onConfirm={() => disconnect.mutate()}
        >
          {connection.way === 'key'
            ? 'I forget the key; it is deleted at the broker by whoever made it. Fills that are already here stay.'
            : 'I forget the access that the broker gave me. Fills that are already here stay.'}
        </Confirm>
      </div>
    </div>
  );
}

function ImportNow({ connectionId }: { connectionId: string }) {
  const queries = useQueryClient();
  const { zone } = useDisplay();
  const [action] = useState(() => new ActionKey());
  const [since, setSince] = useState('');
  const run = useMutation({
    mutationFn: () =>
      api.post<Accepted>(
        '/trades/import',
        { connectionId, ...(since !== '' && { since: startOfDay(since, zone) }) },
        action,
      ),
    retry: (n, error) => n < 2 && error instanceof ApiError && error.code === 'network',
    onSuccess: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-44">
        <Field
          label="Since (empty: last 30 days)"
          type="date"
          value={since}
          onChange={(e) => setSince(e.target.value)}
        />
      </div>
      <Button kind="primary" onClick={() => run.mutate()} busy={run.isPending}>
        Import now
      </Button>
      {run.isError && <Failure error={run.error} compact />}
    </div>
  );
}
