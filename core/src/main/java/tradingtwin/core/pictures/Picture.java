package tradingtwin.core.pictures;

import java.util.Locale;

/// A picture that holds nothing but itself.
///
/// @param bytes the whole file
public record Picture(Kind kind, int width, int height, byte[] bytes) {

  /// The formats that are read.
  public enum Kind {
    PNG,
    JPEG,
    WEBP,
    GIF;

    /// `image/png`.
    public String mediaType() {
      return "image/" + name().toLowerCase(Locale.ROOT);
    }

    /// How a file of it ends: `png`.
    public String ending() {
      return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }
  }
}
