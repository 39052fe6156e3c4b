package tradingtwin.contracts.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The signature of one call between our own parts.
///
/// The signed text is `timestamp \n METHOD \n path with query \n sha256hex(body)`, followed by
/// `\n nonce \n user` for calls that carry them (edge to core). Every header travels in clear.
///
/// @param keyId name of the key, `X-KeyId`
/// @param timestamp epoch seconds, `X-Timestamp`
/// @param signature lower-case hex, `X-Signature`
public record CallSignature(String keyId, String timestamp, String signature) {
  public static final String KEY_ID = "X-KeyId";
  public static final String TIMESTAMP = "X-Timestamp";
  public static final String SIGNATURE = "X-Signature";
  public static final String NONCE = "X-Nonce";
  public static final String USER = "X-User";

  /// How far two clocks may stand apart.
  public static final Duration SKEW = Duration.ofMinutes(5);

  /// A call as both sides see it.
  ///
  /// Line breaks are refused: they separate the parts of the signed text, and two calls must
  /// never share one.
  ///
  /// @param path with query, exactly as sent
  /// @param nonce empty where the signature itself is the nonce
  /// @param user empty where no user is involved
  /// @param digest of a body that is too long to be at hand, [#digest]; null where it is `body`
  public record Call(
      String method, String path, byte[] body, String nonce, String user, @Nullable String digest) {
    public Call {
      if (Stream.of(method, path, nonce, user).anyMatch(part -> part.indexOf('\n') >= 0)) {
        throw new IllegalArgumentException("a call has no line breaks");
      }
    }

    /// A call whose body is at hand.
    public Call(String method, String path, byte[] body, String nonce, String user) {
      this(method, path, body, nonce, user, null);
    }

    /// A call without a nonce or a user.
    public static Call of(String method, String path, byte[] body) {
      return new Call(method, path, body, "", "");
    }

    String text(String timestamp) {
      String content = digest == null ? sha256(body) : digest;
      String plain =
          timestamp + "\n" + method.toUpperCase(Locale.ROOT) + "\n" + path + "\n" + content;
      return nonce.isEmpty() && user.isEmpty() ? plain : plain + "\n" + nonce + "\n" + user;
    }
  }

  /// The signature of a call made now.
  public static CallSignature of(Call call, SigningKey key, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    return new CallSignature(key.id(), timestamp, key.sign(bytes(call.text(timestamp))));
  }

  /// Whether this signature stands for that call at this time; replay is the caller's to check.
  public boolean holds(Call call, Collection<SigningKey> keys, Instant now) {
    Map<String, SigningKey> byId =
        keys.stream().collect(Collectors.toMap(SigningKey::id, Function.identity()));
    Optional<Instant> at = at();
    SigningKey key = byId.get(keyId);
    return key != null
        && at.isPresent()
        && Duration.between(at.get(), now).abs().compareTo(SKEW) <= 0
        && MessageDigest.isEqual(bytes(key.sign(bytes(call.text(timestamp)))), bytes(signature));
  }

  private Optional<Instant> at() {
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(timestamp)));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// What a body is digested with, piece by piece; in hex it is what is signed.
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  private static String sha256(byte[] body) {
    return HexFormat.of().formatHex(digest().digest(body));
  }
}
