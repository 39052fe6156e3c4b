package tradingtwin.edge.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import tradingtwin.edge.fixture.Eventually;

/// Whatever happens to the wire, the client has what the server has: in order, none double.
class ResumePropertyTest {

  enum Happening {
    COMMIT_AND_PUBLISH,
    COMMIT_UNPUBLISHED,
    PUBLISH_AGAIN,
    DROP,
    RESUME,
    COMMIT_DURING_REPLAY,
    LOOK_AT_HEADS
  }

  @Property(tries = 200)
  void theClientHasWhatTheServerHas(@ForAll @Size(max = 60) List<Happening> story) {
    Ledger ledger = new Ledger();
    Relay relay = new Relay(ledger, 20);
    Notebook client = new Notebook(relay, ledger).connect();
    live(ledger, relay);
    Eventually.holds(() -> !client.seqs.isEmpty());
    boolean connected = true;
    for (Happening happening : story) {
      connected = happens(happening, connected, ledger, relay, client);
    }
    if (!connected) {
      client.connect();
    }
    relay.lookAtHeads();
    Eventually.holds(() -> client.seqs.getLast() == ledger.head());
    relay.end(StreamEnd.GOING_AWAY);
    client.join();
    assertThat(client.seqs).isEqualTo(LongStream.rangeClosed(1, ledger.head()).boxed().toList());
  }

  private static boolean happens(
      Happening happening, boolean connected, Ledger ledger, Relay relay, Notebook client) {
    switch (happening) {
      case COMMIT_AND_PUBLISH -> live(ledger, relay);
      case COMMIT_UNPUBLISHED -> ledger.commit();
      case PUBLISH_AGAIN ->
          relay.deliver(Ledger.USER, ledger.at(1 + ledger.head() / 2 % ledger.head()).json());
      case COMMIT_DURING_REPLAY -> ledger.beforeReading = () -> live(ledger, relay);
      case LOOK_AT_HEADS -> relay.lookAtHeads();
      case DROP -> {
        if (connected) {
          client.drop();
        }
        return false;
      }
      case RESUME -> {
        if (!connected) {
          client.connect();
        }
        return true;
      }
    }
    return connected;
  }

  private static void live(Ledger ledger, Relay relay) {
    relay.deliver(Ledger.USER, ledger.commit().json());
  }
}
