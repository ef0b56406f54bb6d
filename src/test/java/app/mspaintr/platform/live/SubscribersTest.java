package app.mspaintr.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscribersTest {
  private final Subscribers subscribers = new Subscribers();

  @Test
  void whoCameFirstIsToldFirst() {
    List<ClientConnection> connections =
        IntStream.range(0, 100).mapToObj(SubscribersTest::connection).toList();
    connections.forEach(subscribers::add);
    assertThat(subscribers.all()).containsExactlyElementsOf(connections);
  }

  @Test
  void whoComesIsThereAndWhoLeftIsNot() {
    ClientConnection first = connection(1);
    ClientConnection second = connection(2);
    subscribers.add(first);
    assertThat(subscribers.all()).containsExactly(first);
    subscribers.add(second);
    subscribers.add(second);
    assertThat(subscribers.all()).containsExactly(first, second);
    subscribers.remove(first);
    assertThat(subscribers.all()).containsExactly(second);
    subscribers.remove(second);
    assertThat(subscribers.isEmpty()).isTrue();
    assertThat(subscribers.all()).isEmpty();
  }

  private static ClientConnection connection(int number) {
    Duration hour = Duration.ofHours(1);
    ConnectionLimits limits = new ConnectionLimits(1, 1, new SendBufferBudget(1), hour, hour, hour);
    return new ClientConnection("connection " + number, new FakeOutlet(), limits);
  }
}
