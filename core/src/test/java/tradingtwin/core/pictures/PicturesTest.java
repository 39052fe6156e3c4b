package tradingtwin.core.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A picture is known by what it holds, and keeps only what draws it.
class PicturesTest {
  static Stream<byte[]> all() {
    return Stream.of(Samples.of("png"), Samples.of("jpeg"), Samples.of("gif"), Samples.webp());
  }

  @ParameterizedTest
  @CsvSource({
    "png, PNG, image/png, png",
    "jpeg, JPEG, image/jpeg, jpg",
    "gif, GIF, image/gif, gif"
  })
  void aPictureIsKnownByItsContent(String format, Picture.Kind kind, String type, String ending)
      throws NoPictureException, IOException {
    Picture picture = read(Samples.of(format));

    assertThat(picture.kind()).isEqualTo(kind);
    assertThat(picture.kind().mediaType()).isEqualTo(type);
    assertThat(picture.kind().ending()).isEqualTo(ending);
    assertThat(picture.width()).isEqualTo(2);
    assertThat(picture.height()).isEqualTo(3);
    assertThat(drawn(picture.bytes())).isEqualTo(drawn(Samples.of(format)));
  }

  @Test
  void aWebpIsKnownByItsContent() throws NoPictureException {
    Picture picture = read(Samples.webp());

    assertThat(picture.kind()).isEqualTo(Picture.Kind.WEBP);
    assertThat(picture.width()).isEqualTo(1);
    assertThat(picture.bytes()).isEqualTo(Samples.webp());
  }

  @Test
  void whatATelephoneWritesBesideAPictureStaysBehind() throws NoPictureException, IOException {
    Picture picture = read(Samples.jpegFromTelephone(6));
    String text = text(picture.bytes());

    assertThat(text).doesNotContain("48.2082N", "taken at home", "a film");
    assertThat(ExifTurn.of(Samples.cut(picture.bytes(), 6, picture.bytes().length), 6))
        .as("which way up it is")
        .isEqualTo(6);
    assertThat(drawn(picture.bytes())).isEqualTo(drawn(Samples.of("jpeg")));
    assertThat(text(read(Samples.jpegFromTelephone(1)).bytes())).doesNotContain("Exif");
  }

  @Test
  void wordsInsideAPictureStayBehind() throws NoPictureException {
    String script = "<script>alert(1)</script>";

    assertThat(read(Samples.pngWithWords("Comment\0" + script)).bytes())
        .isEqualTo(Samples.of("png"));
    assertThat(text(read(Samples.gifWithComment(script)).bytes())).doesNotContain("script");
    assertThat(read(Samples.webpWithPlace()).bytes()).isEqualTo(Samples.webp());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        "<!doctype html><img src=x>",
        "GIF89a/*<html>*/=1;alert(1)",
        "%PDF-1.7",
        "BM",
        "RIFF\u0010\u0000\u0000\u0000WAVEfmt "
      })
  void whatIsNoPictureIsRefused(String file) {
    assertThatThrownBy(() -> read(Samples.ascii(file))).isInstanceOf(NoPictureException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "webp"})
  void whatHangsBehindAPictureMakesItNone(String format) {
    byte[] picture = format.equals("webp") ? Samples.webp() : Samples.of(format);
    byte[] both = Samples.concat(picture, Samples.ascii("<html>"));

    assertThatThrownBy(() -> read(both)).isInstanceOf(NoPictureException.class);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPictureCutShortAnywhereIsRefused(byte[] whole) {
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Samples.cut(whole, 0, length);
      assertThatThrownBy(() -> read(part)).isInstanceOf(NoPictureException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void rubbishInsideAPictureIsReadOrRefusedAndNothingElse(byte[] whole) {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      byte[] spoiled = whole.clone();
      for (int i = 0; i < 3; i++) {
        spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(read(spoiled).bytes().length).isLessThanOrEqualTo(whole.length + 64);
      } catch (NoPictureException e) {
        assertThat(e.reason()).isNotBlank();
      }
    }
  }

  @Test
  void aPictureLargerThanABrowserDrawsIsRefused() throws NoPictureException {
    assertThat(read(Samples.pngOf(12_000, 4_000)).width()).isEqualTo(12_000);
    assertThatThrownBy(() -> read(Samples.pngOf(12_001, 1))).hasMessageContaining("12,001 × 1");
    assertThatThrownBy(() -> read(Samples.pngOf(10_000, 10_000)))
        .hasMessageContaining("50 million");
    assertThatThrownBy(() -> read(Samples.pngOf(0, 5))).isInstanceOf(NoPictureException.class);
    assertThatThrownBy(() -> read(Samples.pngOf(-1, -1))).isInstanceOf(NoPictureException.class);
    assertThatThrownBy(() -> Pictures.read(Samples.of("png"), new PicturePolicy(10, 10, 100)))
        .isInstanceOf(NoPictureException.class);
  }

  private static Picture read(byte[] file) throws NoPictureException {
    return Pictures.read(file, PicturePolicy.DEFAULT);
  }

  private static int[] drawn(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file)).getRGB(0, 0, 2, 3, null, 0, 2);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
