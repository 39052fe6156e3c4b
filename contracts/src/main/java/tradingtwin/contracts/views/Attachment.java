package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/// A picture beside a journal entry.
///
/// @param mediaType by content, not by name
public record Attachment(
    String attachmentId, String name, MediaType mediaType, int bytes, Instant createdAt) {

  /// By content, not by name.
  public enum MediaType {
    @JsonProperty("image/png")
    IMAGE_PNG,
    @JsonProperty("image/jpeg")
    IMAGE_JPEG,
    @JsonProperty("image/webp")
    IMAGE_WEBP,
    @JsonProperty("image/gif")
    IMAGE_GIF
  }
}
