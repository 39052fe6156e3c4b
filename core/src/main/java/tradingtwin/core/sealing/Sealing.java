package tradingtwin.core.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tradingtwin.core.database.TenantDatabase;

/// Seals and opens the secrets of a trader under a data key of that trader.
///
/// Must run inside a transaction of that trader. The context binds tenant, table, column and row:
/// a sealed value copied elsewhere does not open.
public final class Sealing {
  private static final int REMEMBERED = 1024;

  private final TenantDatabase database;
  private final KeyWrapping keys;
  private final Map<String, byte[]> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
              return size() > REMEMBERED;
            }
          });

  Sealing(TenantDatabase database, KeyWrapping keys) {
    this.database = database;
    this.keys = keys;
  }

  /// Where a sealed value lives.
  ///
  /// @param row id of the row, so that two rows' values cannot be swapped
  public record Place(String table, String column, String row) {
    private String context(String tenant) {
      return String.join("|", tenant, table, column, row);
    }
  }

  public byte[] seal(String tenant, Place place, String secret) {
    return seal(tenant, place, secret.getBytes(StandardCharsets.UTF_8));
  }

  /// Like [#seal(String, Place, String)], for what is no text.
  public byte[] seal(String tenant, Place place, byte[] secret) {
    return AesGcm.seal(dataKey(tenant), secret, place.context(tenant));
  }

  /// @throws BrokenSealException when the value was changed or belongs elsewhere
  public String open(String tenant, Place place, byte[] sealed) {
    return new String(openBytes(tenant, place, sealed), StandardCharsets.UTF_8);
  }

  /// Like [#open], for what is no text.
  public byte[] openBytes(String tenant, Place place, byte[] sealed) {
    return AesGcm.open(dataKey(tenant), sealed, place.context(tenant));
  }

  /// A key never changes, so that it is read once; one that was made here is kept when the row that
  /// holds it is committed.
  private byte[] dataKey(String tenant) {
    byte[] known = kept.get(tenant);
    if (known != null) {
      database.requireSame(tenant);
      return known;
    }
    byte[] key = stored(tenant).orElseGet(() -> make(tenant));
    keep(tenant, key);
    return key;
  }

  private void keep(String tenant, byte[] key) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              kept.put(tenant, key);
            }
          });
    }
  }

  private Optional<byte[]> stored(String tenant) {
    return database
        .jdbc()
        .sql("select kms_key_id, wrapped from data_keys where user_id = :user")
        .param("user", tenant)
        .query((row, n) -> keys.unwrap(row.getString(1), row.getBytes(2), tenant))
        .optional();
  }

  private byte[] make(String tenant) {
    byte[] fresh = AesGcm.newKey();
    database
        .jdbc()
        .sql(
            """
            insert into data_keys (user_id, kms_key_id, wrapped) values (:user, :kms, :wrapped)
            on conflict (user_id) do nothing
            """)
        .param("user", tenant)
        .param("kms", keys.keyId())
        .param("wrapped", keys.wrap(fresh, tenant))
        .update();
    return stored(tenant).orElseThrow(BrokenSealException::new);
  }
}
