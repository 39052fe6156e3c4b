package tradingtwin.coach;

import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import tradingtwin.contracts.signing.SigningKey;

/// What an operator sets, under `twin.coach`.
///
/// @param callers keys that may call; two of one part while it changes its key
/// @param redisUrl where signatures are remembered, `redis://[:password@]host:port[/db]`
/// @param bodyLimit largest body that is read
@ConfigurationProperties("twin.coach")
public record CoachSettings(
    List<Caller> callers, String redisUrl, @DefaultValue("64MB") DataSize bodyLimit) {

  public CoachSettings {
    callers = List.copyOf(callers);
    if (bodyLimit.toBytes() < 1 || bodyLimit.toBytes() >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException("twin.coach.body-limit is between 1 byte and 2 GB");
    }
  }

  /// A key that may call.
  ///
  /// @param id its name, as in `X-KeyId`
  /// @param secret at least 32 bytes in hexadecimal
  public record Caller(String id, String secret) {
    @Override
    public String toString() {
      return "Caller[" + id + "]";
    }
  }

  List<SigningKey> keys() {
    return callers.stream()
        .map(caller -> new SigningKey(caller.id(), HexFormat.of().parseHex(caller.secret())))
        .toList();
  }
}
