package tradingtwin.edge.session;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.views.SignedIn;

/// Core's word that somebody is signed in, if it is whole.
public final class SignIns {
  private static final JsonMapper JSON = ContractJson.tolerant();

  private SignIns() {}

  /// Empty when something that a session needs is missing.
  @SuppressWarnings("ConstantValue") // JSON may leave out what the record promises.
  public static Optional<SignedIn> read(byte[] body) {
    try {
      SignedIn read = JSON.readValue(body, SignedIn.class);
      boolean whole =
          read.account() != null
              && read.account().userId() != null
              && read.sessionId() != null
              && read.token() != null
              && read.expiresAt() != null
              && read.sessionExpiresAt() != null;
      return whole ? Optional.of(read) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
