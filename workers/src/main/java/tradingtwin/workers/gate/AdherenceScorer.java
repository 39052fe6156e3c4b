package tradingtwin.workers.gate;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.core.adherence.Afterwards;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.workers.reactions.Reaction;

/// Fills came, the trader answered, or something was written about a trade: what follows is
/// settled. It reads no payload, so whoever tells it, in whatever version, is understood. What
/// follows is computed from the start, so of many facts in a row the last one is enough.
final class AdherenceScorer implements Reaction {
  private static final Set<String> TYPES =
      Set.of("trades.imported", "intent.matched", "journal.entry.created");

  private final Afterwards afterwards;
  private final BarsAtHand bars;
  private final GateVoice voice;
  private final Outbox outbox;

  AdherenceScorer(Afterwards afterwards, BarsAtHand bars, GateVoice voice, Outbox outbox) {
    this.afterwards = afterwards;
    this.bars = bars;
    this.voice = voice;
    this.outbox = outbox;
  }

  @Override
  public String consumer() {
    return "adherence-scorer";
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void prepare(String userId, JsonNode payload) {
    bars.ask(afterwards.symbols(userId));
  }

  @Override
  public void react(String userId, String eventId, String type, JsonNode payload) {
    if (outbox.isOvertaken(eventId, TYPES)) {
      return;
    }
    afterwards.settle(userId, bars.market(afterwards.symbols(userId)), this::sentence);
  }

  private String sentence(String what, @Nullable String symbol) {
    return voice.say(new GateWordsRequest(new GateWordsRequest.Happened(what, symbol))).sentence();
  }
}
