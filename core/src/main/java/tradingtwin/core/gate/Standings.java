package tradingtwin.core.gate;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.FrictionTask;
import tradingtwin.engine.gate.Gate;
import tradingtwin.engine.gate.GateCheck;
import tradingtwin.engine.gate.GateDecision;
import tradingtwin.engine.gate.GatePolicy;
import tradingtwin.engine.gate.Intent;
import tradingtwin.engine.situation.Situation;

/// Where each trader stands now, as the gate needs to know it.
public final class Standings {
  private final TenantDatabase database;
  private final Ledgers ledgers;
  private final StandingSources sources;
  private final InstantSource clock;

  Standings(
      TenantDatabase database, Ledgers ledgers, StandingSources sources, InstantSource clock) {
    this.database = database;
    this.ledgers = ledgers;
    this.sources = sources;
    this.clock = clock;
  }

  /// The entry that is asked about.
  ///
  /// @param accountId account it is for; without one, the only one that there is. Of several
  ///     nobody knows whose money it is about: the money counts as not known, and the challenges of
  ///     all hold
  public record Entry(
      @Nullable String accountId, String symbol, Direction direction, Persona persona) {

    boolean isFor(String account) {
      return accountId == null || accountId.equals(account);
    }
  }

  /// A trader before an entry.
  ///
  /// @param account broker account, or a word where there is none
  /// @param currency of the account
  /// @param situation by the fills that there are
  /// @param beside the same with fills that were taken back since the last day began; empty where
  ///     none were
  /// @param policy what the entry is held to
  /// @param ofChoice what an entry of the trader's own choosing is held to, whatever schedule there
  ///     is
  /// @param own what the trader set beside the persona
  /// @param language the persona's bounds of words
  public record Standing(
      String account,
      String currency,
      Situation situation,
      Optional<Situation> beside,
      GatePolicy policy,
      GatePolicy ofChoice,
      OwnPart own,
      PersonaPolicy.Language language) {

    /// The gate's answer; where fills were taken back, the stricter one of with and without them.
    ///
    /// @param by what the entry is held to
    /// @param left tasks that an earlier plan of the symbol has left undone
    public GateDecision answer(Intent intent, GatePolicy by, List<FrictionTask> left) {
      GateDecision present = Gate.decide(intent, situation, by, left);
      return beside
          .map(with -> Gate.decide(intent, with, by, left))
          .filter(other -> other.isStricterThan(present))
          .orElse(present);
    }

    /// Where the trader stands, by the fills that there are and with those that were taken back.
    public List<Situation> situations() {
      return Stream.concat(Stream.of(situation), beside.stream()).toList();
    }

    /// What keeps any entry out now, with and without fills that were taken back.
    List<GateCheck> closedBy() {
      return situations().stream().flatMap(each -> Gate.closedBy(each, policy).stream()).toList();
    }
  }

  /// Symbols that are held, whose prices the money of an account needs.
  public Set<String> held(String userId) {
    return database.as(userId, () -> ledgers.of(userId).held());
  }

  /// What was asked about a trader, once it is answered.
  public interface Asked {
    /// Where the trader stands before an entry, with bars that are looked for when it is known
    /// which symbols are held; inside the same transaction.
    Standing before(Entry entry, Function<Set<String>, Market> bars);
  }

  /// Asks for what an entry at this moment is decided by; inside a transaction of the user.
  public Asked asking(Bundle bundle, String userId) {
    return new TraderAsked(sources, database, userId, clock.instant(), bundle);
  }

  /// Where the trader stands now before that entry, with these bars.
  public Standing before(String userId, Entry entry, Market market) {
    Bundle bundle = new Bundle();
    Asked asked = asking(bundle, userId);
    return database.as(userId, bundle, () -> asked.before(entry, _ -> market));
  }
}
