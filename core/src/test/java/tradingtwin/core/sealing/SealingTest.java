package tradingtwin.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tradingtwin.core.OpenRooms;
import tradingtwin.core.database.TenantDatabase;

class SealingTest {
  private static final Sealing.Place HERE =
      new Sealing.Place("broker_connections", "access_enc", "1");
  private static final String SECRET = "canary-token-4711";

  private static OpenRooms rooms;
  private static Sealing sealing;
  private static String trader;

  @BeforeAll
  static void open() {
    rooms = OpenRooms.open();
    sealing = rooms.get(Sealing.class);
    trader = rooms.trader();
  }

  @AfterAll
  static void close() {
    rooms.close();
  }

  @Test
  void aSealedSecretOpensInItsPlace() {
    byte[] sealed = seal();
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(SECRET);
    assertThat(as(trader, () -> sealing.open(trader, HERE, sealed))).isEqualTo(SECRET);
  }

  @Test
  void theSameSecretIsSealedDifferentlyEachTime() {
    assertThat(seal()).isNotEqualTo(seal());
  }

  @Test
  void aValueMovedToAnotherRowColumnOrTraderDoesNotOpen() {
    byte[] sealed = seal();
    String other = rooms.trader();
    assertBroken(trader, new Sealing.Place("broker_connections", "access_enc", "2"), sealed);
    assertBroken(trader, new Sealing.Place("broker_connections", "refresh_enc", "1"), sealed);
    assertBroken(other, HERE, sealed);
  }

  @Test
  void noFlippedBitIsAccepted() {
    byte[] sealed = seal();
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] flipped = sealed.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      assertBroken(trader, HERE, flipped);
    }
  }

  private static byte[] seal() {
    return as(trader, () -> sealing.seal(trader, HERE, SECRET));
  }

  private static <T> T as(String user, Supplier<T> work) {
    return rooms.get(TenantDatabase.class).as(user, work);
  }

  private static void assertBroken(String user, Sealing.Place place, byte[] sealed) {
    assertThatThrownBy(() -> as(user, () -> sealing.open(user, place, sealed)))
        .isInstanceOf(BrokenSealException.class);
  }
}
