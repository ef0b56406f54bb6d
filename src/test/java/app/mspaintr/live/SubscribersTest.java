package app.mspaintr.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscribersTest {
  private final Subscribers crowd = new Subscribers();

  @Test
  void whoCameFirstIsToldFirst() {
    List<ClientConnection> seats = IntStream.range(0, 100).mapToObj(SubscribersTest::seat).toList();
    seats.forEach(crowd::add);
    assertThat(crowd.all()).containsExactlyElementsOf(seats);
  }

  @Test
  void whoComesIsThereAndWhoLeftIsNot() {
    ClientConnection first = seat(1);
    ClientConnection second = seat(2);
    crowd.add(first);
    assertThat(crowd.all()).containsExactly(first);
    crowd.add(second);
    crowd.add(second);
    assertThat(crowd.all()).containsExactly(first, second);
    crowd.remove(first);
    assertThat(crowd.all()).containsExactly(second);
    crowd.remove(second);
    assertThat(crowd.isEmpty()).isTrue();
    assertThat(crowd.all()).isEmpty();
  }

  private static ClientConnection seat(int number) {
    Duration hour = Duration.ofHours(1);
    ConnectionLimits limits = new ConnectionLimits(1, 1, new SendBufferBudget(1), hour, hour, hour);
    return new ClientConnection("seat " + number, new FakeOutlet(), limits);
  }
}
