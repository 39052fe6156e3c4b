package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A frame on a stream that is not an event.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StreamFrame(Type type, Instant ts, long head, @Nullable String load) {

  /// Why the frame was sent: a greeting, a sign of life, or a gap that replay cannot fill.
  public enum Type {
    @JsonProperty("stream.hello")
    STREAM_HELLO,
    @JsonProperty("stream.heartbeat")
    STREAM_HEARTBEAT,
    @JsonProperty("stream.reset")
    STREAM_RESET
  }
}
