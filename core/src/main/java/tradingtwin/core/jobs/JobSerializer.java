package tradingtwin.core.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Payloads in the queue as JSON, so that a row can be read by people and by the next version.
public final class JobSerializer implements Serializer {
  private final JsonMapper json;

  public JobSerializer(JsonMapper json) {
    this.json = json;
  }

  @Override
  public byte[] serialize(@Nullable Object data) {
    return json.writeValueAsBytes(data);
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] serialized) {
    return serialized == null ? null : json.readValue(serialized, type);
  }
}
