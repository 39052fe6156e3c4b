import { useFormContext, useWatch } from 'react-hook-form';
import type { BrokerAccount, PretradeIntent } from '@/contracts';
import { useGateStatus } from '@/shared/api/gate-status';
import { useDisplay } from '@/shared/format/display';
import { plain } from '@/shared/format/numbers';
import { Fact } from '@/shared/ui/layout';
import { Amount } from '@/shared/ui/numbers';
import { isDecimal, sums } from './arithmetic';

const places = (n: number, digits: number) => plain(n.toFixed(digits));

/** The plan in numbers while it is typed. */
export function Arithmetic({ accounts }: { accounts: BrokerAccount[] }) {
  const { control } = useFormContext<PretradeIntent>();
  const { direction, plan, risk, accountId, symbol } = useWatch({ control }) as PretradeIntent;
  const account = accounts.find((a) => a.accountId === accountId);
  const status = useGateStatus().data;
  const mine = useDisplay().currency;
  const quote = /-([A-Z0-9]{2,10})$/.exec(symbol ?? '')?.[1];
  const currency = quote ?? account?.currency ?? mine;
  const {
    risk: computed,
    notional,
    plannedR,
    crossed,
  } = sums({ direction, ...plan, size: risk.size });
  const stated = isDecimal(risk.riskAmount) ? risk.riskAmount : computed;
  const equity = Number(risk.accountEquity || account?.equity || status?.equity);
  const share = stated !== undefined && equity > 0 ? (Number(stated) / equity) * 100 : undefined;
  return (
    <section
      aria-label="The plan in numbers"
      className="flex flex-col gap-2 border-t border-line pt-4"
    >
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Fact name="Money at risk">
          {stated ? <Amount value={stated} currency={currency} /> : <NotYet />}
        </Fact>
        <Fact name="Of equity">
          {share !== undefined && Number.isFinite(share) ? `${places(share, 2)} %` : <NotYet />}
        </Fact>
        <Fact name="Planned R">{plannedR !== undefined ? places(plannedR, 2) : <NotYet />}</Fact>
        <Fact name="Traded value">
          {notional ? <Amount value={notional} currency={currency} /> : <NotYet />}
        </Fact>
      </dl>
      {crossed && (
        <p role="status" className="text-xs text-loss">
          {crossed === 'stop'
            ? `The stop of a ${direction === 'LONG' ? 'long' : 'short'} lies ${direction === 'LONG' ? 'below' : 'above'} its entry; here it does not.`
            : `The target of a ${direction === 'LONG' ? 'long' : 'short'} lies ${direction === 'LONG' ? 'above' : 'below'} its entry; here it does not.`}
        </p>
      )}
    </section>
  );
}

const NotYet = () => <span className="font-normal text-faint">not yet</span>;
