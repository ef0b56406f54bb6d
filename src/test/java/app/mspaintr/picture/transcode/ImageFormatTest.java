package app.mspaintr.picture.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.picture.codec.Studio;
import app.mspaintr.platform.wire.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFormatTest {
  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "G",
        "plain text",
        "<!DOCTYPE html><html><body><svg></svg></body></html>",
        "%PDF-1.7\n",
        "PK\u0003\u0004",
        "RIFF\u0010\0\0\0WAVEfmt ",
        "\0\0\0\u0018ftypisom",
        "MZ\u0090\0"
      })
  void aFileThatIsNoPictureIsSaidToBeNone(String content) {
    assertThat(studio.refusal(Studio.latin(content))).isEqualTo(ErrorCode.NOT_AN_IMAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?>\n<!-- drawn -->\n<SVG/>",
        "BMF\0\0\0\0\0\0\0\66",
        "II*\0\u0008\0\0\0",
        "MM\0*\0\0\0\u0008",
        "\0\0\0\u0018ftypheic",
        "\0\0\0\u0018ftypavif",
        "8BPS\0\u0001"
      })
  void aPictureOfAnotherKindIsUnsupported(String content) {
    assertThat(studio.refusal(Studio.latin(content))).isEqualTo(ErrorCode.UNSUPPORTED_IMAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "GIF89a", "RIFF\0\0\0\0WEBP"})
  void aSignatureAloneIsNoPicture(String content) {
    assertThat(studio.refusal(Studio.latin(content))).isEqualTo(ErrorCode.NOT_AN_IMAGE);
  }
}
