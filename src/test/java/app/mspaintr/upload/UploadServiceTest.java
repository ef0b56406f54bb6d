package app.mspaintr.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.account.SignedIn;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.DiskSpaceGuard;
import app.mspaintr.platform.store.TestDatabase;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Person;
import app.mspaintr.platform.wire.UploadChunk;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadServiceTest {
  private static final SignedIn ADA = new SignedIn(1, new Person("ada", "Ada"), "session");

  @TempDir private Path data;
  private TestDatabase database;
  private UploadService uploading;

  @BeforeEach
  void open() {
    database = TestDatabase.in(data);
    database
        .transactions()
        .write(
            () ->
                database
                    .transactions()
                    .entityManager()
                    .createNativeQuery(
                        "insert into member values (1, 'ada', 'ada', 'Ada', '', current_timestamp)")
                    .executeUpdate());
    Map<Setting, String> values =
        Map.of(Setting.DATA, data.toString(), Setting.UPLOADS_PER_MEMBER, "2");
    Settings settings = new Settings(values::get);
    uploading =
        new UploadService(
            database.transactions(),
            new Uploads(database.transactions(), List.of(), settings),
            new DiskSpaceGuard(settings),
            settings);
  }

  @AfterEach
  void close() {
    uploading.closeAll();
    database.close();
  }

  @Test
  void nothingIsKeptOfAnUploadThatIsGivenUp() {
    UploadAccepted upload = begin();
    send(upload);
    uploading.discard(upload.upload());
    assertThat(data.resolve("uploads")).isEmptyDirectory();
    assertThatThrownBy(() -> uploading.complete(ADA, upload.upload()))
        .isInstanceOfSatisfying(
            ApplicationException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void oneMoreUploadThanAllowedIsRefusedWhileTheOthersAreAtIt() {
    send(begin());
    send(begin());
    assertThatThrownBy(this::begin)
        .isInstanceOfSatisfying(
            ApplicationException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED));
  }

  @Test
  void anUploadThatWentQuietMakesRoomForAnother() {
    UploadAccepted first = begin();
    UploadAccepted second = begin();
    uploading.closeAll(); // as after a restart: nothing came since
    UploadAccepted third = begin();
    assertThat(data.resolve("uploads").resolve(first.upload())).doesNotExist();
    assertThat(data.resolve("uploads").resolve(second.upload())).exists();
    assertThat(third.offset()).isZero();
  }

  @Test
  void theUploadsOfLongAgoAreForgottenWithTheirFiles() {
    send(begin());
    assertThat(uploading.expire(Instant.now())).isZero();
    assertThat(uploading.expire(Instant.now().plus(Duration.ofHours(2)))).isEqualTo(1);
    assertThat(data.resolve("uploads")).isEmptyDirectory();
  }

  @Test
  void whatCameBeforeARestartNeedNotComeAgain() throws Exception {
    CommandId id = new CommandId(UUID.randomUUID());
    UploadAccepted upload = uploading.begin(ADA, id, 10, "image/png");
    send(upload);
    uploading.closeAll();
    assertThat(uploading.begin(ADA, id, 10, "image/png").offset()).isEqualTo(4);
    assertThat(Files.size(data.resolve("uploads").resolve(upload.upload()))).isEqualTo(4);
  }

  private UploadAccepted begin() {
    return uploading.begin(ADA, new CommandId(UUID.randomUUID()), 10, "image/png");
  }

  private void send(UploadAccepted upload) {
    UploadChunk chunk =
        new UploadChunk(UploadChunk.Kind.IMAGE, upload.upload(), 0, ByteBuffer.wrap(new byte[4]));
    assertThat(uploading.receive(Optional.of(ADA), chunk)).isEmpty();
  }
}
