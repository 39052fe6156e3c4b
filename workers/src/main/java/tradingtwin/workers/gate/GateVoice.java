package tradingtwin.workers.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.contracts.views.GateWords;
import tradingtwin.workers.scoring.Coach;

/// The coach's words at the gate. The same question has the same answer, so each is asked once;
/// a verdict does not wait for a coach that is away.
final class GateVoice {
  private static final Logger LOG = LoggerFactory.getLogger(GateVoice.class);
  private static final String PLAIN = "The checks stand below, without a sentence.";
  private static final int REMEMBERED = 1024;

  private final Coach coach;
  private final Map<GateWordsRequest, GateWords> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<GateWordsRequest, GateWords> eldest) {
          return size() > REMEMBERED;
        }
      };

  GateVoice(Coach coach) {
    this.coach = coach;
  }

  GateWords say(GateWordsRequest request) {
    synchronized (known) {
      GateWords words = known.get(request);
      if (words != null) {
        return words;
      }
    }
    try {
      GateWords words = coach.gate(request);
      synchronized (known) {
        known.put(request, words);
      }
      return words;
    } catch (RuntimeException e) {
      LOG.warn("the gate speaks plainly: {}", e.toString());
      return new GateWords(PLAIN, request.tasks().stream().map(_ -> PLAIN).toList());
    }
  }
}
