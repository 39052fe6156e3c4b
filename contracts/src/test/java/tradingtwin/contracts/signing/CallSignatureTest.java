package tradingtwin.contracts.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.contracts.signing.CallSignature.Call;

class CallSignatureTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_767_605_400L);
  private static final SigningKey KEY = new SigningKey("edge-1", counting(0));
  private static final SigningKey NEXT = new SigningKey("edge-2", counting(1));
  private static final String USER = "01KDR4P3ZT6Y7W8Q9N0B1C2D3E";
  private static final Call CALL =
      new Call("GET", "/internal/v1/trades?symbol=BTC-USD&limit=50", new byte[0], "n-1", USER);

  @Test
  void theSignedTextIsTheDocumentedOne() {
    // Both computed with another implementation of HMAC-SHA256 over the text in CallSignature.
    Call coach = Call.of("POST", "/v1/indicators", bytes("{\"bars\":[]}"));
    assertThat(CallSignature.of(coach, KEY, NOW))
        .isEqualTo(
            new CallSignature(
                "edge-1",
                "1767605400",
                "83914716ea5abde6afc5c1fad841cf42c62ebaab86f1e1d89b1860ab78b6ca71"));
    assertThat(CallSignature.of(CALL, KEY, NOW).signature())
        .isEqualTo("657aae710dd0331df9d5be98d9684efaab26b0398e5e4e246b29b8d586711c60");
  }

  @ParameterizedTest
  @CsvSource({
    "-301000, false",
    "-300001, false",
    "-300000, true",
    "-299000, true",
    "0, true",
    "299000, true",
    "300000, true",
    "300001, false",
    "301000, false"
  })
  void clocksMayStandFiveMinutesApart(long millis, boolean accepted) {
    CallSignature signature = CallSignature.of(CALL, KEY, NOW);
    assertThat(signature.holds(CALL, List.of(KEY), NOW.plusMillis(millis))).isEqualTo(accepted);
  }

  @Property
  void anyCallHoldsForItsOwnSignature(
      @ForAll @AlphaChars @StringLength(min = 1, max = 40) String path,
      @ForAll @Size(max = 200) byte[] body,
      @ForAll @AlphaChars @StringLength(max = 30) String nonce,
      @ForAll @AlphaChars @StringLength(max = 26) String user) {
    Call call = new Call("POST", "/" + path, body, nonce, user);
    assertThat(CallSignature.of(call, KEY, NOW).holds(call, List.of(NEXT, KEY), NOW)).isTrue();
  }

  @Property
  void oneFlippedBitOfTheBodyBreaksIt(
      @ForAll @Size(min = 1, max = 200) byte[] body, @ForAll @IntRange(max = 1599) int bit) {
    CallSignature signature = CallSignature.of(post(body), KEY, NOW);
    byte[] changed = body.clone();
    changed[bit / 8 % body.length] ^= (byte) (1 << bit % 8);
    assertThat(signature.holds(post(changed), List.of(KEY), NOW)).isFalse();
  }

  @Property
  void oneChangedCharacterOfPathNonceOrUserBreaksIt(
      @ForAll @IntRange(max = 99) int at, @ForAll @IntRange(min = 1, max = 3) int by) {
    CallSignature signature = CallSignature.of(CALL, KEY, NOW);
    byte[] none = CALL.body();
    assertThat(
            List.of(
                new Call("GET", changed(CALL.path(), at, by), none, "n-1", USER),
                new Call("GET", CALL.path(), none, changed("n-1", at, by), USER),
                new Call("GET", CALL.path(), none, "n-1", changed(USER, at, by))))
        .noneMatch(call -> signature.holds(call, List.of(KEY), NOW));
  }

  @Property
  void oneChangedCharacterOfTheSignatureBreaksIt(
      @ForAll @IntRange(max = 63) int at, @ForAll @IntRange(min = 1, max = 127) int by) {
    CallSignature good = CallSignature.of(CALL, KEY, NOW);
    String bad = changed(good.signature(), at, by);
    assertThat(
            new CallSignature(good.keyId(), good.timestamp(), bad).holds(CALL, List.of(KEY), NOW))
        .isFalse();
  }

  @Test
  void aShiftedTimestampBreaksIt() {
    CallSignature good = CallSignature.of(CALL, KEY, NOW);
    assertThat(
            new CallSignature(good.keyId(), "1767605401", good.signature())
                .holds(CALL, List.of(KEY), NOW))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"POST", "HEAD", "DELETE"})
  void anotherMethodBreaksIt(String method) {
    CallSignature signature = CallSignature.of(CALL, KEY, NOW);
    Call other = new Call(method, CALL.path(), CALL.body(), "n-1", USER);
    assertThat(signature.holds(other, List.of(KEY), NOW)).isFalse();
  }

  @Test
  void nonceAndUserCannotTradePlaces() {
    CallSignature signature = CallSignature.of(CALL, KEY, NOW);
    Call swapped = new Call("GET", CALL.path(), CALL.body(), USER, "n-1");
    assertThat(signature.holds(swapped, List.of(KEY), NOW)).isFalse();
  }

  @Test
  void nonceAndUserCannotBeDropped() {
    Call bare = Call.of("GET", CALL.path(), CALL.body());
    assertThat(CallSignature.of(CALL, KEY, NOW).holds(bare, List.of(KEY), NOW)).isFalse();
    assertThat(CallSignature.of(bare, KEY, NOW).holds(CALL, List.of(KEY), NOW)).isFalse();
  }

  @Test
  void twoKeysMayBeActiveWhileOneReplacesTheOther() {
    CallSignature before = CallSignature.of(CALL, KEY, NOW);
    CallSignature after = CallSignature.of(CALL, NEXT, NOW);
    assertThat(before.holds(CALL, List.of(KEY, NEXT), NOW)).isTrue();
    assertThat(after.holds(CALL, List.of(KEY, NEXT), NOW)).isTrue();
    assertThat(before.holds(CALL, List.of(NEXT), NOW)).isFalse();
    assertThat(before.holds(CALL, List.of(), NOW)).isFalse();
  }

  @Test
  void aKnownNameWithAnotherSecretDoesNotHold() {
    SigningKey impostor = new SigningKey(KEY.id(), counting(7));
    assertThat(CallSignature.of(CALL, impostor, NOW).holds(CALL, List.of(KEY), NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "1767605400.5", "99999999999999999999", "9223372036854775807"})
  void aTimestampThatIsNoneIsRefusedQuietly(String timestamp) {
    CallSignature good = CallSignature.of(CALL, KEY, NOW);
    assertThat(
            new CallSignature(good.keyId(), timestamp, good.signature())
                .holds(CALL, List.of(KEY), NOW))
        .isFalse();
  }

  @Test
  void aLineBreakCannotMoveABorderInTheSignedText() {
    byte[] none = new byte[0];
    assertThatThrownBy(() -> new Call("GET", "/a\nb", none, "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Call("GET", "/a", none, "n\nu", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Call("GET", "/a", none, "n", "u\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyNeedsANameAndThirtyTwoBytes() {
    assertThatThrownBy(() -> new SigningKey("short", new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SigningKey(" ", new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyGuardsItsSecret() {
    byte[] secret = counting(0);
    SigningKey key = new SigningKey("edge-1", secret);
    secret[0] = 99;
    key.secret()[1] = 99;
    assertThat(key).isEqualTo(KEY).hasSameHashCodeAs(KEY).isNotEqualTo(NEXT);
    assertThat(key).hasToString("SigningKey[edge-1]");
  }

  @Test
  void theSkewIsTheDocumentedOne() {
    assertThat(CallSignature.SKEW).isEqualTo(Duration.ofMinutes(5));
  }

  private static Call post(byte[] body) {
    return new Call("POST", "/internal/v1/trades/import", body, "n-1", USER);
  }

  private static String changed(String text, int at, int by) {
    char[] letters = text.toCharArray();
    letters[at % letters.length] += (char) by;
    return new String(letters);
  }

  private static byte[] counting(int from) {
    byte[] secret = new byte[32];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) (from + i);
    }
    return secret;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
