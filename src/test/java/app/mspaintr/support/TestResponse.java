package app.mspaintr.support;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A response that keeps what is written. */
public final class TestResponse {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Map<String, String> headers = new HashMap<>();
  private int status = 200;

  /** The response itself. */
  public HttpServletResponse get() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));
  }

  public int status() {
    return status;
  }

  /** The header's value, or null. */
  public String header(String name) {
    return headers.get(name);
  }

  public String body() {
    return body.toString(StandardCharsets.UTF_8);
  }

  private Object answer(String method, Object... arguments) {
    switch (method) {
      case "setStatus" -> status = (int) arguments[0];
      case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
      case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
      case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
      case "getOutputStream" -> {
        return new Stream();
      }
      default -> throw new UnsupportedOperationException(method);
    }
    return null;
  }

  private final class Stream extends ServletOutputStream {
    @Override
    public void write(int octet) {
      body.write(octet);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
