package tradingtwin.core.pictures;

/// What a picture may measure.
///
/// @param bytes of the file as it came
/// @param side pixels of the longer side; no browser of today draws more than 16,384
/// @param pixels width by height: what a browser holds in memory is four bytes for each
public record PicturePolicy(int bytes, int side, long pixels) {
  public static final PicturePolicy DEFAULT =
      new PicturePolicy(8 * 1024 * 1024, 12_000, 50_000_000);
}
