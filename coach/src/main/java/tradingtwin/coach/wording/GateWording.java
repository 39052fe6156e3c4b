package tradingtwin.coach.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tradingtwin.coach.guardrail.Guardrail;
import tradingtwin.coach.guardrail.Verdict;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.contracts.views.GateWords;
import tradingtwin.contracts.words.FrictionKind;

/// Verdicts, tasks, answers to overrides and broken rules put into linted words: plain Java, no
/// clock, safe for many threads.
public final class GateWording {
  static final String SAFE = "The checks stand below, without a sentence.";
  private static final int MOST_REASONS = 3;

  private final Guardrail guardrail;
  private final Sentences sentences;

  private GateWording(Guardrail guardrail, Sentences sentences) {
    this.guardrail = guardrail;
    this.sentences = sentences;
  }

  /// The wording of this release, behind its own guardrail.
  public static GateWording standard() {
    return new GateWording(Guardrail.standard(), Sentences.gate());
  }

  /// The words asked for.
  public GateWords of(GateWordsRequest request) {
    Guardrail bounded = bounded(request.language());
    return new GateWords(
        linted(bounded, sentence(request)),
        request.tasks().stream().map(this::task).map(text -> linted(bounded, text)).toList());
  }

  private Guardrail bounded(PersonaPolicy.@Nullable Language language) {
    return language == null ? guardrail : guardrail.within(language.mostWords(), language.avoid());
  }

  private String sentence(GateWordsRequest request) {
    GateWordsRequest.Answer answer = request.answer();
    if (answer != null) {
      return said(
          "override." + (answer.granted() ? "granted" : "refused"),
          joined("reason.", answer.reasons()));
    }
    GateWordsRequest.Happened happened = request.happened();
    if (happened != null) {
      return happened(happened);
    }
    var verdict = request.verdict();
    if (verdict == null) {
      return SAFE;
    }
    return said(
        "verdict." + verdict.name().toLowerCase(Locale.ROOT),
        joined("rule.", request.broken().stream().map(Enum::name).limit(1).toList()));
  }

  /// A rule without words of its own is one of the trader's.
  private String happened(GateWordsRequest.Happened happened) {
    String name = "happened." + happened.what().toLowerCase(Locale.ROOT);
    String symbol = happened.symbol();
    Map<String, Object> gaps = new LinkedHashMap<>();
    gaps.put("symbol", symbol == null ? false : symbol);
    return sentences.say(sentences.names().contains(name) ? name : "happened.own_rule", gaps);
  }

  private String task(FrictionKind kind) {
    return said("task." + kind.name().toLowerCase(Locale.ROOT), "");
  }

  private String said(String name, String why) {
    Map<String, Object> gaps = new LinkedHashMap<>();
    gaps.put("why", why.isEmpty() ? false : why);
    return sentences.say(name, gaps);
  }

  /// A reason without words of its own is left out.
  private String joined(String prefix, List<String> names) {
    return names.stream()
        .map(name -> prefix + name.toLowerCase(Locale.ROOT))
        .filter(sentences.names()::contains)
        .limit(MOST_REASONS)
        .map(name -> sentences.say(name, Map.of()))
        .collect(Collectors.joining("; "));
  }

  private static String linted(Guardrail guardrail, String text) {
    return switch (guardrail.check(text)) {
      case Verdict.Clean _ -> text;
      case Verdict.Refused _ -> SAFE;
    };
  }
}
