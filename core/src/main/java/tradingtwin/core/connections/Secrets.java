package tradingtwin.core.connections;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.coinbase.TokenAnswer;

/// What lets us in at a broker: a consent's tokens, or a key. Never prints itself.
///
/// @param first access token, or the name of a key
/// @param second refresh token, or the secret of a key
/// @param rights what was proved to be allowed, in the broker's words
/// @param expiresAt when the access token ends; none for a key
record Secrets(
    Way way, String first, String second, Set<String> rights, @Nullable Instant expiresAt) {

  Secrets {
    rights = Set.copyOf(rights);
  }

  /// How a broker lets us in.
  enum Way {
    OAUTH("oauth"),
    KEY("key");

    private final String word;

    Way(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static Way of(String word) {
      return word.equals(KEY.word) ? KEY : OAUTH;
    }
  }

  static Secrets of(TokenAnswer.Tokens tokens) {
    return new Secrets(
        Way.OAUTH,
        tokens.accessToken().value(),
        tokens.refreshToken(),
        tokens.scopes(),
        tokens.expiresAt());
  }

  static Secrets ofKey(String name, String secret, Set<String> rights) {
    return new Secrets(Way.KEY, name, secret, rights, null);
  }

  @Override
  public String toString() {
    return "Secrets[" + way + ", hidden]";
  }
}
