package app.mspaintr.picture.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.picture.codec.Deadline;
import app.mspaintr.picture.codec.InvalidPictureException;
import app.mspaintr.picture.codec.Studio;
import app.mspaintr.picture.storage.PictureFiles;
import app.mspaintr.picture.storage.TranscodedPicture;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class TranscodeQueueTest {
  private static final Settings SETTINGS =
      new Settings(setting -> setting == Setting.PICTURE_QUEUE ? "2" : null);

  @TempDir Path folder;

  @Test
  void aPictureIsTakenInOnAThreadOfItsOwn() throws Exception {
    PictureFiles files = new PictureFiles(folder);
    TranscodeQueue intake = new TranscodeQueue(SETTINGS, files);
    Path upload = Files.write(folder.resolve("upload"), Studio.resource("quadrants.jpg"));
    try (TranscodedPicture picture = intake.submit(upload).get()) {
      assertThat(picture.mediaType()).isEqualTo("image/jpeg");
      assertThat(picture.placeholder()).isNotBlank();
      assertThat(files.keep(picture)).isEqualTo(picture.id());
    }
    assertThat(upload).exists();
    intake.close();
  }

  @Test
  void whenTheQueueIsFullItIsBusy() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    List<String> threads = new ArrayList<>();
    TranscodeQueue intake =
        intake(
            () -> {
              threads.add(Thread.currentThread().getName());
              started.countDown();
              await(gate);
              throw InvalidPictureException.damaged();
            });
    List<CompletableFuture<TranscodedPicture>> waiting = new ArrayList<>();
    waiting.add(intake.submit(folder));
    started.await();
    waiting.add(intake.submit(folder));
    waiting.add(intake.submit(folder));
    assertThat(code(intake.submit(folder))).isEqualTo(ErrorCode.BUSY);
    gate.countDown();
    for (CompletableFuture<TranscodedPicture> one : waiting) {
      assertThat(code(one)).isEqualTo(ErrorCode.NOT_AN_IMAGE);
    }
    assertThat(threads).containsOnly("picture-1");
    intake.close();
  }

  @Test
  void whateverADecoderThrowsIsARefusalAndTheNextOneIsTaken() {
    List<Throwable> thrown =
        List.of(
            new IllegalStateException(),
            new NegativeArraySizeException(),
            new OutOfMemoryError(),
            new StackOverflowError(),
            new Deadline.Passed());
    List<Throwable> left = new ArrayList<>(thrown);
    TranscodeQueue intake =
        intake(() -> TranscodeQueueTest.<RuntimeException>raise(left.remove(0)));
    for (int i = 0; i < thrown.size(); i++) {
      assertThat(code(intake.submit(folder))).isEqualTo(ErrorCode.UNSUPPORTED_IMAGE);
    }
    intake.close();
  }

  @Test
  void aFailingDiskIsNoFaultOfThePicture() {
    TranscodeQueue intake =
        intake(() -> TranscodeQueueTest.<RuntimeException>raise(new IOException("disk full")));
    assertThat(intake.submit(folder))
        .failsWithin(5, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(IOException.class);
    intake.close();
  }

  @Test
  void whenItIsClosedThoseThatWaitAreAnsweredBusy() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    TranscodeQueue intake =
        intake(
            () -> {
              started.countDown();
              await(gate);
              throw InvalidPictureException.damaged();
            });
    CompletableFuture<TranscodedPicture> running = intake.submit(folder);
    started.await();
    CompletableFuture<TranscodedPicture> waiting = intake.submit(folder);
    Thread closing = new Thread(intake::close);
    closing.start();
    Awaitility.await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    assertThat(code(intake.submit(folder))).isEqualTo(ErrorCode.BUSY);
    gate.countDown();
    closing.join();
    assertThat(code(running)).isEqualTo(ErrorCode.NOT_AN_IMAGE);
    assertThat(code(waiting)).isEqualTo(ErrorCode.BUSY);
  }

  private static TranscodeQueue intake(Act act) {
    return new TranscodeQueue(SETTINGS, upload -> act.run());
  }

  private interface Act {
    TranscodedPicture run() throws InvalidPictureException, IOException;
  }

  private static ErrorCode code(CompletableFuture<TranscodedPicture> taken) {
    try {
      throw new AssertionError("taken: " + taken.get(10, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return ((InvalidPictureException) e.getCause()).code();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> TranscodedPicture raise(Throwable e) throws T {
    throw (T) e;
  }
}
