package tradingtwin.core.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// JPEG, segment by segment. Of what devices write beside the picture, the colour profile and the
/// way it is turned stay; what follows its end is cut off, as telephones hang films and maps there.
///
/// Source: ITU-T T.81, Annex B; Exif 3.0 (CIPA DC-008), 4.5 and 4.6 for the turn.
final class Jpeg {
  static final int[] MAGIC = {0xff, 0xd8, 0xff};
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COMMENT = 0xfe;
  private static final String EXIF = "Exif\0\0";

  private final Bytes in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int width;
  private int height;
  private boolean drawn;

  private Jpeg(byte[] file) {
    this.in = new Bytes(file, Picture.Kind.JPEG);
  }

  static Picture read(byte[] file) throws NoPictureException {
    return new Jpeg(file).read();
  }

  private Picture read() throws NoPictureException {
    out.writeBytes(in.take(2));
    int marker = marker();
    while (marker != END) {
      segment(marker);
      marker = marker();
    }
    if (!drawn) {
      throw in.broken();
    }
    out.write(0xff);
    out.write(END);
    return new Picture(Picture.Kind.JPEG, width, height, out.toByteArray());
  }

  private int marker() throws NoPictureException {
    if (in.u8() != 0xff) {
      throw in.broken();
    }
    int marker = in.u8();
    while (marker == 0xff) {
      marker = in.u8();
    }
    return marker;
  }

  private void segment(int marker) throws NoPictureException {
    if (marker == 0 || marker == START || (marker >= 0xd0 && marker <= 0xd7)) {
      throw in.broken();
    }
    int length = in.u16() - 2;
    byte[] data = in.take(length);
    if (isFrame(marker)) {
      frame(data);
    }
    if (marker >= APP0 && marker <= APP15) {
      application(marker, data);
    } else if (marker != COMMENT) {
      keep(marker, data);
    }
    if (marker == SCAN) {
      scan();
    }
  }

  /// Start of frame: C0 to CF, without the tables C4 and CC and the reserved C8.
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void frame(byte[] data) throws NoPictureException {
    Bytes frame = new Bytes(data, Picture.Kind.JPEG);
    int _ = frame.u8();
    height = frame.u16();
    width = frame.u16();
  }

  private void application(int marker, byte[] data) throws NoPictureException {
    switch (marker) {
      case APP0 -> {
        if (begins(data, "JFIF\0") && data.length >= 14) {
          byte[] bare = java.util.Arrays.copyOf(data, 14);
          bare[12] = 0;
          bare[13] = 0;
          keep(APP0, bare);
        }
      }
      case APP1 -> {
        if (begins(data, EXIF)) {
          int turn = ExifTurn.of(data, EXIF.length());
          if (turn > 1) {
            keep(APP1, ExifTurn.alone(turn));
          }
        }
      }
      case APP2 -> {
        if (begins(data, "ICC_PROFILE\0")) {
          keep(APP2, data);
        }
      }
      case APP14 -> {
        if (begins(data, "Adobe") && data.length == 12) {
          keep(APP14, data);
        }
      }
      default -> {}
    }
  }

  /// Coded picture: up to the next marker that is neither a stuffed byte nor a restart.
  private void scan() throws NoPictureException {
    if (width == 0 || height == 0) {
      throw in.broken();
    }
    int from = in.at();
    while (in.ahead(0) != 0xff || isCoded(in.ahead(1))) {
      int _ = in.u8();
    }
    out.writeBytes(in.between(from, in.at()));
    drawn = true;
  }

  private static boolean isCoded(int afterFf) {
    return afterFf == 0 || (afterFf >= 0xd0 && afterFf <= 0xd7);
  }

  private void keep(int marker, byte[] data) {
    out.write(0xff);
    out.write(marker);
    out.write((data.length + 2) >> 8);
    out.write(data.length + 2);
    out.writeBytes(data);
  }

  private static boolean begins(byte[] data, String with) {
    byte[] start = with.getBytes(StandardCharsets.ISO_8859_1);
    return data.length >= start.length
        && java.util.Arrays.equals(data, 0, start.length, start, 0, start.length);
  }
}
