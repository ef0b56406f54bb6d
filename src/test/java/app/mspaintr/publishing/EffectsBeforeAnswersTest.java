package app.mspaintr.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.account.SignedIn;
import app.mspaintr.painting.live.LivePaintingRelay;
import app.mspaintr.painting.live.UploadChunkReceiver;
import app.mspaintr.painting.log.PaintLogSummary;
import app.mspaintr.picture.Pictures;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Person;
import app.mspaintr.platform.wire.UploadChunk;
import app.mspaintr.platform.wire.WireFormat;
import app.mspaintr.post.PostQueries;
import app.mspaintr.post.PostRemover;
import app.mspaintr.post.RemovePost;
import app.mspaintr.support.TestBeans;
import app.mspaintr.support.TestPictures;
import app.mspaintr.upload.UploadAccepted;
import app.mspaintr.upload.UploadService;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The effects of a command are there with its result, before the answer: no test here runs what
 * follows the answer.
 */
class EffectsBeforeAnswersTest {
  private static final AtomicLong MEMBERS = new AtomicLong();
  private static final int CHUNK = 60 * 1024;
  private static final byte[] CANVAS = TestPictures.png(320, 200);
  private static final int HEADER = 12;
  private final byte[] log =
      Files.readAllBytes(Path.of("src/test/resources/paint/every-entry.bin"));
  @TempDir private static Path data;
  private static TestBeans beans;

  private final SignedIn member;
  private final PublishedEvents news;

  EffectsBeforeAnswersTest() throws IOException {
    long id = MEMBERS.incrementAndGet();
    beans.addMember(id);
    member = new SignedIn(id, new Person("m" + id, "M"), "session");
    news = beans.get(PublishedEvents.class);
    news.forget();
  }

  @BeforeAll
  static void open() {
    beans = new TestBeans(data, PublishedEvents.class);
  }

  @AfterAll
  static void close() {
    beans.close();
  }

  @Test
  void whatIsPaintedIsShownWhenItsSenderIsToldThatItCame() {
    UploadAccepted growing = beginLog();
    long post = publishLive(growing);
    assertThat(send(growing, HEADER, log.length)).isPresent();
    assertThat(soFar(post)).isEqualTo(log);
    assertThat(news.heard()).as("on the feed and in the room").hasSize(2);
  }

  @Test
  void whatCannotBeShownHasCome() throws IOException {
    UploadAccepted growing = beginLog();
    long post = publishLive(growing);
    Path file = file(growing);
    Path moved = Files.move(file, data.resolve("moved"));
    Files.createDirectory(file); // nobody can read it; the upload goes on in the file it opened
    assertThat(send(growing, HEADER, log.length)).isPresent();
    assertThat(soFar(post)).isEqualTo(Arrays.copyOf(log, HEADER));
    Files.delete(file);
    Files.move(moved, file);
    beans.get(LivePaintingRelay.class).relayGrowth(growing.upload());
    assertThat(soFar(post)).as("the next time shows it").isEqualTo(log);
  }

  @Test
  void whatComesRightAfterAPaintingWasPublishedIsShown() {
    UploadAccepted growing = beginLog();
    publishLive(growing);
    send(growing, HEADER, log.length);
    assertThat(news.heard()).isNotEmpty();
  }

  @Test
  void whatWasBeingPaintedBeforeARestartIsToldFromWhereItWas() {
    UploadAccepted growing = beginLog();
    publishLive(growing);
    beans.close();
    beans = new TestBeans(data, PublishedEvents.class);
    send(growing, HEADER, log.length);
    assertThat(beans.get(PublishedEvents.class).heard())
        .as("on the feed and in the room")
        .hasSize(2);
  }

  @Test
  void anUploadThatWasPublishedIsThereNoMore() {
    UploadAccepted picture = begin(CANVAS, "image/png", UploadChunk.Kind.IMAGE);
    publish(new PublishPost(fresh(), picture.upload(), null, null, null, null, null, null, null));
    assertThat(file(picture)).doesNotExist();
    assertRefusedAsNotFound(picture, UploadChunk.Kind.IMAGE, CANVAS);
  }

