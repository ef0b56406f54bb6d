package app.mspaintr.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.TestHistory;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionRegistryTest {
  private final Settings settings = new Settings(setting -> null);
  private final LiveThreads threads = new LiveThreads();
  private final FakeOutlet outlet = new FakeOutlet().doneAtOnce();
  private final ClientConnection connection =
      new ClientConnection("test", outlet, ConnectionLimits.of(settings));
  @TempDir Path folder;
  private TestHistory history;
  private ConnectionRegistry connections;

  @BeforeEach
  void open() {
    history = TestHistory.in(folder);
    connections =
        new ConnectionRegistry(
            new TopicHub(history.transactions(), history.journal(), settings, threads),
            threads,
            settings);
  }

  @AfterEach
  void close() {
    threads.close();
    history.close();
  }

  @Test
  void whoCouldNotBeLetInIsToldSoAndWatchedUntilGone() {
    ApplicationException busy = new ApplicationException(ErrorCode.BUSY, "Too much.");
    assertThatThrownBy(
            () ->
                connections.join(
                    connection,
                    Topic.FEED,
                    null,
                    () -> {
                      throw busy;
                    }))
        .isSameAs(busy);
    assertThat(outlet.closed()).isNull();
    connections.reject(connection, Topic.FEED, CloseCode.BUSY, 700);
    assertThat(outlet.events())
        .singleElement()
        .asString()
        .contains("goodbye", "1013", "\"reconnectAfterMs\":700");
    assertThat(outlet.closed()).isEqualTo(CloseCode.BUSY);
    assertThat(connections.count()).isEqualTo(1);
    connections.remove(connection);
    assertThat(connections.count()).isZero();
  }

  @Test
  void aConnectionWhoseCheckFailsWithAnErrorKeepsNoneFromBeingWatched() {
    Map<Setting, String> atOnce = Map.of(Setting.PONG_SECONDS, "0", Setting.SEND_SECONDS, "0");
    ConnectionLimits limits = ConnectionLimits.of(new Settings(atOnce::get));
    AtomicInteger cuts = new AtomicInteger();
    Outlet failing =
        (Outlet)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Outlet.class},
                (proxy, method, arguments) -> {
                  if (cuts.incrementAndGet() <= 2) {
                    throw new Error("for the test");
                  }
                  return null;
                });
    for (String name : List.of("one", "other")) {
      ClientConnection silent = new ClientConnection(name, failing, limits);
      connections.join(
          silent, Topic.FEED, null, () -> new ConnectionRegistry.Admission(0, List.of()));
    }
    await().until(() -> connections.count() == 0);
    assertThat(cuts).hasValue(4);
  }

  @Test
  void whoIsLetInHearsWhatIsReadFirst() {
    connections.join(
        connection, Topic.FEED, null, () -> new ConnectionRegistry.Admission(0, List.of()));
    assertThat(connections.count()).isEqualTo(1);
    assertThat(outlet.closed()).isNull();
  }
}
