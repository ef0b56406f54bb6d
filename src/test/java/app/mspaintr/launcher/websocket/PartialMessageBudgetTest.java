package app.mspaintr.launcher.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.live.CloseCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartialMessageBudgetTest {
  private static final long LONG = Duration.ofMillis(2_500).toNanos();

  private long now = 1;
  private final PartialMessageBudget unfinished = new PartialMessageBudget(100, () -> now);
  private final List<CloseCode> cut = new ArrayList<>();
  private final PartialMessageBudget.Part one = unfinished.begin(cut::add);
  private final PartialMessageBudget.Part other = unfinished.begin(cut::add);

  @Test
  void whoHoldsMoreWhileAllHoldTooMuchIsRefused() throws WebSocketProtocolException {
    one.hold(80, 1);
    assertThatThrownBy(() -> other.hold(30, 1))
        .isInstanceOfSatisfying(
            WebSocketProtocolException.class,
            e -> assertThat(e.closeReason().getCloseCode().getCode()).isEqualTo(1013));
    one.hold(20, 2); // less than before
    other.end();
    one.hold(100, 2);
  }

  @Test
  void whoHasEndedHoldsNothingWhateverComesThen() throws WebSocketProtocolException {
    one.hold(90, 1);
    one.end();
    one.hold(90, 1);
    other.hold(100, 1);
  }

  @Test
  void whileMuchIsHeldWhoTakesLongForOneMessageIsCut() throws WebSocketProtocolException {
    one.hold(60, 1);
    unfinished.cut();
    assertThat(cut).as("it has just begun").isEmpty();
    other.hold(10, 1);
    now += LONG;
    other.hold(10, 2); // another one, of which there is as much
    unfinished.cut();
    assertThat(cut).containsExactly(CloseCode.UNFINISHED);
  }

  @Test
  void whileLittleIsHeldNobodyIsCut() throws WebSocketProtocolException {
    one.hold(50, 1);
    now += LONG;
    unfinished.cut();
    assertThat(cut).isEmpty();
  }
}
