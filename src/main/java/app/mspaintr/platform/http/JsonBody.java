package app.mspaintr.platform.http;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.WireFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON in requests and replies, by our own codec, so that every server does the same. */
public final class JsonBody {
  /** Several times the longest honest request. */
  static final int MAX_BYTES = 16 * 1024;

  private static final String JSON = MediaType.APPLICATION_JSON;

  private JsonBody() {}

  /**
   * Reads the body of a request as {@code type}.
   *
   * @throws ApplicationException {@code unsupportedMediaType}, {@code tooLarge} or {@code
   *     malformed}
   */
  public static <T> T read(HttpServletRequest request, InputStream body, Class<T> type) {
    String mediaType = request.getContentType();
    if (mediaType == null || !JSON.equalsIgnoreCase(mediaType.replaceFirst(";.*", "").strip())) {
      throw new ApplicationException(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
    }
    try {
      byte[] bytes = body.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new ApplicationException(
            ErrorCode.TOO_LARGE, "The body is larger than " + MAX_BYTES + " bytes.");
      }
      return WireFormat.read(utf8(bytes), type);
    } catch (WireFormat.Unreadable e) {
      throw new ApplicationException(ErrorCode.MALFORMED, e.getMessage());
    } catch (IOException e) {
      throw new ApplicationException(
          ErrorCode.MALFORMED, "The body did not arrive whole, in UTF-8.");
    }
  }

  /** A reply with {@code value} as its JSON. */
  public static Response.ResponseBuilder reply(int status, Object value) {
    return Response.status(status)
        .type(JSON)
        .entity(WireFormat.write(value).getBytes(StandardCharsets.UTF_8));
  }

  /** Strictly: what is no UTF-8 is refused, not replaced. */
  private static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
