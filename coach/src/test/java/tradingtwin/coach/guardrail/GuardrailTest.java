package tradingtwin.coach.guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GuardrailTest {
  private static final Guardrail GUARDRAIL = Guardrail.standard();

  static List<String> mustRefuse() {
    return Corpus.mustRefuse();
  }

  static List<String> mustPass() {
    return Corpus.mustPass();
  }

  @ParameterizedTest
  @MethodSource("mustRefuse")
  void refusesWhatLeadsToATrade(String text) {
    assertThat(GUARDRAIL.check(text)).isInstanceOf(Verdict.Refused.class);
  }

  @ParameterizedTest
  @MethodSource("mustPass")
  void leavesDescriptionsAlone(String text) {
    assertThat(GUARDRAIL.check(text)).isEqualTo(new Verdict.Clean(text));
  }

  @Test
  void theCorpusIsLargeEnoughToMeanSomething() {
    assertThat(Corpus.mustRefuse()).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
    assertThat(Corpus.mustPass()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleIsNeededByTheCorpus() {
    Set<String> fired =
        Corpus.mustRefuse().stream()
            .map(GUARDRAIL::check)
            .filter(Verdict.Refused.class::isInstance)
            .map(verdict -> ((Verdict.Refused) verdict).rule().id())
            .collect(Collectors.toSet());
    assertThat(GUARDRAIL.rules().stream().map(Rule::id))
        .filteredOn(id -> !id.equals("length"))
        .isSubsetOf(fired);
    assertThat(GUARDRAIL.check("I kept losers. ".repeat(60)))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, r -> assertThat(r.rule().id()).isEqualTo("length"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I know to buy it | trade-order | buy",
        "I know to b\u200Bu\u200By it | trade-order | b\u200Bu\u200By",
        "It \uFF57ill rise | prediction | \uFF57ill rise",
        "a s3ll of it | trade-order | s3ll",
        "an s e l l of it | trade-order | s e l l",
        "12 gains, guaranteed. | promise | guaranteed",
        "My price target | price-target | price target",
        "Losers should go | duty | should"
      })
  void namesTheRuleAndThePlaceInTheTextAsWritten(String text, String rule, String offence) {
    assertThat(GUARDRAIL.check(text))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> {
              assertThat(refused.rule().id()).isEqualTo(rule);
              assertThat(text.substring(refused.span().start(), refused.span().end()))
                  .isEqualTo(offence);
            });
  }

  @Test
  void emptyAndBlankTextIsClean() {
    assertThat(GUARDRAIL.check("")).isEqualTo(new Verdict.Clean(""));
    assertThat(GUARDRAIL.check("   ")).isEqualTo(new Verdict.Clean("   "));
  }

  @Test
  void aRuleBookWithALineThatSaysNothingIsRefused() {
    assertThatThrownBy(() -> RuleBook.read("rule x\nsays y\nmatch z\nperhaps w"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RuleBook.read("rule x\nsays y"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RuleBook.read("rule x\nsays y\nmatch z\nrule x\nsays y\nmatch z"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
