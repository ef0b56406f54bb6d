package app.mspaintr.launcher.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** One file of the page, read and compressed when it is first asked for, and kept. */
final class StaticFile {
  /** Below this compressing gains nothing, in bytes. */
  private static final int WORTH_COMPRESSING = 512;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=UTF-8"),
          Map.entry("js", "text/javascript;charset=UTF-8"),
          Map.entry("css", "text/css;charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain;charset=UTF-8"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  /** The bytes as they are, their gzip (null where it gains nothing), and their hash. */
  private record Content(byte[] plain, byte[] gzip, String hash) {}

  private final Path file;
  private final String type;
  private volatile Content content;

  StaticFile(Path file) {
    this.file = file;
    String name = file.getFileName().toString();
    type =
        TYPES.getOrDefault(
            name.substring(name.lastIndexOf('.') + 1),
            name.equals("LICENSE") ? TYPES.get("txt") : "application/octet-stream");
  }

  /** Answers GET and HEAD; the client asks again each time and mostly gets 304. */
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Content content = content();
    boolean gzip = content.gzip != null && acceptsGzip(request.getHeader("Accept-Encoding"));
    String tag = '"' + content.hash + (gzip ? "-gzip\"" : "\"");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    if (content.gzip != null) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    String known = request.getHeader("If-None-Match");
    if (known != null && (known.contains(tag) || known.equals("*"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = gzip ? content.gzip : content.plain;
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentType(type);
    response.setContentLength(body.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(body);
    }
  }

  private Content content() throws IOException {
    Content known = content;
    if (known == null) {
      byte[] plain = Files.readAllBytes(file);
      known = new Content(plain, compressed(plain), hash(plain));
      content = known;
    }
    return known;
  }

  private byte[] compressed(byte[] plain) throws IOException {
    boolean text = type.startsWith("text/") || type.contains("json") || type.contains("svg");
    if (!text || plain.length < WORTH_COMPRESSING) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.size() < plain.length ? bytes.toByteArray() : null;
  }

  private static String hash(byte[] plain) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** RFC 9110, section 12.5.3, as far as browsers use it. */
  private static boolean acceptsGzip(String accepted) {
    return accepted != null
        && accepted.contains("gzip")
        && !accepted.replace(" ", "").matches(".*gzip;q=0(\\.0*)?(,.*)?");
  }
}
