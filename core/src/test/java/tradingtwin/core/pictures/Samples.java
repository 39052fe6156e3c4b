package tradingtwin.core.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Small pictures, made by the JDK, and what devices hang onto them.
public final class Samples {
  private Samples() {}

  /// A picture of two by three points.
  public static byte[] of(String format) {
    return of(format, 0x336699);
  }

  /// A picture of two by three points, one of them of that colour.
  public static byte[] of(String format, int colour) {
    BufferedImage image = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 2, colour);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("the JDK writes no " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// One point, without loss.
  static byte[] webp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }

  static byte[] webpWithPlace() {
    byte[] bare = webp();
    return riff(
        concat(java.util.Arrays.copyOfRange(bare, 12, bare.length), riffChunk("EXIF", "place")));
  }

  private static byte[] riff(byte[] chunks) {
    return concat(ascii("RIFF"), little(chunks.length + 4), ascii("WEBP"), chunks);
  }

  private static byte[] riffChunk(String type, String said) {
    byte[] data = ascii(said);
    return concat(ascii(type), little(data.length), data, new byte[data.length % 2]);
  }

  /// With words in a chunk of their own behind the header.
  public static byte[] pngWithWords(String said) {
    byte[] png = of("png");
    byte[] typed = ascii("tEXt" + said);
    CRC32 sum = new CRC32();
    sum.update(typed);
    byte[] chunk = concat(big(typed.length - 4), typed, big((int) sum.getValue()));
    return concat(cut(png, 0, 33), chunk, cut(png, 33, png.length));
  }

  /// Turned by that much, with a place in its EXIF and a comment, and a film behind its end.
  static byte[] jpegFromTelephone(int turn) {
    byte[] jpeg = of("jpeg");
    byte[] exif =
        concat(
            ascii("Exif\0\0II*\0"),
            little(8),
            new byte[] {1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) turn, 0, 0, 0},
            little(0),
            ascii("48.2082N 16.3738E"));
    return concat(
        cut(jpeg, 0, 2),
        segment(0xe1, exif),
        segment(0xfe, ascii("taken at home")),
        cut(jpeg, 2, jpeg.length),
        ascii("ftypmp42 a film"));
  }

  static byte[] gifWithComment(String said) {
    byte[] gif = of("gif");
    byte[] words = ascii(said);
    byte[] comment =
        concat(new byte[] {0x21, (byte) 0xfe, (byte) words.length}, words, new byte[1]);
    return concat(cut(gif, 0, gif.length - 1), comment, new byte[] {0x3b});
  }

  /// A header that announces those measures.
  static byte[] pngOf(int width, int height) {
    byte[] png = of("png");
    byte[] header = concat(ascii("IHDR"), big(width), big(height), cut(png, 24, 29));
    CRC32 sum = new CRC32();
    sum.update(header);
    return concat(cut(png, 0, 12), header, big((int) sum.getValue()), cut(png, 33, png.length));
  }

  private static byte[] segment(int marker, byte[] data) {
    int length = data.length + 2;
    return concat(
        new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, data);
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] cut(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] big(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(value)).array();
  }
}