  @Test
  void aPostThatWasRemovedIsGoneWithItsPicture() {
    byte[] bytes = TestPictures.png(31, 17); // nobody else's here
    String upload = begin(bytes, "image/png", UploadChunk.Kind.IMAGE).upload();
    long post = publish(new PublishPost(fresh(), upload, null, null, null, null, null, null, null));
    String url =
        beans
            .get(PostQueries.class)
            .post(Long.toString(post), Optional.empty())
            .orElseThrow()
            .picture()
            .url();
    String picture = url.substring(url.lastIndexOf('/') + 1);
    assertThat(beans.get(Pictures.class).find(picture, 0)).isPresent();
    remove(post);
    assertThat(beans.get(Pictures.class).find(picture, 0)).isEmpty();
  }

  @Test
  void toAPaintingThatWasRemovedNothingIsAdded() {
    UploadAccepted growing = beginLog();
    remove(publishLive(growing));
    assertThat(file(growing)).doesNotExist();
    assertRefusedAsNotFound(growing, UploadChunk.Kind.PAINTING_LOG, log);
    assertThat(news.heard()).isEmpty();
  }

  private void remove(long post) {
    beans.get(PostRemover.class).remove(new RemovePost(fresh(), Long.toString(post)), member);
  }

  private void assertRefusedAsNotFound(UploadAccepted upload, UploadChunk.Kind kind, byte[] all) {
    UploadChunk more =
        new UploadChunk(kind, upload.upload(), HEADER, ByteBuffer.wrap(all, HEADER, 1).slice());
    assertThatThrownBy(() -> receiving().receive(Optional.of(member), more))
        .isInstanceOfSatisfying(
            ApplicationException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  private static Path file(UploadAccepted upload) {
    return data.resolve("uploads").resolve(upload.upload());
  }

  private UploadAccepted begin(byte[] bytes, String mediaType, UploadChunk.Kind kind) {
    UploadAccepted upload =
        beans.get(UploadService.class).begin(member, fresh(), bytes.length, mediaType);
    for (int at = 0; at < bytes.length; at += CHUNK) {
      ByteBuffer piece = ByteBuffer.wrap(bytes, at, Math.min(CHUNK, bytes.length - at)).slice();
      receiving().receive(Optional.of(member), new UploadChunk(kind, upload.upload(), at, piece));
    }
    return upload;
  }

  private UploadAccepted beginLog() {
    UploadAccepted upload =
        beans
            .get(UploadService.class)
            .begin(member, fresh(), log.length, PaintLogSummary.MEDIA_TYPE);
    send(upload, 0, HEADER);
    return upload;
  }

  private Optional<?> send(UploadAccepted upload, int from, int to) {
    ByteBuffer bytes = ByteBuffer.wrap(log, from, to - from).slice();
    UploadChunk chunk =
        new UploadChunk(UploadChunk.Kind.PAINTING_LOG, upload.upload(), from, bytes);
    return receiving().receive(Optional.of(member), chunk);
  }

  private long publishLive(UploadAccepted growing) {
    String canvas = begin(CANVAS, "image/png", UploadChunk.Kind.IMAGE).upload();
    return publish(
        new PublishPost(fresh(), canvas, null, null, growing.upload(), null, null, null, true));
  }

  private long publish(PublishPost command) {
    CommandResult result =
        beans.get(PostPublisher.class).publish(command, member).toCompletableFuture().join();
    Map<?, ?> answer;
    try {
      answer = WireFormat.read(result.answer(), Map.class);
    } catch (WireFormat.Unreadable e) {
      throw new AssertionError(e);
    }
    return Long.parseLong((String) ((Map<?, ?>) answer.get("post")).get("id"));
  }

  private byte[] soFar(long post) {
    return beans.get(LivePaintingRelay.class).logSoFar(post).orElseThrow();
  }

  private UploadChunkReceiver receiving() {
    return beans.get(UploadChunkReceiver.class);
  }

  private static CommandId fresh() {
    return new CommandId(UUID.randomUUID());
  }
}
