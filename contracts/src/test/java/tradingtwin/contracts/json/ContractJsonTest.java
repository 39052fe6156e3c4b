package tradingtwin.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.AccountSettings;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.Login;
import tradingtwin.contracts.views.Indicators;
import tradingtwin.contracts.views.StreamFrame;
import tradingtwin.contracts.views.TradeSummary;

class ContractJsonTest {
  record Amount(BigDecimal amount) {}

  static Stream<JsonMapper> mappers() {
    return Stream.of(
        ContractJson.strict(),
        ContractJson.tolerant(),
        ContractJson.apply(JsonMapper.builder()).build());
  }

  @Test
  void anUnknownFieldInARequestIsRefused() {
    String body = "{\"email\":\"a@example.org\",\"password\":\"x\",\"role\":\"admin\"}";
    assertThatThrownBy(() -> ContractJson.strict().readValue(body, Login.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void anUnknownFieldInAnAnswerIsLeftAside() {
    String body = "{\"email\":\"a@example.org\",\"password\":\"x\",\"since\":\"v2\"}";
    assertThat(ContractJson.tolerant().readValue(body, Login.class))
        .isEqualTo(new Login("a@example.org", "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"stream.hello\",\"ts\":\"2026-01-05T09:31:00Z\",\"head\":null}",
        "{\"type\":\"stream.hello\",\"ts\":\"2026-01-05T09:31:00Z\"}"
      })
  void aNumberThatIsNotThereIsNeverZero(String body) {
    assertThat(mappers())
        .allSatisfy(
            mapper ->
                assertThatThrownBy(() -> mapper.readValue(body, StreamFrame.class))
                    .isInstanceOf(JacksonException.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"password\":\"x\"}", "{\"email\":null,\"password\":\"x\"}"})
  void aRequiredComponentIsNeverNull(String body) {
    assertThat(mappers())
        .allSatisfy(
            mapper ->
                assertThatThrownBy(() -> mapper.readValue(body, Login.class))
                    .isInstanceOf(JacksonException.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"fills\":[]}", "{\"fills\":null,\"candles\":[]}"})
  void aRequiredListIsNeverNull(String body) {
    assertThatThrownBy(() -> ContractJson.strict().readValue(body, BiasScoreRequest.class))
        .isInstanceOf(JacksonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"timeZone\":null}"})
  void anOptionalComponentMayBeAbsentOrNull(String body) {
    assertThat(ContractJson.strict().readValue(body, AccountSettings.class))
        .isEqualTo(new AccountSettings(null, null, null, null));
  }

  @Test
  void undefinedValuesOfASeriesStayUndefined() {
    String body = "{\"series\":[{\"name\":\"SMA\",\"length\":2,\"values\":[null,1.5]}]}";
    Indicators read = ContractJson.strict().readValue(body, Indicators.class);
    assertThat(read.series().getFirst().values()).containsExactly(null, 1.5);
    assertThat(ContractJson.strict().writeValueAsString(read)).isEqualTo(body);
  }

  @Property
  void aDecimalKeepsEveryDigitAndItsScale(
      @ForAll BigInteger digits, @ForAll @IntRange(max = 18) int scale) {
    Amount amount = new Amount(new BigDecimal(digits, scale));
    assertThat(mappers())
        .allSatisfy(
            mapper -> {
              String written = mapper.writeValueAsString(amount);
              assertThat(written).matches("\\{\"amount\":\"-?\\d+(\\.\\d+)?\"}");
              assertThat(mapper.readValue(written, Amount.class)).isEqualTo(amount);
            });
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void aTinyAmountIsNeverWrittenInExponentForm(JsonMapper mapper) {
    assertThat(mapper.writeValueAsString(new Amount(new BigDecimal("0.000000010"))))
        .isEqualTo("{\"amount\":\"0.000000010\"}");
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void timesAreIsoInUtc(JsonMapper mapper) {
    assertThat(mapper.writeValueAsString(Instant.parse("2026-01-05T09:30:00.120Z")))
        .isEqualTo("\"2026-01-05T09:30:00.120Z\"");
  }

  @Test
  void aListIsCopied() {
    var symbols = new ArrayList<>(List.of("BTC-USD"));
    var summary = new TradeSummary(1, 1, 0, 0, 0, symbols, null, null, List.of(), List.of());
    symbols.clear();
    assertThat(summary.symbols()).containsExactly("BTC-USD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{\"email\":", "{'email':'a'}", ""})
  void rubbishIsRefused(String body) {
    assertThatThrownBy(() -> ContractJson.strict().readValue(body, AccountSettings.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void aTowerOfBracketsIsRefused() {
    String tower = "[".repeat(65) + "]".repeat(65);
    assertThatThrownBy(() -> ContractJson.strict().readTree(tower))
        .isInstanceOf(JacksonException.class);
    assertThat(ContractJson.strict().readTree(tower.substring(1, 129)).isArray()).isTrue();
  }
}
