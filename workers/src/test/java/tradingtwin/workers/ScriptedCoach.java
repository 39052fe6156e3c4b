package tradingtwin.workers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.contracts.requests.JournalWordsRequest;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.Feature;
import tradingtwin.contracts.views.GateWords;
import tradingtwin.contracts.views.JournalWords;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.workers.queue.RetryLaterException;
import tradingtwin.workers.scoring.Coach;

/// A coach that finds what it is told to find, and remembers what it was asked.
public final class ScriptedCoach implements Coach {
  private final List<BiasScoreRequest> asked = new CopyOnWriteArrayList<>();
  private volatile boolean away;
  private volatile Function<BiasScoreRequest, BiasReport> script = ScriptedCoach::usual;

  /// What it does from now on instead of the usual.
  public void will(Function<BiasScoreRequest, BiasReport> answer) {
    this.script = answer;
  }

  public List<BiasScoreRequest> asked() {
    return asked;
  }

  @Override
  public BiasReport score(BiasScoreRequest request) {
    asked.add(request);
    return script.apply(request);
  }

  @Override
  public Wordings reflect(ReflectRequest request) {
    return new Wordings(
        request.findings().stream().map(f -> words(f.label() + " " + f.state())).toList(),
        request.tags().stream().map(t -> words(t.tag().label() + " once")).toList(),
        null,
        tooLittle(request.findings()));
  }

  private static Wordings.@Nullable Wording tooLittle(List<BiasFinding> findings) {
    long little =
        findings.stream().filter(each -> each.state() == FindingState.INSUFFICIENT).count();
    return little < 2 ? null : words("too little of " + little);
  }

  @Override
  public GateWords gate(GateWordsRequest request) {
    GateWordsRequest.Happened happened = request.happened();
    if (happened != null) {
      return new GateWords("I see " + happened.what() + " " + happened.symbol(), List.of());
    }
    return new GateWords(
        "I say " + request.verdict() + " " + request.broken(),
        request.tasks().stream().map(kind -> "I do " + kind).toList());
  }

  @Override
  public JournalWords journal(JournalWordsRequest request) {
    if (away) {
      throw new RetryLaterException("The coach does not answer.", Duration.ZERO);
    }
    return new JournalWords("I say %s %s".formatted(request.entryType(), request.score()));
  }

  /// Whether it answers about entries from now on.
  public void away(boolean gone) {
    this.away = gone;
  }

  /// Revenge found, with a tag on each of the last three fills but those that are denied; of the
  /// rest too little is known.
  public static BiasReport usual(BiasScoreRequest request) {
    List<BiasScoreRequest.Fill> fills = request.fills();
    List<ScoredTag> tags =
        fills.subList(Math.max(0, fills.size() - 3), fills.size()).stream()
            .map(BiasScoreRequest.Fill::id)
            .filter(fill -> !denied(request).contains(fill))
            .map(fill -> tag(Label.REVENGE, fill))
            .toList();
    List<BiasFinding> findings = new ArrayList<>();
    for (Label label : Label.values()) {
      findings.add(
          finding(label, label == Label.REVENGE ? FindingState.FOUND : FindingState.INSUFFICIENT));
    }
    return report(fills.size(), findings, tags);
  }

  private static List<String> denied(BiasScoreRequest request) {
    return Stream.ofNullable(request.denied())
        .flatMap(List::stream)
        .flatMap(denied -> denied.fillIds().stream())
        .toList();
  }

  public static BiasReport report(int fills, List<BiasFinding> findings, List<ScoredTag> tags) {
    return new BiasReport(
        findings, tags, fills, fills / 2, List.of(), "digest-" + fills, "test-1", List.of(), null);
  }

  public static ScoredTag tag(Label label, String... fillIds) {
    return new ScoredTag(label, Stream.of(fillIds).toList(), 0.8, List.of(feature()), "test-1");
  }

  public static BiasFinding finding(Label label, FindingState state) {
    return new BiasFinding(
        label,
        state,
        0.9,
        0.25,
        "share",
        40,
        20,
        "decisions",
        0.01,
        "scripted",
        List.of(feature()),
        List.of(),
        "test-1");
  }

  private static Feature feature() {
    return new Feature("size", 2.0, "times", 1.0, null, null, Feature.Direction.ABOVE);
  }

  private static Wordings.Wording words(String text) {
    return new Wordings.Wording(
        text,
        "I read: " + text + ".",
        List.of(new Wordings.Wording.Evidence("size", "2 times")),
        null,
        "test-1");
  }
}
