package app.mspaintr.platform.http;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An error as a client is told it: RFC 9457 problem details. {@code type} is always {@code
 * about:blank}, so {@code title} is the status in words (§4.2.1); what programs look at is {@code
 * code}.
 *
 * @param code which error
 * @param detail a sentence that a person understands; nothing of the server's inside
 * @param field the field of the request that is at fault; null where it is none
 */
public record Problem(ErrorCode code, String detail, String field) {
  /** The media type of every error. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(detail);
  }

  /** A problem that no single field is at fault for. */
  public Problem(ErrorCode code, String detail) {
    this(code, detail, null);
  }

  /** The problem that an exception tells. */
  static Problem of(ApplicationException told) {
    return new Problem(told.code().overHttp(), told.getMessage(), told.field().orElse(null));
  }

  /** The body, in UTF-8. */
  public byte[] json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", "about:blank");
    fields.put("title", title());
    fields.put("status", code.status());
    fields.put("detail", detail);
    fields.put("code", code.wireName());
    if (field != null) {
      fields.put("field", field);
    }
    return WireFormat.write(fields).getBytes(StandardCharsets.UTF_8);
  }

  /** RFC 9110 §15 and RFC 6585 §4. */
  private String title() {
    return switch (code.status()) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 409 -> "Conflict";
      case 410 -> "Gone";
      case 411 -> "Length Required";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      default -> "Internal Server Error";
    };
  }
}
