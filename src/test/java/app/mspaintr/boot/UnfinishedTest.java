package app.mspaintr.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.mspaintr.live.Breach;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnfinishedTest {
  private final Unfinished unfinished = new Unfinished(100);
  private final List<Breach> cut = new ArrayList<>();
  private final Unfinished.Part one = unfinished.begin(cut::add);
  private final Unfinished.Part other = unfinished.begin(cut::add);

  private int message;

  @Test
  void whoHoldsMoreWhileAllHoldTooMuchIsRefused() throws FrameReader.Refused {
    one.hold(80, 1);
    assertThatThrownBy(() -> other.hold(30, 1))
        .isInstanceOfSatisfying(
            FrameReader.Refused.class,
            e -> assertThat(e.closeReason().getCloseCode().getCode()).isEqualTo(1013));
    one.hold(20, 2); // less than before
    other.end();
    one.hold(100, 2);
  }

  @Test
  void whoHasEndedHoldsNothingWhateverComesThen() throws FrameReader.Refused {
    one.hold(90, 1);
    one.end();
    one.hold(90, 1);
    other.hold(100, 1);
  }

  @Test
  void whileMuchIsHeldWhoTakesLongForOneMessageIsCut() throws FrameReader.Refused {
    one.hold(60, 1);
    unfinished.cut();
    assertThat(cut).as("it has just begun").isEmpty();
    await()
        .untilAsserted(
            () -> {
              other.hold(10, ++message); // each time another one
              unfinished.cut();
              assertThat(cut).containsExactly(Breach.UNFINISHED);
            });
  }

  @Test
  void whileLittleIsHeldNobodyIsCut() throws Exception {
    one.hold(50, 1);
    Thread.sleep(2_500); // it is the time that is tested
    unfinished.cut();
    assertThat(cut).isEmpty();
  }
}
