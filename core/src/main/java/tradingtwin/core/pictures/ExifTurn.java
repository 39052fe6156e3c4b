package tradingtwin.core.pictures;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The one thing in EXIF that a picture is drawn by: which way up it is, 1 to 8.
final class ExifTurn {
  private static final int UPRIGHT = 1;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private ExifTurn() {}

  /// The turn that EXIF data states from `start` on; upright where it cannot be read.
  static int of(byte[] data, int start) {
    try {
      ByteBuffer tiff = ByteBuffer.wrap(data, start, data.length - start).slice();
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int at = tiff.getInt(4);
      int entries = tiff.getShort(at) & 0xffff;
      for (int i = 0; i < entries; i++) {
        int entry = at + 2 + i * ENTRY;
        if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
          int turn = tiff.getShort(entry + 8);
          return turn >= UPRIGHT && turn <= 8 ? turn : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      return UPRIGHT;
    }
  }

  /// EXIF data that states this turn and nothing else.
  static byte[] alone(int turn) {
    return ByteBuffer.allocate(32)
        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) ORIENTATION)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) turn)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
