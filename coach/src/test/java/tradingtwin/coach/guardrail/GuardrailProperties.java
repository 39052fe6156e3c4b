package tradingtwin.coach.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GuardrailProperties {
  private static final Guardrail GUARDRAIL = Guardrail.standard();

  @Provide
  Arbitrary<String> offences() {
    return Arbitraries.of(
        "buy it",
        "sell it",
        "should",
        "you",
        "guaranteed",
        "will rise",
        "price target",
        "right now",
        "stupid",
        "addicted",
        "https://x.y",
        "<b>",
        "I recommend it");
  }

  @Provide
  Arbitrary<String> descriptions() {
    return Arbitraries.of(Corpus.mustPass());
  }

  @Provide
  Arbitrary<String> disguises() {
    return Arbitraries.of("plain", "upper", "zero-width", "wide", "accents", "tripled spaces");
  }

  @Property(tries = 600)
  void anOffenceBetweenWordsIsCaughtWhereverItStands(
      @ForAll("descriptions") String text,
      @ForAll("offences") String offence,
      @ForAll("disguises") String disguise,
      @ForAll int place) {
    String[] words = text.split(" ");
    int at = Math.floorMod(place, words.length + 1);
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i <= words.length; i++) {
      if (i == at) {
        mixed.append(disguised(offence, disguise)).append(' ');
      }
      if (i < words.length) {
        mixed.append(words[i]).append(' ');
      }
    }
    assertThat(GUARDRAIL.check(mixed.toString())).isInstanceOf(Verdict.Refused.class);
  }

  @Property(tries = 500)
  void anyTextGetsTheSameVerdictTwiceAndASpanInsideIt(@ForAll String text) {
    Verdict verdict = GUARDRAIL.check(text);
    assertThat(GUARDRAIL.check(text)).isEqualTo(verdict);
    if (verdict instanceof Verdict.Refused(Rule _, Verdict.Span span)) {
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
    }
  }

  private static String disguised(String offence, String disguise) {
    return switch (disguise) {
      case "upper" -> offence.toUpperCase(Locale.ROOT);
      case "zero-width" -> String.join("\u200B", offence.split(""));
      case "wide" ->
          offence
              .chars()
              .map(c -> c > ' ' && c < 127 ? c + 0xFEE0 : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      case "accents" -> offence.replace("o", "o\u0302").replace("e", "e\u0301");
      case "tripled spaces" -> offence.replace(" ", "   ");
      default -> offence;
    };
  }
}
