package tradingtwin.workers.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.workers.queue.RetryLaterException;

/// A coach that notes what it is asked, finds one habit on the first fill, and can be away.
public final class AttentiveCoach implements Coach {
  private final List<BiasScoreRequest> asked = new ArrayList<>();
  private final AtomicInteger away = new AtomicInteger();

  /// Is away for the next so many questions.
  public void leaveFor(int questions) {
    away.set(questions);
  }

  public synchronized List<BiasScoreRequest> asked() {
    return List.copyOf(asked);
  }

  @Override
  public synchronized BiasReport score(BiasScoreRequest request) {
    if (away.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      throw new RetryLaterException("The coach is away.", java.time.Duration.ZERO);
    }
    asked.add(request);
    if (request.fills().isEmpty()) {
      return new BiasReport(
          List.of(), List.of(), 0, 0, List.of(), "00".repeat(32), "test-1", List.of(), null);
    }
    String first = request.fills().getFirst().id();
    int n = request.fills().size();
    return new BiasReport(
        List.of(
            new BiasFinding(
                Label.REVENGE,
                FindingState.FOUND,
                0.97,
                1.5,
                "times_size",
                n,
                20,
                "fills",
                0.01,
                "test",
                List.of(),
                List.of(),
                "test-1")),
        List.of(new ScoredTag(Label.REVENGE, List.of(first), 0.99, List.of(), "test-1")),
        n,
        n / 2,
        List.of(),
        "ab".repeat(32),
        "test-1",
        List.of(),
        null);
  }

  @Override
  public Wordings reflect(ReflectRequest request) {
    return new Wordings(
        request.findings().stream().map(f -> word("From " + f.n() + " fills.")).toList(),
        request.tags().stream().map(t -> word("About " + t.trade().symbol() + ".")).toList());
  }

  private static Wordings.Wording word(String sentence) {
    return new Wordings.Wording("Revenge trades", sentence, List.of(), null, "test-1");
  }
}
