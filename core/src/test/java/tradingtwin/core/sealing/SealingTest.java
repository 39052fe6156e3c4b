package tradingtwin.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.sealing.Sealing.Place;

/// A sealed value opens in its own place, for its own trader, unchanged; or not at all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealingTest {
  private static final Place HERE = new Place("broker_connections", "access_enc", "row-1");
  private static final String SECRET = "canary token é🙂";
  private RunningCore core;
  private Sealing sealing;
  private TenantDatabase tenants;
  private String anna;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    sealing = core.get(Sealing.class);
    tenants = core.get(TenantDatabase.class);
    anna = core.trader();
  }

  @AfterAll
  void close() {
    core.close();
  }

  @Test
  void aSecretComesBackAsItWas() {
    assertThat(open(anna, HERE, seal(anna, HERE, SECRET))).isEqualTo(SECRET);
    assertThat(open(anna, HERE, seal(anna, HERE, ""))).isEmpty();
  }

  @Test
  void theSameSecretNeverLooksTheSame() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      seen.add(new String(seal(anna, HERE, SECRET), java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    assertThat(seen).hasSize(50);
  }

  @Test
  void noFlippedBitOpens() {
    byte[] sealed = seal(anna, HERE, SECRET);
    Random random = new Random(7);
    int opened =
        tenants.as(
            anna,
            () -> {
              int count = 0;
              for (int flip = 0; flip < 200; flip++) {
                byte[] changed = sealed.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                count += opens(anna, HERE, changed) ? 1 : 0;
              }
              for (int length = 0; length < sealed.length; length++) {
                count += opens(anna, HERE, java.util.Arrays.copyOf(sealed, length)) ? 1 : 0;
              }
              return count;
            });
    assertThat(opened).isZero();
  }

  @Test
  void aValueMovedToAnotherPlaceDoesNotOpen() {
    byte[] sealed = seal(anna, HERE, SECRET);
    for (Place elsewhere :
        List.of(
            new Place(HERE.table(), HERE.column(), "row-2"),
            new Place(HERE.table(), "refresh_enc", HERE.row()),
            new Place("journal_entries", HERE.column(), HERE.row()))) {
      assertThatThrownBy(() -> open(anna, elsewhere, sealed))
          .isInstanceOf(BrokenSealException.class);
    }
    String bert = core.trader();
    assertThatThrownBy(() -> open(bert, HERE, sealed)).isInstanceOf(BrokenSealException.class);
  }

  @Test
  void anotherTradersDataKeyIsOfNoUse() {
    byte[] sealed = seal(anna, HERE, SECRET);
    String bert = core.trader();
    core.everything()
        .sql(
            """
            insert into data_keys (user_id, kms_key_id, wrapped)
            select ?, kms_key_id, wrapped from data_keys where user_id = ?
            """)
        .params(bert, anna)
        .update();

    assertThatThrownBy(() -> open(bert, HERE, sealed)).isInstanceOf(BrokenSealException.class);
  }

  @Test
  void withoutTheMasterKeyNothingOpens() {
    byte[] sealed = seal(anna, HERE, SECRET);
    Sealing stranger =
        new Sealing(tenants, new LocalKeyWrapping("master-1", Map.of("master-1", AesGcm.newKey())));

    assertThatThrownBy(() -> tenants.as(anna, () -> stranger.open(anna, HERE, sealed)))
        .isInstanceOf(BrokenSealException.class);
  }

  @Test
  void aNewMasterKeyWrapsWhileTheOldOneStillOpens() {
    byte[] sealed = seal(anna, HERE, SECRET);
    byte[] old = java.util.HexFormat.of().parseHex(RunningCore.SEALING.keyHex());
    Sealing rotated =
        new Sealing(
            tenants,
            new LocalKeyWrapping("master-2", Map.of("master-1", old, "master-2", AesGcm.newKey())));
    String bert = core.trader();
    byte[] fresh = tenants.as(bert, () -> rotated.seal(bert, HERE, SECRET));

    assertThat(tenants.as(anna, () -> rotated.open(anna, HERE, sealed))).isEqualTo(SECRET);
    assertThat(tenants.as(bert, () -> rotated.open(bert, HERE, fresh))).isEqualTo(SECRET);
    assertThat(
            core.count(
                "select count(*) from data_keys where user_id = ? and kms_key_id = 'master-2'",
                bert))
        .isEqualTo(1);
    assertThatThrownBy(() -> open(bert, HERE, fresh)).isInstanceOf(BrokenSealException.class);
  }

  @Test
  void theMasterKeyIsNeverPrinted() {
    assertThat(RunningCore.SEALING.toString()).doesNotContain(RunningCore.SEALING.keyHex());
  }

  private byte[] seal(String tenant, Place place, String secret) {
    return tenants.as(tenant, () -> sealing.seal(tenant, place, secret));
  }

  private String open(String tenant, Place place, byte[] sealed) {
    return tenants.as(tenant, () -> sealing.open(tenant, place, sealed));
  }

  private boolean opens(String tenant, Place place, byte[] sealed) {
    try {
      return sealing.open(tenant, place, sealed) != null;
    } catch (BrokenSealException e) {
      return false;
    }
  }
}
