package tradingtwin.workers.gate;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.core.adherence.Afterwards;
import tradingtwin.workers.reactions.Reaction;

/// Fills came, the trader answered, or something was written about a trade: what follows is
/// settled. It reads no payload, so whoever tells it, in whatever version, is understood.
final class AdherenceScorer implements Reaction {
  private final Afterwards afterwards;
  private final BarsAtHand bars;
  private final GateVoice voice;

  AdherenceScorer(Afterwards afterwards, BarsAtHand bars, GateVoice voice) {
    this.afterwards = afterwards;
    this.bars = bars;
    this.voice = voice;
  }

  @Override
  public String consumer() {
    return "adherence-scorer";
  }

  @Override
  public Set<String> types() {
    return Set.of("trades.imported", "intent.matched", "journal.entry.created");
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
    afterwards.settle(userId, bars.market(afterwards.symbols(userId)), this::sentence);
  }

  private String sentence(String what, @Nullable String symbol) {
    return voice.say(new GateWordsRequest(new GateWordsRequest.Happened(what, symbol))).sentence();
  }
}
